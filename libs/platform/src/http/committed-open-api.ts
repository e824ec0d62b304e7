import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The description that is in the repository, with the types of bodies and answers, which are gone at run time. `npm run check` proves that
 * it says what the code says. The build emits only code to dist/, so the file is found upwards from this one.
 */
export function committedOpenApi(app: string): object {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    const file = join(folder, 'apps', app, 'openapi.json');
    if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as object;
    if (dirname(folder) === folder) throw new Error(`apps/${app}/openapi.json is missing from this installation`);
  }
}
