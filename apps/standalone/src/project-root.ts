import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json and node_modules, found upwards from this file, wherever the command was started. */
export function projectRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'node_modules'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('The project folder (with node_modules) was not found: run npm ci first');
    folder = parent;
  }
  return folder;
}
