import { spawnSync, type SpawnOptions } from 'node:child_process';
import { chownSync, cpSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** How the server is started so that it is not root: PostgreSQL refuses to run as root. */
export interface RunAs {
  readonly how: 'direct' | 'setuid' | 'user-namespace' | 'relocated';
  readonly native: string;
  readonly dataFolder: string;
  readonly owner?: { uid: number; gid: number };
  command(binary: string, args: readonly string[]): { file: string; args: string[]; options: SpawnOptions };
}

/** Order: not root; root with a reachable path -> other user; root with a private path -> user namespace; else a copy under /var/tmp. */
export function chooseRunAs(native: string, dataFolder: string): RunAs {
  const data = resolve(dataFolder);
  const plain = { native, dataFolder: data };
  if (process.getuid?.() !== 0) return { ...plain, how: 'direct', command: (file, args) => ({ file, args: [...args], options: {} }) };

  const user = userNamed(process.env['PG_RUN_AS'] ?? 'postgres') ?? userNamed('nobody');
  if (user !== null && reachable(join(native, 'bin'), user) && reachable(dirname(data), user)) {
    return { ...plain, how: 'setuid', owner: user, command: (file, args) => ({ file, args: [...args], options: { ...user } }) };
  }
  const namespace = ['--user', '--map-user=65534', '--map-group=65534'];
  const probe = spawnSync('unshare', [...namespace, join(native, 'bin/postgres'), '-V']);
  if (userNamed('nobody') !== null && probe.status === 0) {
    return {
      ...plain,
      how: 'user-namespace',
      command: (file, args) => ({ file: 'unshare', args: [...namespace, file, ...args], options: {} }),
    };
  }
  if (user === null) throw new Error('Running as root needs a user to run PostgreSQL as: create "postgres" or set PG_RUN_AS');
  const base = `/var/tmp/mot-cua-postgres-${process.getuid?.() ?? 0}`;
  const { version } = JSON.parse(readFileSync(join(native, '..', 'package.json'), 'utf8')) as { version: string };
  const copy = join(base, `native-${version}`);
  if (!existsSync(join(copy, '.complete'))) {
    mkdirSync(base, { recursive: true, mode: 0o755 });
    cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
    writeFileSync(join(copy, '.complete'), '');
  }
  const moved = join(base, 'data', Buffer.from(data).toString('hex').slice(-24));
  return {
    how: 'relocated',
    native: copy,
    dataFolder: moved,
    owner: user,
    command: (file, args) => ({ file, args: [...args], options: { ...user } }),
  };
}

/** Only the last folder is private: a private parent would shut the other user out. */
export function makeDataFolder(runAs: RunAs): void {
  mkdirSync(dirname(runAs.dataFolder), { recursive: true, mode: 0o755 });
  mkdirSync(runAs.dataFolder, { recursive: true, mode: 0o700 });
  if (runAs.owner) chownSync(runAs.dataFolder, runAs.owner.uid, runAs.owner.gid);
}

function userNamed(name: string): { uid: number; gid: number } | null {
  const line = existsSync('/etc/passwd')
    ? readFileSync('/etc/passwd', 'utf8')
        .split('\n')
        .find((entry) => entry.startsWith(`${name}:`))
    : undefined;
  if (line === undefined) return null;
  const [, , uid, gid] = line.split(':');
  return { uid: Number(uid), gid: Number(gid) };
}

function reachable(path: string, user: { uid: number; gid: number }): boolean {
  for (let folder = resolve(path); ; folder = dirname(folder)) {
    if (existsSync(folder)) {
      const { mode, uid, gid } = statSync(folder);
      const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
      if ((mode & bit) === 0) return false;
    }
    if (folder === dirname(folder)) return true;
  }
}
