import { mkdir } from 'node:fs/promises';
import { Clamd, vaultOf } from '@app/documents';
import { readLedger, type LedgerRow } from '@app/dossier';
import { system } from '@app/identity';
import { remindDueSoon, SendNotice, watchOverWork } from '@app/notification';
import { Areas } from '@app/organisation';
import {
  beat,
  createLogger,
  databaseOf,
  deliver,
  describeError,
  dueTimers,
  isClockTrusted,
  keyringOf,
  Metrics,
  type Database,
  type Tx,
} from '@app/platform';
import { expiredSignatureRequests } from '@app/results';
import { freezeRegisters, PrintSlip } from '@app/slips';
import { foldLedger, WriteExport } from '@app/statistics';
import { CompleteSignature, ConfirmPayment, FireTimer, outdateProposals, RenderNumberedResult, workflowDeps } from '@app/workflow';
import { Logger, makeWorkerUtils, run, type TaskList } from 'graphile-worker';
import pg from 'pg';
import { consumersOf } from './consumers/consumers.js';
import { ENTITIES } from './entities.js';
import { FileSigner } from './jobs/file-signer.js';
import { every } from './loops/every.js';
import { measureJobs, measureLoops } from './worker-metrics.js';
import type { WorkerConfig } from './worker.config.js';

const nextRow = async (tx: Tx, dossierId: string, after: number): Promise<LedgerRow | null> =>
  (await readLedger(tx, dossierId, after, 1))[0] ?? null;

/** Jobs, timers and collectors. Everything is idempotent: the process may be killed at any moment. */
export async function runWorker(config: WorkerConfig): Promise<{ stop(): Promise<void>; database: Database }> {
  const logger = createLogger('worker', config.LOG_LEVEL);
  const database = await databaseOf(config, ENTITIES);
  const keyring = keyringOf(config);
  await mkdir(config.SPOOL_FOLDER, { recursive: true, mode: 0o700 });
  const vault = await vaultOf(config, database, keyring);
  const deps = workflowDeps(database, keyring, config.TIME_ZONE);
  const notices = new SendNotice(database, keyring, config, config.TIME_ZONE);
  const render = new RenderNumberedResult(deps, vault, new Areas(), config.VERIFY_URL);
  const complete = new CompleteSignature(deps, vault, new FileSigner(database, config));
  const confirm = new ConfirmPayment(deps);
  const fire = new FireTimer(deps);
  const exports = new WriteExport(database, vault, { zone: config.TIME_ZONE, keepHours: config.EXPORT_KEEP_HOURS });
  const slips = new PrintSlip(deps, vault, config.PORTAL_URL);

  const scanner = config.AV_MODE === 'required' && config.CLAMD_ADDRESS !== undefined ? new Clamd(config.CLAMD_ADDRESS) : null;
  // Scanning that was asked for and is not there would hold every upload back: said at the start, not a day later.
  if (scanner !== null) await scanner.ping();

  const consumers = consumersOf(deps.calendars);
  const tasks: TaskList = {
    'ledger.appended': async (payload) => {
      const { dossierId } = payload as { dossierId: string };
      const failures: unknown[] = [];
      for (const consumer of consumers) {
        await deliver(database, system('notifier'), consumer, dossierId, nextRow).catch((error: unknown) => failures.push(error));
      }
      if (failures.length > 0) throw new AggregateError(failures, 'a consumer failed');
    },
    'notice.queued': (payload) => notices.run(system('notifier'), (payload as { noticeId: string }).noticeId),
    'slip.wanted': (payload) => slips.run(system('slip_printer'), payload as { dossierId: string; kind: string; eventVersion: number }),
    'export.wanted': (payload) => exports.run(system('exporter'), (payload as { exportId: string }).exportId),
    'result.numbered': (payload) => render.run(system('signer_job'), (payload as { resultId: string }).resultId),
    'signature.requested': (payload) => complete.run(system('signer_job'), (payload as { signatureId: string }).signatureId),
    'payment.settled': async (payload) => {
      await confirm.run(system('payment_callback'), (payload as { paymentId: string }).paymentId);
    },
    'upload.stored': async (payload) => {
      if (scanner !== null) await vault.scan(system('upload_collector'), (payload as { documentId: string }).documentId, scanner);
    },
  };

  const pool = new pg.Pool({ connectionString: config.DATABASE_URL, max: 6 });
  const onError = (error: Error): void => logger.error({ error: describeError(error) }, 'job pool');
  pool.on('error', onError);
  pool.on('connect', (client) => client.on('error', onError));
  await releaseDeadWorkers(pool);
  const runner = await run({
    pgPool: pool,
    concurrency: 4,
    noHandleSignals: true,
    pollInterval: 500,
    taskList: tasks,
    parsedCronItems: [],
    logger: quietLogger(logger),
  });

  const metrics = Metrics.of(config);
  if (metrics !== null) measureJobs(metrics, runner, pool);
  metrics?.measureConnections(database);
  const roundEnded = metrics === null ? undefined : measureLoops(metrics);
  const listener = await metrics?.serve();
  const again = (milliseconds: number, name: string, work: () => Promise<unknown>): { stop(): Promise<void> } =>
    every(milliseconds, name, logger, work, roundEnded);

  const loops = [
    again(1_000, 'timers', async () => {
      if (!(await database.readAs(system('timer'), isClockTrusted))) throw new Error('clock far ahead: confirm it, no timer fires');
      const due = await database.readAs(system('timer'), (tx) => dueTimers(tx, 50));
      for (const timer of due) await fire.run(system('timer'), timer);
    }),
    again(5_000, 'signatures', async () => {
      for (const id of await database.readAs(system('timer'), expiredSignatureRequests)) await complete.expire(system('timer'), id);
    }),
    again(60_000, 'heartbeat', async () => {
      await database.writeAs(system('timer'), async (tx) => {
        if (await isClockTrusted(tx)) await beat(tx);
        await outdateProposals(tx);
      });
      await database.writeAs(system('timer'), (tx) => tx.run('select make_partitions(12)'));
    }),
    again(60_000, 'reminders', () => database.writeAs(system('notifier'), (tx) => remindDueSoon(tx, config.REMIND_HOURS_BEFORE))),
    again(60_000, 'watch', () => database.writeAs(system('notifier'), (tx) => watchOverWork(tx, deps.calendars, config.TIME_ZONE))),
    again(1_000, 'figures', async () => {
      while ((await database.writeAs(system('timer'), (tx) => foldLedger(tx, config.TIME_ZONE))).more);
    }),
    again(600_000, 'registers', () => freezeRegisters(system('slip_printer'), deps, vault)),
    again(600_000, 'uploads', () => vault.collect(system('upload_collector'), 24)),
  ];
  return {
    database,
    async stop() {
      await listener?.close();
      await Promise.all(loops.map((loop) => loop.stop()));
      await runner.stop();
      await pool.end();
      notices.close();
      await database.close();
    },
  };
}

/** A killed worker's jobs stay locked for hours: with one worker per installation its locks are released at every start. */
async function releaseDeadWorkers(pool: pg.Pool): Promise<void> {
  const utils = await makeWorkerUtils({ pgPool: pool });
  const { rows } = await pool.query<{ locked_by: string }>(
    'select distinct locked_by from graphile_worker._private_jobs where locked_by is not null',
  );
  if (rows.length > 0) await utils.forceUnlockWorkers(rows.map((row) => row.locked_by));
}

function quietLogger(logger: ReturnType<typeof createLogger>): Logger {
  return new Logger(() => (level, message) => {
    if (level === 'error' || level === 'warning') logger.error({ jobs: message }, 'job queue');
  });
}
