import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { request as requestTls } from 'node:https';

/** POST to an address of this installation. @param rootFile the root to trust beside the public ones; `fetch` cannot be told one in Node 20 */
export function postJson(url: string, body: object, rootFile: string | null): Promise<{ status: number; text: string }> {
  const text = JSON.stringify(body);
  const options = {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) },
    timeout: 10_000,
  };
  return new Promise((resolve, reject) => {
    const sent = url.startsWith('https:')
      ? requestTls(url, { ...options, ...(rootFile === null ? {} : { ca: readFileSync(rootFile) }) })
      : request(url, options);
    sent.once('error', reject);
    sent.once('timeout', () => sent.destroy(new Error('no answer')));
    sent.once('response', (response) => {
      let received = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => (received += chunk));
      response.once('end', () => resolve({ status: response.statusCode ?? 500, text: received }));
      response.once('error', reject);
    });
    sent.end(text);
  });
}
