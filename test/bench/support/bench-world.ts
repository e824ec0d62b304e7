import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { keyringOf, openDatabase, type Database, type Keyring } from '@app/platform';
import pg from 'pg';
import { appEnvironments } from '../../../apps/standalone/src/app-environments.js';
import { DataFolder } from '../../../apps/standalone/src/data-folder.js';
import { freePort } from '../../../apps/standalone/src/free-port.js';
import { prepareDatabase, type PreparedDatabase } from '../../../apps/standalone/src/postgres/prepare-database.js';
import { startPostgres, type PostgresServer } from '../../../apps/standalone/src/postgres/server.js';
import { projectRoot } from '../../../apps/standalone/src/project-root.js';
import { seedTemplate } from '../../../apps/standalone/src/testing-seed.js';

/** As many connections for each application as clients ask at once; the bare clients get the same. */
export const CLIENTS = 8;

// The memory of a server that serves a province; what makes writes durable stays as it is.
const SETTINGS = { shared_buffers: '1GB', maintenance_work_mem: '512MB', max_wal_size: '8GB', checkpoint_timeout: '15min' };

/** Embedded PostgreSQL with its durable settings, the shipped data and both APIs as processes of their own, all on loopback and thrown away. */
export class BenchWorld {
  private constructor(
    private readonly folder: string,
    private readonly server: PostgresServer,
    private readonly processes: readonly ChildProcess[],
    readonly prepared: PreparedDatabase,
    /** The superuser: rows that people would need years for are generated past triggers. */
    readonly admin: pg.Pool,
    readonly database: Database,
    readonly keyring: Keyring,
    readonly citizenUrl: string,
    readonly officerUrl: string,
  ) {}

  static async start(): Promise<BenchWorld> {
    const folder = mkdtempSync(join(tmpdir(), 'mot-cua-bench-'));
    const data = new DataFolder(folder);
    const secrets = data.secrets(true);
    const server = await startPostgres({ dataFolder: join(folder, 'pg'), password: secrets.superPassword, settings: SETTINGS });
    const processes: ChildProcess[] = [];
    try {
      const prepared = await prepareDatabase(server, secrets.superPassword);
      await seedTemplate(prepared.ownerUrl);
      const [citizenApi, officerApi] = [await freePort(), await freePort()];
      const urls = { citizenApi: `http://127.0.0.1:${citizenApi}`, officerApi: `http://127.0.0.1:${officerApi}` };
      const unused = 9;
      const environments = appEnvironments({
        reach: { listen: '127.0.0.1', scheme: 'http', host: '127.0.0.1', tls: null },
        data,
        secrets,
        urls: { ...urls, payment: `http://127.0.0.1:${unused}` },
        ports: { citizenApi, officerApi, identity: unused, mail: unused, smtp: unused, payment: unused, database: server.port },
        issuers: { citizens: `http://127.0.0.1:${unused}/citizens`, officers: `http://127.0.0.1:${unused}/officers` },
        databases: prepared.urls,
        signingFolder: folder,
        real: true,
      });
      for (const app of ['citizen-api', 'officer-api'] as const)
        processes.push(startApp(app, { ...environments[app], DATABASE_POOL: String(CLIENTS) }));
      await Promise.all(Object.values(urls).map((url) => answers(url, processes)));
      const admin = new pg.Pool({ connectionString: server.url('postgres', secrets.superPassword, 'mot_cua'), max: 2 });
      const database = await openDatabase({ url: prepared.ownerUrl, poolSize: 2, production: true, testClock: false, entities: [] });
      const keyring = keyringOf({ MASTER_KEY: secrets.masterKey, BLIND_INDEX_KEY: secrets.blindIndexKey });
      return new BenchWorld(folder, server, processes, prepared, admin, database, keyring, urls.citizenApi, urls.officerApi);
    } catch (error) {
      await stopAll(processes, server, folder);
      throw error;
    }
  }

  /** A bare client of the same server with the rights of one application. The caller ends it. */
  bareClient(role: 'mc_citizen' | 'mc_officer', connections = CLIENTS): pg.Pool {
    return new pg.Pool({ connectionString: this.prepared.urls[role], max: connections });
  }

  async stop(): Promise<void> {
    await this.admin.end();
    await this.database.close();
    await stopAll(this.processes, this.server, this.folder);
  }
}

function startApp(name: string, environment: NodeJS.ProcessEnv): ChildProcess {
  const env = { PATH: process.env['PATH'], ...environment };
  return spawn(process.execPath, [join(projectRoot(), `dist/apps/${name}/src/main.js`)], { env, stdio: ['ignore', 'ignore', 'inherit'] });
}

async function answers(url: string, processes: readonly ChildProcess[]): Promise<void> {
  for (let waited = 0; waited < 300; waited += 1) {
    if (processes.some(({ exitCode }) => exitCode !== null)) throw new Error('an application stopped while starting');
    try {
      if ((await fetch(`${url}/readyz`)).ok) return;
    } catch {
      // not listening yet
    }
    await sleep(100);
  }
  throw new Error(`${url} was not ready within 30 s`);
}

async function stopAll(processes: readonly ChildProcess[], server: PostgresServer, folder: string): Promise<void> {
  for (const child of processes) {
    if (child.exitCode !== null || !child.kill('SIGTERM')) continue;
    await once(child, 'exit');
  }
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
