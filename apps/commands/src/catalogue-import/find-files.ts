import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

export interface FoundFiles {
  /** Relative to the folder, with `/`, in a fixed order. */
  readonly files: readonly string[];
  readonly failed: readonly { readonly file: string; readonly reason: string }[];
}

/** Every *.json below a folder. A folder that cannot be opened is reported like a file; links are not followed, so there are no circles. */
export function findFiles(root: string): FoundFiles {
  const files: string[] = [];
  const failed: { file: string; reason: string }[] = [];
  const nameOf = (path: string): string => relative(root, path).split('\\').join('/');
  const walk = (folder: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isFile() && /\.json$/iu.test(entry.name)) files.push(nameOf(path));
      if (!entry.isDirectory()) continue;
      try {
        walk(path);
      } catch (error) {
        failed.push({ file: nameOf(path), reason: `NOT_READABLE: ${error instanceof Error ? error.message : String(error)}` });
      }
    }
  };
  walk(root);
  return { files: files.sort(), failed };
}
