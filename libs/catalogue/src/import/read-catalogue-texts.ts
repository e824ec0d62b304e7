import { FileRefused } from './catalogue-file.js';
import type { FileOutcome } from './import-report.js';
import { readProcedure } from './read-procedure.js';

/** The longest real file has some sixty kilobytes; larger ones are not read at all. */
export const LARGEST_CATALOGUE_BYTES = 5_000_000;

/**
 * Reads files one after the other; one that cannot be read is an outcome too, never the end. Of two files with the same procedure code the
 * first is taken and the second names both.
 */
export class CatalogueReader {
  private readonly owners = new Map<string, string>();

  /** @param text called only when the size is one that is read */
  read(file: string, size: number, text: () => string): FileOutcome {
    if (size > LARGEST_CATALOGUE_BYTES)
      return { file, reason: `TOO_LARGE: ${size} bytes, more than ${LARGEST_CATALOGUE_BYTES}; it was not read` };
    try {
      const read = readProcedure(text());
      const { code } = read.file;
      const owner = this.owners.get(code);
      if (owner !== undefined) return { file, reason: `DUPLICATE_CODE: ${code} is in ${owner} and in ${file}; ${owner} was taken` };
      this.owners.set(code, file);
      return { file, read };
    } catch (error) {
      if (error instanceof FileRefused) return { file, reason: error.reason };
      return { file, reason: `NOT_READABLE: ${error instanceof Error ? error.message : String(error)}` };
    }
  }
}
