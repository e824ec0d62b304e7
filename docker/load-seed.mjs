// First data of an installation: areas, agencies, units, calendar and procedures of migrations/seed. Run as the owner of the schema after
// every migration; what is there stays, a changed procedure becomes a new version. No people: accounts come with the office directory.
import 'reflect-metadata';
import { openDatabase } from '../dist/libs/platform/src/index.js';
import { loadSeed } from '../dist/migrations/seed/load-seed.js';

const url = process.env.MIGRATION_DATABASE_URL;
if (!url) throw new Error('MIGRATION_DATABASE_URL is missing');

const database = await openDatabase({ url, poolSize: 1, production: true, testClock: false, entities: [] });
try {
  const procedures = await loadSeed(database, 'migrations/seed');
  process.stdout.write(`seed: ${procedures.length} procedures are there\n`);
} finally {
  await database.close();
}
