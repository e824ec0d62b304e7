import { randomBytes, randomUUID } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import 'reflect-metadata';
import pg from 'pg';
import request from 'supertest';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { CITIZEN_COOKIE, openSession, OFFICER_COOKIE, rememberCitizen, system, type CitizenProfile } from '@app/identity';
import { Database, keyringOf, openDatabase, type Keyring } from '@app/platform';
import { CitizenApiConfig } from '../../apps/citizen-api/src/citizen-api.config.js';
import { createCitizenApi } from '../../apps/citizen-api/src/create-citizen-api.js';
import { createOfficerApi } from '../../apps/officer-api/src/create-officer-api.js';
import { OfficerApiConfig } from '../../apps/officer-api/src/officer-api.config.js';
import { makeDevelopmentKeys } from '../../apps/standalone/src/signing/development-keys.js';
import { DescribedAnswers } from './described-answers.js';
import { subjectOf } from '../../apps/standalone/src/identity/directory-file.js';
import { runWorker } from '../../apps/worker/src/run-worker.js';
import { WorkerConfig } from '../../apps/worker/src/worker.config.js';
import { samplePdf } from '../../apps/commands/src/tour/sample-pdf.js';

type Response = request.Response;

/** Somebody signed in: supertest with the session cookie of one API. */
export class Person {
  constructor(
    private readonly base: string,
    private readonly cookie: string,
    readonly id: string,
    private readonly described: DescribedAnswers,
  ) {}

  /** For a browser of the same session. */
  get cookieHeader(): string {
    return this.cookie;
  }

  get(path: string): request.Test {
    return this.compared('GET', path, request(this.base).get(path)).set('cookie', this.cookie);
  }

  head(path: string): request.Test {
    return request(this.base).head(path).set('cookie', this.cookie);
  }

  post(path: string, body?: object): request.Test {
    return this.compared('POST', path, request(this.base).post(path))
      .set('cookie', this.cookie)
      .set('idempotency-key', randomUUID())
      .send(body);
  }

  patch(path: string, body?: object): request.Test {
    return this.compared('PATCH', path, request(this.base).patch(path)).set('cookie', this.cookie).send(body);
  }

  private compared(method: string, path: string, test: request.Test): request.Test {
    return test.on('response', (response: Response) => this.described.see(method, path, response));
  }

  put(path: string, body?: object): request.Test {
    return request(this.base).put(path).set('cookie', this.cookie).send(body);
  }

  delete(path: string): request.Test {
    return this.compared('DELETE', path, request(this.base).delete(path)).set('cookie', this.cookie);
  }
}

/** The two APIs on real PostgreSQL and a real file store, listening; the worker on demand. One per test file. */
export class TestWorld {
  readonly folder = mkdtempSync(join(tmpdir(), 'mot-cua-e2e-'));
  readonly owner = new pg.Pool({ connectionString: process.env['OWNER_URL'], max: 2 });
  readonly paymentSecret = 'test-payment-secret-0123456789';
  private readonly env = { MASTER_KEY: randomBytes(32).toString('base64'), BLIND_INDEX_KEY: randomBytes(32).toString('base64') };
  private readonly apps: NestFastifyApplication[] = [];
  private worker: { stop(): Promise<void> } | null = null;
  private database: Database | null = null;
  private readonly described = { citizens: new DescribedAnswers('citizen-api'), officers: new DescribedAnswers('officer-api') };
  citizenUrl = '';
  officerUrl = '';
  keyring: Keyring = keyringOf({ MASTER_KEY: this.env.MASTER_KEY, BLIND_INDEX_KEY: this.env.BLIND_INDEX_KEY });

  /** @param officerSettings variables of the officer API on top of the usual ones. */
  async start(officerSettings: object = {}): Promise<this> {
    const roles = JSON.parse(process.env['ROLE_URLS'] ?? '{}') as Record<string, string>;
    this.owner.on('error', () => undefined);
    const officer = Object.assign(new OfficerApiConfig(), this.common(roles['mc_officer'] ?? ''), officerSettings);
    const citizenApi = await createCitizenApi(this.citizenConfig());
    this.apps.push(citizenApi);
    await citizenApi.listen(0, '127.0.0.1');
    this.citizenUrl = await citizenApi.getUrl();
    const officerApi = await createOfficerApi(officer);
    this.apps.push(officerApi);
    await officerApi.listen(0, '127.0.0.1');
    this.officerUrl = await officerApi.getUrl();
    this.database = await openDatabase({
      url: process.env['OWNER_URL'] ?? '',
      poolSize: 2,
      production: false,
      testClock: true,
      entities: [],
    });
    return this;
  }

  citizenConfig(): CitizenApiConfig {
    const roles = JSON.parse(process.env['ROLE_URLS'] ?? '{}') as Record<string, string>;
    return Object.assign(new CitizenApiConfig(), this.common(roles['mc_citizen'] ?? ''), {
      PAYMENT_URL: 'http://127.0.0.1:9/pay',
      PAYMENT_PARTNER: 'motcua',
      PAYMENT_SECRET: this.paymentSecret,
    });
  }

  /** Signatures, slips, letters and timers happen from now on. */
  async startWorker(changes: Partial<WorkerConfig> = {}): Promise<void> {
    const roles = JSON.parse(process.env['ROLE_URLS'] ?? '{}') as Record<string, string>;
    const keys = join(this.folder, 'keys');
    await this.makeKeys(keys);
    const config = Object.assign(new WorkerConfig(), this.common(roles['mc_worker'] ?? ''), {
      SMTP_URL: 'smtp://127.0.0.1:9',
      MAIL_FROM: 'motcua@mot-cua.test',
      PORTAL_URL: 'http://127.0.0.1:8080',
      VERIFY_URL: 'http://127.0.0.1:8080',
      SIGNING_FOLDER: keys,
      SIGNING_PASSWORD: 'test',
      ...changes,
    });
    this.worker = await runWorker(config);
  }

  /** Every clone has the same signers and agencies, so one set of keys serves the run: making it takes longer than most tests. */
  private async makeKeys(keys: string): Promise<void> {
    if (existsSync(keys) || this.database === null) return;
    const shared = join(process.env['TEST_FOLDER'] ?? this.folder, 'signing-keys');
    if (!existsSync(shared)) {
      const made = mkdtempSync(`${shared}-`);
      await makeDevelopmentKeys(this.database, made, 'test');
      // Two files may have made one at the same time: the first stays.
      try {
        renameSync(made, shared);
      } catch {
        rmSync(made, { recursive: true });
      }
    }
    cpSync(shared, keys, { recursive: true });
  }

  async stopWorker(): Promise<void> {
    await this.worker?.stop();
    this.worker = null;
  }

  private common(url: string): object {
    return {
      ...this.env,
      NODE_ENV: 'test',
      TEST_CLOCK: 'on',
      LOG_LEVEL: 'silent',
      DATABASE_URL: url,
      DATABASE_POOL: 4,
      STORE: 'folder',
      STORE_FOLDER: join(this.folder, 'documents'),
      SPOOL_FOLDER: join(this.folder, 'spool'),
      PORT: 0,
      PUBLIC_URL: 'http://127.0.0.1',
      OIDC_ISSUER: 'http://127.0.0.1:9/realm',
      OIDC_CLIENT_ID: 'test',
      OIDC_CLIENT_SECRET: 'test',
      SESSION_IDLE_MINUTES: 1_000_000,
      SESSION_ABSOLUTE_MINUTES: 1_000_000,
    };
  }

  /** Answers that were held against the descriptions so far. */
  get comparedAnswers(): number {
    return this.described.citizens.compared + this.described.officers.compared;
  }

  async stop(): Promise<void> {
    await this.stopWorker();
    for (const app of this.apps) await app.close();
    await this.database?.close();
    await this.owner.end();
    rmSync(this.folder, { recursive: true, force: true });
    const differences = [...this.described.citizens.differences, ...this.described.officers.differences];
    if (differences.length > 0) throw new Error(`answers differ from openapi.json:\n${differences.join('\n')}`);
  }

  async citizen(name = 'Đặng Thị Ánh Nguyệt', more: Partial<CitizenProfile> = {}): Promise<Person> {
    const profile: CitizenProfile = {
      fullName: name,
      identifier: '051190001234',
      birthDate: '1990-03-27',
      sex: 'female',
      phone: '0905000001',
      email: 'nguyet@nguoidan.test',
      address: '12 Trần Hưng Đạo',
      ...more,
    };
    const { token, id } = await this.db.writeAs(system('setup'), async (tx) => {
      const citizenId = await rememberCitizen(tx, this.keyring, 'test', `${name}:${profile.identifier}`, profile);
      return { ...(await openSession(tx, { citizenId }, { idleMinutes: 1_000_000, absoluteMinutes: 1_000_000 })), id: citizenId };
    });
    return new Person(this.citizenUrl, `${CITIZEN_COOKIE}=${token}`, id, this.described.citizens);
  }

  /** A demonstration officer by user name, such as 'motcua.camthanh'. */
  async officer(username: string): Promise<Person> {
    const { token, id } = await this.db.writeAs(system('setup'), async (tx) => {
      const account = await tx.one<{ id: string }>('select id from account where subject = $1', [subjectOf('officer', username)]);
      return {
        ...(await openSession(tx, { accountId: account.id }, { idleMinutes: 1_000_000, absoluteMinutes: 1_000_000 })),
        id: account.id,
      };
    });
    return new Person(this.officerUrl, `${OFFICER_COOKIE}=${token}`, id, this.described.officers);
  }

  get db(): Database {
    if (this.database === null) throw new Error('start the world first');
    return this.database;
  }

  /** The test clock: any instant on an empty ledger, forward afterwards. */
  async setClock(instant: string): Promise<void> {
    await this.owner.query(
      `insert into clock_offset (moved_by) values ($1::timestamptz - clock_timestamp()) on conflict (only_row) do update set moved_by = excluded.moved_by`,
      [instant],
    );
  }

  async upload(person: Person, name = 'giay-to.pdf', bytes: Uint8Array = samplePdf(name)): Promise<Response> {
    return person.post('/api/v1/documents').attach('file', Buffer.from(bytes), { filename: name, contentType: 'application/pdf' });
  }

  async ledgerOf(
    dossierId: string,
  ): Promise<
    { version: number; action: string; to_status: string; due_at: Date | null; effective_at: Date; recorded_at: Date; actor_id: string }[]
  > {
    const { rows } = await this.owner.query(
      'select version, action, to_status, due_at, effective_at, recorded_at, actor_id from dossier_event where dossier_id = $1 order by version',
      [dossierId],
    );
    return rows as never;
  }

  async until<T>(look: () => Promise<T | null | undefined | false>, seconds = 20): Promise<T> {
    for (let waited = 0; waited < seconds * 10; waited += 1) {
      const seen = await look();
      if (seen !== null && seen !== undefined && seen !== false) return seen;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`waited ${seconds} s in vain`);
  }
}
