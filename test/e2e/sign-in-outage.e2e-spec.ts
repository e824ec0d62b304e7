import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { OidcClient, type IdentityConfig } from '@app/identity';
import { PlainBrowser } from '../support/html.js';
import { TestWorld } from '../support/world.js';

const world = new TestWorld();
let provider: Server;
let client: OidcClient;
beforeAll(async () => {
  await world.start();
  provider = createServer((request, response) => {
    const issuer = `http://${request.headers.host ?? ''}`;
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ issuer, authorization_endpoint: `${issuer}/auth`, token_endpoint: `${issuer}/token` }));
  });
  await new Promise<void>((listening) => provider.listen(0, '127.0.0.1', listening));
  const { port } = provider.address() as AddressInfo;
  const config = { OIDC_ISSUER: `http://127.0.0.1:${port}`, OIDC_CLIENT_ID: 'test', OIDC_CLIENT_SECRET: 'test' } as IdentityConfig;
  client = new OidcClient(config, 'http://127.0.0.1/callback', world.db, 0);
});
afterAll(async () => {
  provider.close();
  await world.stop();
});

it('sends nobody to an identity provider that has stopped answering since', async () => {
  expect(await client.begin('/ho-so')).toContain('/auth?');
  provider.closeAllConnections();
  await new Promise((closed) => provider.close(closed));
  await expect(client.begin('/ho-so')).rejects.toMatchObject({ code: 'identity.provider_unreachable' });
});

it('says so on a page that names what is safe and what one can do meanwhile', async () => {
  const browser = await new PlainBrowser(world.citizenUrl).open('/dang-nhap/vneid?tiep=%2Fho-so');
  expect(browser.status).toBe(503);
  expect(browser.text).toContain('Bản nháp và hồ sơ của bạn vẫn còn nguyên');
  expect(browser.html).toContain('/tra-cuu');
});
