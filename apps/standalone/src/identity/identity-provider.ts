import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { hash, verify } from '@node-rs/argon2';
import { Provider, type Configuration, type JWK } from 'oidc-provider';
import type { Directory, DirectoryPerson } from './people.js';
import { urlOf, type Reach } from '../reach/reach.js';
import { createWebServer } from '../reach/web-server.js';
import { signInPage } from './sign-in-page.js';

export interface Realm {
  /** Path of the issuer, e.g. `/cong-dan`. */
  readonly path: string;
  readonly title: string;
  readonly hint: string;
  readonly directory: Directory;
  readonly client: { readonly id: string; readonly secret: string; readonly redirectUris: readonly string[] };
  /** Claims released with the scope `profile`. */
  readonly profileClaims: readonly string[];
  readonly showExamples: boolean;
}

export interface IdentityProviderOptions {
  readonly reach: Reach;
  readonly port: number;
  readonly realms: readonly Realm[];
  readonly signingKey: JWK;
  readonly cookieKey: string;
}

/** The development identity provider: one server, one issuer per realm. The applications only speak OpenID Connect to it. */
export async function startIdentityProvider(options: IdentityProviderOptions): Promise<{ close(): Promise<void> }> {
  const realms = options.realms.map((realm) => ({ realm, provider: providerOf(realm, options) }));
  const server = createWebServer(options.reach, (request, response) => {
    const found = realms.find(({ realm }) => request.url?.startsWith(`${realm.path}/`));
    if (found === undefined) {
      response.writeHead(404).end();
      return;
    }
    const { realm, provider } = found;
    const path = (request.url ?? '').slice(realm.path.length);
    if (path.startsWith('/interaction/')) {
      interact(realm, provider, request, response).catch(() => {
        if (!response.headersSent) response.writeHead(400, { 'content-type': 'text/plain; charset=utf-8' });
        response.end('Phiên đăng nhập đã hết hạn. Hãy quay lại trang dịch vụ và đăng nhập lại.');
      });
      return;
    }
    Object.assign(request, { originalUrl: request.url });
    request.url = path;
    void provider.callback()(request, response);
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(options.port, options.reach.listen, resolve));
  return { close: () => closeServer(server) };
}

function providerOf(realm: Realm, options: IdentityProviderOptions): Provider {
  const configuration: Configuration = {
    clients: [
      {
        client_id: realm.client.id,
        client_secret: realm.client.secret,
        redirect_uris: [...realm.client.redirectUris],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    jwks: { keys: [options.signingKey] },
    cookies: {
      keys: [options.cookieKey],
      names: { session: `s${realm.path.slice(1, 5)}`, interaction: `i${realm.path.slice(1, 5)}`, resume: `r${realm.path.slice(1, 5)}` },
    },
    claims: { openid: ['sub'], profile: [...realm.profileClaims], email: ['email'] },
    scopes: ['openid', 'profile', 'email'],
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: false } },
    pkce: { required: () => true },
    interactions: { url: (_, interaction) => `${realm.path}/interaction/${interaction.uid}` },
    findAccount: (_, subject) => {
      const person = realm.directory.people.find((candidate) => candidate.subject === subject);
      return person === undefined ? undefined : { accountId: subject, claims: async () => ({ sub: subject, ...person.claims }) };
    },
    async loadExistingGrant(context) {
      const { provider, client, session } = context.oidc;
      const grant = new provider.Grant({ clientId: client?.clientId ?? '', accountId: session?.accountId ?? '' });
      grant.addOIDCScope('openid profile email');
      await grant.save();
      return grant;
    },
    ttl: { Interaction: 3600, Session: 60, Grant: 3600, AccessToken: 600, IdToken: 600, AuthorizationCode: 60 },
    renderError: (context) => {
      context.type = 'text/plain; charset=utf-8';
      context.body = 'Không đăng nhập được. Hãy quay lại trang dịch vụ và thử lại.';
    },
  };
  return new Provider(`${urlOf(options.reach, options.port)}${realm.path}`, configuration);
}

async function interact(realm: Realm, provider: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const details = await provider.interactionDetails(request, response);
  const page = {
    action: request.url ?? '',
    title: realm.title,
    hint: realm.hint,
    chooseNewPassword: false,
    examples: realm.showExamples ? realm.directory.people.slice(0, 6).map(({ username }) => username) : [],
  };
  const answer = (status: number, more: Partial<Parameters<typeof signInPage>[0]>): void => {
    response
      .writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
      .end(signInPage({ ...page, ...more }));
  };
  if (details.prompt.name !== 'login') throw new Error('only sign-in is asked');
  if (request.method !== 'POST') return answer(200, {});
  const form = await formOf(request);
  const username = form.get('username') ?? '';
  const person = realm.directory.people.find((candidate) => candidate.username === username.trim());
  const right = await passwordMatches(person, form.get('password') ?? '');
  if (person === undefined || !right) return answer(401, { error: 'Tên đăng nhập hoặc mật khẩu không đúng.', username });
  if (person.mustChange) {
    const chosen = form.get('newPassword') ?? '';
    if (chosen.length < 14)
      return answer(200, { chooseNewPassword: true, username, hint: 'Mật khẩu này chỉ dùng một lần: hãy đặt mật khẩu mới.' });
    person.passwordHash = await hash(chosen);
    person.mustChange = false;
    realm.directory.save();
  }
  await provider.interactionFinished(
    request,
    response,
    { login: { accountId: person.subject, remember: false } },
    { mergeWithLastSubmission: false },
  );
}

const NOBODY = '$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$1pCcCB1gkZPaCHDVOJnwIDg6HMKHIR2WlVUQhAyZ0MQ';

/** Takes as long for an unknown name as for a known one. */
async function passwordMatches(person: DirectoryPerson | undefined, password: string): Promise<boolean> {
  const matches = await verify(person?.passwordHash ?? NOBODY, password).catch(() => false);
  return person !== undefined && matches;
}

async function formOf(request: IncomingMessage): Promise<URLSearchParams> {
  let body = '';
  for await (const chunk of request) {
    body += String(chunk);
    if (body.length > 10_000) throw new Error('form too large');
  }
  return new URLSearchParams(body);
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
