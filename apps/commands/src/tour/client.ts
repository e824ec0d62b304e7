import { setTimeout as sleep } from 'node:timers/promises';

/** A small HTTP client with a cookie jar: what any outside client would be. */
export class Client {
  private readonly jar = new Map<string, Map<string, string>>();

  constructor(
    readonly base: string,
    private readonly username: string,
    private readonly password: string,
  ) {}

  /** Signs in through the identity provider as a browser does: redirects, form, redirects. */
  async signIn(): Promise<void> {
    this.jar.clear();
    let response = await this.follow(`${this.base}/api/v1/session/sign-in?returnTo=/api/v1/session`);
    const page = await response.text();
    const action = /<form method="post" action="([^"]+)"/.exec(page)?.[1];
    if (action === undefined) throw new Error(`no sign-in form for ${this.username}: ${response.status} ${page.slice(0, 200)}`);
    response = await this.follow(new URL(action, response.url).href, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ username: this.username, password: this.password }).toString(),
    });
    if (response.status !== 200 || !response.url.startsWith(this.base))
      throw new Error(`sign-in of ${this.username} ended at ${response.url} with ${response.status}`);
    await response.arrayBuffer();
  }

  /** A request to the API; waits while the server restarts, signs in again when the session has ended. */
  async request(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    const payload = body === undefined || body instanceof FormData ? body : JSON.stringify(body);
    for (let attempt = 0; ; attempt += 1) {
      try {
        const response = await this.fetchOnce(`${this.base}${path}`, {
          method,
          headers: { ...(typeof payload === 'string' ? { 'content-type': 'application/json' } : {}), ...headers },
          ...(payload === undefined ? {} : { body: payload as string | FormData }),
        });
        const bytes = Buffer.from(await response.arrayBuffer());
        if (response.status === 401 && attempt === 0) {
          await this.signIn();
          continue;
        }
        if (response.status === 503 && attempt < 60) {
          await sleep(500);
          continue;
        }
        return { status: response.status, headers: response.headers, bytes, json: () => JSON.parse(bytes.toString('utf8')) as Json };
      } catch (error) {
        if (!(error instanceof TypeError) || attempt > 120) throw error;
        await sleep(500);
      }
    }
  }

  private async follow(url: string, init: RequestInit = {}): Promise<Response> {
    let response = await this.patient(url, init);
    for (let hops = 0; response.status >= 300 && response.status < 400; hops += 1) {
      if (hops > 15) throw new Error('too many redirects');
      const next = new URL(response.headers.get('location') ?? '', response.url || url).href;
      await response.arrayBuffer();
      response = await this.patient(next, {});
    }
    return response;
  }

  private async patient(url: string, init: RequestInit): Promise<Response> {
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await this.fetchOnce(url, init);
      } catch (error) {
        if (!(error instanceof TypeError) || attempt > 120) throw error;
        await sleep(500);
      }
    }
  }

  private async fetchOnce(url: string, init: RequestInit): Promise<Response> {
    const { host } = new URL(url);
    const cookies = this.jar.get(host) ?? new Map<string, string>();
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, {
      ...init,
      redirect: 'manual',
      headers: { ...(init.headers as Record<string, string>), ...(cookie === '' ? {} : { cookie }) },
    });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      if (/max-age=0|expires=thu, 01 jan 1970/i.test(line)) cookies.delete(pair.slice(0, at));
      else cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    this.jar.set(host, cookies);
    return response;
  }
}

// A tour reads many shapes of JSON; it checks what it prints.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Json = any;

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Buffer;
  json(): Json;
}
