import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';
import { TestWorld } from '../support/world.js';

const folder = mkdtempSync(join(tmpdir(), 'mot-cua-console-'));
const world = new TestWorld();
beforeAll(async () => {
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<script type="module" nonce="__CSP_NONCE__" src="/assets/main-abc123.js"></script>');
  writeFileSync(join(folder, 'assets', 'main-abc123.js'), 'export {};');
  await world.start({ CONSOLE_FOLDER: folder });
}, 60_000);
afterAll(async () => {
  await world.stop();
  rmSync(folder, { recursive: true });
});

const open = (path: string): request.Test => request(world.officerUrl).get(path).set('accept', 'text/html,application/xhtml+xml');

it.each(['/', '/inbox', '/dossiers/123?tab=history'])(
  'answers %s with the one document, never kept, with a nonce of its own',
  async (path) => {
    const [first, second] = [await open(path).expect(200), await open(path).expect(200)];
    const policy = first.headers['content-security-policy'] ?? '';
    const nonce = /style-src 'self' 'nonce-([^']+)'/.exec(policy)?.[1] ?? '';
    expect(first.text).toContain(`nonce="${nonce}"`);
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toContain('unsafe');
    expect(first.headers['cache-control']).toBe('no-store');
    expect(second.headers['content-security-policy']).not.toBe(policy);
  },
);

it('lets hashed files be kept for ever', async () => {
  const file = await request(world.officerUrl).get('/assets/main-abc123.js').expect(200);
  expect(file.headers['cache-control']).toContain('immutable');
  await request(world.officerUrl).get('/assets/..%2findex.html').expect(404);
});

it('keeps the answers of the API as they are: no page for an unknown route, nothing for a program', async () => {
  const unknown = await open('/api/v1/nowhere');
  expect({ status: unknown.status, code: unknown.body.code }).toEqual({ status: 404, code: 'platform.not_found' });
  await request(world.officerUrl).get('/inbox').set('accept', 'application/json').expect(404);
  const policy = (await open('/api/v1/session')).headers['content-security-policy'];
  expect(policy).toContain("default-src 'none'");
});
