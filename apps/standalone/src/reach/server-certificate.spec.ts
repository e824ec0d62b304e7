import { X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { postJson } from './post-json.js';
import { serverCertificate } from './server-certificate.js';
import { createWebServer } from './web-server.js';

const folder = mkdtempSync(join(tmpdir(), 'mot-cua-tls-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('takes the certificate that is named, and refuses one half of it', async () => {
  expect(await serverCertificate({ TLS_CERT_FILE: '/c.pem', TLS_KEY_FILE: '/k.pem' }, folder, 'a.vn')).toEqual({
    certFile: '/c.pem',
    keyFile: '/k.pem',
    rootFile: null,
  });
  await expect(serverCertificate({ TLS_CERT_FILE: '/c.pem' }, folder, 'a.vn')).rejects.toThrow('belong together');
});

it('makes one for the host under the development authority, keeps it, and makes another for another host', async () => {
  const first = await serverCertificate({}, folder, 'motcua.example.vn');
  const pem = readFileSync(first.certFile, 'utf8');
  const leaf = new X509Certificate(pem);
  expect(leaf.checkHost('motcua.example.vn')).toBe('motcua.example.vn');
  expect(leaf.checkIP('127.0.0.1')).toBe('127.0.0.1');

  await serverCertificate({}, folder, 'motcua.example.vn');
  expect(readFileSync(first.certFile, 'utf8')).toBe(pem);

  await serverCertificate({}, folder, '10.1.2.3');
  expect(new X509Certificate(readFileSync(first.certFile)).checkIP('10.1.2.3')).toBe('10.1.2.3');
}, 30_000);

it('serves with it, to who trusts the root and to nobody else', async () => {
  const tls = await serverCertificate({}, folder, 'localhost');
  const server = createWebServer({ listen: '127.0.0.1', scheme: 'https', host: 'localhost', tls }, (request, response) => {
    response.end(`${request.method} over ${'encrypted' in request.socket ? 'TLS' : 'plain TCP'}`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `https://127.0.0.1:${(server.address() as AddressInfo).port}/`;

  expect(await postJson(url, { a: 1 }, tls.rootFile)).toEqual({ status: 200, text: 'POST over TLS' });
  await expect(postJson(url, { a: 1 }, null)).rejects.toThrow();

  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}, 30_000);
