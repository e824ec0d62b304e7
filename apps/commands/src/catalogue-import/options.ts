import { extname } from 'node:path';

export interface ImportOptions {
  readonly folder: string;
  readonly publish: boolean;
  readonly dryRun: boolean;
  /** Files to write: `.json` for machines, `.md` for people. */
  readonly reports: readonly string[];
}

/** What was typed cannot be understood; the message says how to call it. */
export class UsageError extends Error {}

export const USAGE = 'npm run -s catalogue:import -- <folder> [--publish] [--report file.json|file.md] [--dry-run]';

/** @throws UsageError */
export function readOptions(words: readonly string[]): ImportOptions {
  const folders: string[] = [];
  const reports: string[] = [];
  let publish = false;
  let dryRun = false;
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    if (word === '--publish') publish = true;
    else if (word === '--dry-run') dryRun = true;
    else if (word === '--report') reports.push(words[(index += 1)] ?? '');
    else if (word.startsWith('--report=')) reports.push(word.slice('--report='.length));
    else if (word.startsWith('--')) throw new UsageError(`${word} is not an option. ${USAGE}`);
    else folders.push(word);
  }
  const [folder] = folders;
  if (folder === undefined || folders.length > 1) throw new UsageError(`Name one folder. ${USAGE}`);
  for (const report of reports) {
    if (!['.json', '.md'].includes(extname(report).toLowerCase()))
      throw new UsageError(`--report needs a file that ends in .json or .md. ${USAGE}`);
  }
  return { folder, publish, dryRun, reports };
}
