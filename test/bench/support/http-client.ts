import { Agent, request } from 'node:http';

export interface Answer {
  readonly status: number;
  readonly body: string;
}

/** Kept connections and nothing else: what the client costs is missing to the server on the same cores. */
export class HttpClient {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 64 });

  constructor(private readonly base: string) {}

  /** @throws when the answer is not 2xx: a figure of refusals would be a lie. */
  async get(path: string, cookie: string): Promise<Answer> {
    return this.send('GET', path, { cookie });
  }

  async post(path: string, cookie: string, idempotencyKey: string, body: object): Promise<Answer> {
    const text = JSON.stringify(body);
    const headers = {
      cookie,
      'idempotency-key': idempotencyKey,
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(text),
    };
    return this.send('POST', path, headers, text);
  }

  close(): void {
    this.agent.destroy();
  }

  private async send(method: string, path: string, headers: Record<string, string | number>, text?: string): Promise<Answer> {
    const answer = await new Promise<Answer>((resolve, reject) => {
      const sent = request(new URL(path, this.base), { method, headers, agent: this.agent }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString('utf8') }));
        response.on('error', reject);
      });
      sent.on('error', reject);
      sent.end(text);
    });
    if (answer.status < 200 || answer.status > 299)
      throw new Error(`${method} ${path} answered ${answer.status}: ${answer.body.slice(0, 300)}`);
    return answer;
  }
}
