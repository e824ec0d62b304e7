import { createHash } from 'node:crypto';
import type { Database } from '@app/platform';
import * as oidc from 'openid-client';
import { ANONYMOUS } from '../actor.js';
import { ProviderUnreachable, SignInFailed } from '../identity.errors.js';
import type { IdentityConfig } from './identity.config.js';

export interface SignedInPerson {
  readonly issuer: string;
  readonly subject: string;
  readonly claims: Record<string, unknown>;
  readonly returnTo: string;
}

/** Authorization code flow with PKCE, state and nonce. The attempt lives in the database, so any process may finish it. */
export class OidcClient {
  private discovered: Promise<oidc.Configuration> | null = null;
  private askedAt = 0;

  constructor(
    private readonly config: IdentityConfig,
    private readonly redirectUri: string,
    private readonly database: Database,
    /** How long the provider is taken to be there after it answered: people are not sent to one that does not. */
    private readonly freshMs = 15_000,
  ) {}

  /** @returns the address to send the browser to. */
  async begin(returnTo: string): Promise<string> {
    if (performance.now() - this.askedAt > this.freshMs) this.discovered = null;
    const provider = await this.provider();
    const codeVerifier = oidc.randomPKCECodeVerifier();
    const state = oidc.randomState();
    const nonce = oidc.randomNonce();
    await this.database.writeAs(ANONYMOUS, async (tx) => {
      await tx.run("delete from sign_in_attempt where created_at < app_now() - interval '1 hour'");
      await tx.run('insert into sign_in_attempt (state_hash, nonce, code_verifier, return_to) values ($1, $2, $3, $4)', [
        createHash('sha256').update(state).digest(),
        nonce,
        codeVerifier,
        localPath(returnTo),
      ]);
    });
    return oidc.buildAuthorizationUrl(provider, {
      redirect_uri: this.redirectUri,
      scope: 'openid profile email',
      code_challenge: await oidc.calculatePKCECodeChallenge(codeVerifier),
      code_challenge_method: 'S256',
      state,
      nonce,
    }).href;
  }

  async finish(callback: URL): Promise<SignedInPerson> {
    const state = callback.searchParams.get('state') ?? '';
    const attempt = await this.database.writeAs(ANONYMOUS, (tx) =>
      tx.maybeOne<{ nonce: string; code_verifier: string; return_to: string }>(
        `delete from sign_in_attempt where state_hash = $1 and created_at > app_now() - interval '1 hour' returning nonce, code_verifier, return_to`,
        [createHash('sha256').update(state).digest()],
      ),
    );
    if (attempt === null) throw new SignInFailed();
    const provider = await this.provider();
    try {
      const tokens = await oidc.authorizationCodeGrant(provider, callback, {
        pkceCodeVerifier: attempt.code_verifier,
        expectedState: state,
        expectedNonce: attempt.nonce,
      });
      const claims = tokens.claims();
      if (claims === undefined) throw new SignInFailed();
      const userInfo = await oidc.fetchUserInfo(provider, tokens.access_token, claims.sub);
      return { issuer: claims.iss, subject: claims.sub, claims: { ...claims, ...userInfo }, returnTo: attempt.return_to };
    } catch (error) {
      if (error instanceof TypeError) throw new ProviderUnreachable();
      throw new SignInFailed();
    }
  }

  private async provider(): Promise<oidc.Configuration> {
    if (this.discovered === null) this.askedAt = performance.now();
    this.discovered ??= oidc.discovery(
      new URL(this.config.OIDC_ISSUER),
      this.config.OIDC_CLIENT_ID,
      this.config.OIDC_CLIENT_SECRET,
      undefined,
      {
        execute: this.config.OIDC_ISSUER.startsWith('http://127.0.0.1') ? [oidc.allowInsecureRequests] : [],
      },
    );
    try {
      return await this.discovered;
    } catch {
      this.discovered = null;
      throw new ProviderUnreachable();
    }
  }
}

/** Only a path of our own site: anything else would be an open redirect. */
function localPath(path: string): string {
  return /^\/(?![/\\])[^\s\\]*$/.test(path) ? path : '/';
}
