import { rmSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** One embedded PostgreSQL for the run; one migrated and seeded template that each Jest worker clones. */
export default async function globalSetup() {
  const { startPostgres } = await import('../../dist/apps/standalone/src/postgres/server.js');
  const { prepareDatabase } = await import('../../dist/apps/standalone/src/postgres/prepare-database.js');
  const folder = mkdtempSync(join(tmpdir(), 'mot-cua-test-'));
  const server = await startPostgres({ dataFolder: join(folder, 'pg'), password: 'test', throwAway: true });
  process.env.TEST_SUPER_URL = server.url('postgres', 'test', 'postgres');
  const prepared = await prepareDatabase(server, 'test', 'mot_cua_template');
  process.env.TEST_OWNER_URL = prepared.ownerUrl;
  process.env.TEST_ROLE_URLS = JSON.stringify(prepared.urls);
  const { seedTemplate } = await import('../../dist/apps/standalone/src/testing-seed.js');
  await seedTemplate(prepared.ownerUrl);
  writeFileSync(join(folder, 'README'), 'throw-away');
  process.env.TEST_FOLDER = folder;
  globalThis.__motCuaTest = { server, folder };
}

export async function globalTeardown() {
  const { server, folder } = globalThis.__motCuaTest ?? {};
  if (server) await server.stop();
  if (folder) rmSync(folder, { recursive: true, force: true });
}
