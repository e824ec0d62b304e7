import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { hash } from '@node-rs/argon2';
import type { Directory, DirectoryPerson } from './people.js';

/** One subject per (kind, username), the same at every start. */
export function subjectOf(kind: string, username: string): string {
  return createHash('sha256').update(`${kind}:${username}`).digest('hex').slice(0, 32);
}

export interface NewPerson {
  readonly username: string;
  readonly claims: Record<string, string>;
  readonly mustChange?: boolean;
}

/** Keeps the directory as one private file; the first start fills it. */
export async function openDirectory(file: string, kind: string, people: readonly NewPerson[], password: string): Promise<Directory> {
  if (!existsSync(file)) {
    // One hash for all of a demonstration: they share the printed password, and argon2 is slow on purpose.
    const passwordHash = await hash(password);
    write(
      file,
      people.map(({ username, claims, mustChange }) => ({
        username,
        subject: subjectOf(kind, username),
        claims,
        passwordHash,
        mustChange: mustChange ?? false,
      })),
    );
  }
  const stored = JSON.parse(readFileSync(file, 'utf8')) as DirectoryPerson[];
  return { people: stored, save: () => write(file, stored) };
}

function write(file: string, people: readonly DirectoryPerson[]): void {
  writeFileSync(`${file}.new`, JSON.stringify(people, null, 1), { mode: 0o600 });
  renameSync(`${file}.new`, file);
}
