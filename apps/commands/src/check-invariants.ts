import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { projectRoot } from '../../standalone/src/project-root.js';
import { ownerUrl } from './owner-url.js';

const SHOWN = 5;

/** `npm run check:invariants`: runs every checker of test/invariants in one snapshot and prints one line each; exit 1 when any finds a row. */
async function main(): Promise<void> {
  const folder = join(projectRoot(), 'test', 'invariants');
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort();
  if (files.length === 0) throw new Error(`${folder} holds no checker.`);
  const client = new pg.Client({ connectionString: ownerUrl() });
  await client.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    for (const file of files) report(file, await broken(client, join(folder, file)));
    await client.query('commit');
  } finally {
    await client.end();
  }
}

/** Each checker in its own savepoint, so that one that fails does not hide the others. */
async function broken(client: pg.Client, path: string): Promise<readonly string[]> {
  await client.query('savepoint one');
  try {
    const { rows } = await client.query<{ what: string; subject: string }>(readFileSync(path, 'utf8'));
    return rows.map(({ what, subject }) => `${what}: ${subject}`);
  } catch (error) {
    await client.query('rollback to savepoint one');
    return [`the checker failed: ${error instanceof Error ? error.message : String(error)}`];
  }
}

function report(file: string, found: readonly string[]): void {
  const name = file.replace(/\.sql$/, '');
  process.stdout.write(found.length === 0 ? `ok    ${name}\n` : `BAD   ${name}: ${found.length} rows\n`);
  for (const line of found.slice(0, SHOWN)) process.stdout.write(`        ${line}\n`);
  if (found.length > SHOWN) process.stdout.write(`        and ${found.length - SHOWN} more\n`);
  if (found.length > 0) process.exitCode = 1;
}

main().catch((error: unknown) => {
  process.stderr.write(`check:invariants: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
