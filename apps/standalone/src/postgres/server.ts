import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chownSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../free-port.js';
import { binariesFolder, repairLibraryLinks } from './binaries.js';
import { chooseRunAs, makeDataFolder, type RunAs } from './run-as.js';

export interface ServerOptions {
  readonly dataFolder: string;
  readonly password: string;
  readonly port?: number;
  /** Called when the server ends without having been asked to. */
  readonly onDeath?: () => void;
  /** Tests only: no durability. */
  readonly throwAway?: boolean;
  /** Settings of a bigger server, over those of a small one that stays idle most of the day. */
  readonly settings?: Readonly<Record<string, string>>;
}

export interface PostgresServer {
  readonly port: number;
  readonly how: string;
  readonly pid: number;
  url(user: string, password: string, database: string): string;
  stop(): Promise<void>;
}

const SAFE = { max_connections: '100', shared_buffers: '96MB' };
const THROW_AWAY = {
  max_connections: '100',
  shared_buffers: '64MB',
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
};

/** Starts the embedded PostgreSQL of a data folder; the first start creates it. An orphan of a killed launcher is stopped first. */
export async function startPostgres(options: ServerOptions): Promise<PostgresServer> {
  const native = binariesFolder();
  repairLibraryLinks(native);
  const runAs = chooseRunAs(native, options.dataFolder);
  makeDataFolder(runAs);
  if (!existsSync(join(runAs.dataFolder, 'PG_VERSION'))) initialise(runAs, options);
  await stopOrphan(runAs);

  const port = options.port ?? (await freePort());
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    ...(options.throwAway ? THROW_AWAY : SAFE),
    ...options.settings,
  };
  const args = [
    '-D',
    runAs.dataFolder,
    '-p',
    String(port),
    ...Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`]),
  ];
  const { file, args: argv, options: spawnOptions } = runAs.command(join(runAs.native, 'bin/postgres'), args);
  // detached: Ctrl-C goes to the whole group, and the applications must close their connections first.
  const child = spawn(file, argv, { ...spawnOptions, cwd: '/', env: environment(), stdio: ['ignore', 'ignore', 'pipe'], detached: true });
  await ready(child);
  let asked = false;
  child.once('exit', () => {
    if (!asked) options.onDeath?.();
  });
  return {
    port,
    how: runAs.how,
    pid: serverPid(runAs) ?? child.pid ?? 0,
    url: (user, password, database) => `postgres://${user}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`,
    stop: () => {
      asked = true;
      return stop(child, runAs);
    },
  };
}

function environment(): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'] ?? '', LC_ALL: 'C' };
}

function initialise(runAs: RunAs, options: ServerOptions): void {
  const passwordFile = join(tmpdir(), `mot-cua-${process.pid}.pw`);
  writeFileSync(passwordFile, options.password, { mode: 0o600 });
  if (runAs.owner) chownSync(passwordFile, runAs.owner.uid, runAs.owner.gid);
  try {
    const args = [
      '-D',
      runAs.dataFolder,
      '-U',
      'postgres',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--locale=C.UTF-8',
      '--lc-messages=C',
      ...(options.throwAway ? ['--no-sync'] : []),
    ];
    const { file, args: argv, options: spawnOptions } = runAs.command(join(runAs.native, 'bin/initdb'), args);
    const { uid, gid } = spawnOptions;
    const made = spawnSync(file, argv, {
      ...(uid === undefined ? {} : { uid }),
      ...(gid === undefined ? {} : { gid }),
      cwd: '/',
      env: environment(),
      encoding: 'utf8',
    });
    if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr ?? made.error?.message ?? ''}`);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

function serverPid(runAs: RunAs): number | null {
  const file = join(runAs.dataFolder, 'postmaster.pid');
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : null;
}

async function stopOrphan(runAs: RunAs): Promise<void> {
  const pid = serverPid(runAs);
  if (pid === null || !isPostgres(pid)) return;
  process.kill(pid, 'SIGINT');
  for (let waited = 0; waited < 200 && serverPid(runAs) !== null; waited += 1) await sleep(50);
}

function isPostgres(pid: number): boolean {
  try {
    return /postgres/.test(readFileSync(`/proc/${pid}/comm`, 'utf8'));
  } catch {
    return false;
  }
}

function ready(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let log = '';
    const failed = (code: number | null): void => reject(new Error(`PostgreSQL stopped with ${code}: ${log.slice(-2000)}`));
    const listen = (chunk: Buffer): void => {
      log = (log + chunk.toString('utf8')).slice(-4000);
      if (!/ready to accept connections/.test(log)) return;
      child.off('exit', failed);
      child.stderr?.off('data', listen);
      // Read on, or the server would block on a full pipe.
      child.stderr?.resume();
      resolve();
    };
    child.on('error', reject);
    child.once('exit', failed);
    child.stderr?.on('data', listen);
  });
}

function stop(child: ChildProcess, runAs: RunAs): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', () => resolve());
    const pid = serverPid(runAs);
    if (pid !== null) process.kill(pid, 'SIGINT');
  });
}
