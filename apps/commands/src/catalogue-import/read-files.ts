import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { FileRefused, readProcedure, type FileOutcome } from '@app/catalogue';

/** The longest real file has some sixty kilobytes; larger ones are not opened at all. */
const LARGEST_BYTES = 5_000_000;

/**
 * Reads every file; one that cannot be read is an outcome too, never the end. Of two files with the same procedure code the first is taken
 * and the second names both.
 */
export function readFiles(root: string, files: readonly string[], progress: (done: number) => void): FileOutcome[] {
  const owners = new Map<string, string>();
  return files.map((file, index) => {
    const outcome = readOne(root, file, owners);
    progress(index + 1);
    return outcome;
  });
}

function readOne(root: string, file: string, owners: Map<string, string>): FileOutcome {
  try {
    const path = join(root, file);
    const { size } = statSync(path);
    if (size > LARGEST_BYTES) return { file, reason: `TOO_LARGE: ${size} bytes, more than ${LARGEST_BYTES}; it was not read` };
    const read = readProcedure(readFileSync(path, 'utf8'));
    const { code } = read.file;
    const owner = owners.get(code);
    if (owner !== undefined) return { file, reason: `DUPLICATE_CODE: ${code} is in ${owner} and in ${file}; ${owner} was taken` };
    owners.set(code, file);
    return { file, read };
  } catch (error) {
    if (error instanceof FileRefused) return { file, reason: error.reason };
    return { file, reason: `NOT_READABLE: ${error instanceof Error ? error.message : String(error)}` };
  }
}
