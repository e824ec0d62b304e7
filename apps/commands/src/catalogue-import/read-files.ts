import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { CatalogueReader, type FileOutcome } from '@app/catalogue';

/** Reads every file of a folder. */
export function readFiles(root: string, files: readonly string[], progress: (done: number) => void): FileOutcome[] {
  const reader = new CatalogueReader();
  return files.map((file, index) => {
    const outcome = readOne(reader, join(root, file), file);
    progress(index + 1);
    return outcome;
  });
}

function readOne(reader: CatalogueReader, path: string, file: string): FileOutcome {
  try {
    return reader.read(file, statSync(path).size, () => readFileSync(path, 'utf8'));
  } catch (error) {
    return { file, reason: `NOT_READABLE: ${error instanceof Error ? error.message : String(error)}` };
  }
}
