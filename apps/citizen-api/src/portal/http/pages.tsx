import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { ANONYMOUS, profileOfCitizen } from '@app/identity';
import { Database, Keyring } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { Layout } from '../layout/layout.js';
import { PORTAL_ZONE } from '../portal.tokens.js';
import { Assets } from './assets.js';
import { confirmCopy } from './confirm-copy.js';
import { contentSecurityPolicy } from './content-security-policy.js';
import type { Here } from './here.js';
import type { Page } from './page.js';
import { siteOf, type Site } from './site.js';

const SITE_KEPT_MS = 60_000;
const zipped = promisify(gzip);

/** Sends whole pages: rendered here, nothing inline, the same frame around each. */
@Injectable()
export class Pages {
  private site: { readonly value: Promise<Site>; readonly until: number } | null = null;

  constructor(
    private readonly database: Database,
    private readonly keyring: Keyring,
    private readonly assets: Assets,
    @Inject(PORTAL_ZONE) readonly zone: string,
  ) {}

  async send(reply: FastifyReply, here: Here, page: Page): Promise<void> {
    const html = `<!doctype html>${renderToStaticMarkup(await this.framed(here, page))}`;
    const accepts = String(reply.request.headers['accept-encoding'] ?? '');
    const pack = /\bgzip\b/.test(accepts);
    await reply
      .status(page.status ?? (page.refused === true ? 422 : 200))
      .headers({
        'content-type': 'text/html; charset=utf-8',
        'content-language': here.language,
        'content-security-policy': contentSecurityPolicy(page.formTo),
        'permissions-policy': 'geolocation=(), microphone=(), payment=()',
        vary: 'accept-encoding, cookie',
        ...(pack ? { 'content-encoding': 'gzip' } : {}),
      })
      .send(pack ? await zipped(html) : html);
  }

  /** After a form: the browser asks for the next page, so that "back" and "reload" send nothing twice. */
  async goTo(reply: FastifyReply, address: string): Promise<void> {
    const { body } = reply.request;
    if (typeof body === 'object' && body !== null && '_copy' in body) confirmCopy(reply, body._copy);
    await reply.redirect(address, 303);
  }

  private async framed(here: Here, page: Page): Promise<ReactElement> {
    const [site, name] = await Promise.all([this.siteNow(), this.nameOf(here)]);
    return (
      <Layout
        here={here}
        site={site}
        person={name}
        page={page}
        stylesheet={this.assets.stylesheet}
        script={page.script === undefined ? null : this.assets.scriptOf(page.script)}
      />
    );
  }

  private async nameOf({ citizen }: Here): Promise<string | null> {
    if (citizen === null) return null;
    return this.database.readAs(citizen, async (tx) => (await profileOfCitizen(tx, this.keyring, citizen.id)).fullName);
  }

  /** Names of offices change by decision and not by the hour; a failed read is asked again. */
  private siteNow(): Promise<Site> {
    const now = performance.now();
    if (this.site !== null && this.site.until > now) return this.site.value;
    const value = this.database.readAs(ANONYMOUS, (tx) => siteOf(tx));
    this.site = { value, until: now + SITE_KEPT_MS };
    value.catch(() => (this.site = null));
    return value;
  }
}
