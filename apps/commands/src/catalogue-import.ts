import 'reflect-metadata';
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { importReport, reportForPeople, totals, type FileOutcome } from '@app/catalogue';
import { openDatabase, type Database } from '@app/platform';
import { readAddresses } from './addresses.js';
import { findFiles } from './catalogue-import/find-files.js';
import { readOptions, type ImportOptions } from './catalogue-import/options.js';
import { progressOf } from './catalogue-import/progress.js';
import { readFiles } from './catalogue-import/read-files.js';
import { storeAll, storedSummary } from './catalogue-import/store-all.js';

/**
 * `npm run -s catalogue:import -- <folder> [--publish] [--report file] [--dry-run]`: reads files of the national catalogue, stores what was
 * understood and lists what a person must decide. Database: DATABASE_URL, else the running installation; `--dry-run` needs none.
 */
async function main(words: readonly string[]): Promise<void> {
  const options = readOptions(words);
  const outcomes = readFolder(resolve(options.folder));
  let stored: string[] = [];
  try {
    if (!options.dryRun) stored = await store(outcomes, options);
  } finally {
    // What was read is worth knowing even when the database is away.
    for (const file of options.reports) writeReport(file, outcomes, stored);
  }
  if (options.reports.length === 0) process.stdout.write(`${totals(importReport(outcomes), outcomes).join('\n')}\n\n`);
  process.stdout.write(stored.length === 0 ? '' : `${stored.join('\n')}\n`);
  if (!outcomes.some((outcome) => 'read' in outcome)) throw new Error('None of the files is a procedure of the national catalogue.');
}

function readFolder(folder: string): FileOutcome[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new Error(`${folder} is no folder.`);
  const { files, failed } = findFiles(folder);
  if (files.length === 0 && failed.length === 0) throw new Error(`${folder} has no *.json files, not even in its folders.`);
  return [...readFiles(folder, files, progressOf('Đọc tệp', files.length)), ...failed];
}

/** @returns lines for people. */
async function store(outcomes: readonly FileOutcome[], { publish }: ImportOptions): Promise<string[]> {
  const database = await openOwner();
  try {
    const total = outcomes.filter((outcome) => 'read' in outcome).length;
    return storedSummary(await storeAll(database, outcomes, publish, progressOf('Lưu thủ tục', total)));
  } finally {
    await database.close();
  }
}

/** The owner of the schema: publishing from a command line is an act of whoever runs the installation. */
function openOwner(): Promise<Database> {
  const named = process.env['DATABASE_URL'] ?? '';
  const url = named === '' ? readAddresses().ownerUrl : named;
  if (url === undefined) throw new Error('Set DATABASE_URL to the owner of the schema, or use --dry-run.');
  return openDatabase({ url, poolSize: 2, production: false, testClock: true, entities: [] });
}

function writeReport(file: string, outcomes: readonly FileOutcome[], stored: readonly string[]): void {
  const path = resolve(file);
  mkdirSync(dirname(path), { recursive: true });
  const people = /\.md$/iu.test(file);
  const after = stored.length === 0 ? '' : `\n## Đã lưu\n\n${stored.join('\n')}\n`;
  writeFileSync(path, people ? `${reportForPeople(outcomes)}${after}` : `${JSON.stringify(importReport(outcomes), null, 1)}\n`);
  process.stderr.write(`Báo cáo: ${path}\n`);
}

// The reader may go away first (`| head`): nothing is left to say then.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`catalogue:import: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
