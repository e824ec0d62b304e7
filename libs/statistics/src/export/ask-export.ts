import type { OfficerActor } from '@app/identity';
import { addJob, type Tx } from '@app/platform';
import { ExportExpired, ExportNotFound, ExportNotReady, ExportScopeLost, ExportsWaiting } from '../statistics.errors.js';
import type { ExportKind, ExportQuery } from './export-query.js';
import type { ExportFormat } from './write-sheet.js';

declare module '@app/platform' {
  interface Jobs {
    'export.wanted': { exportId: string };
  }
}

export interface AskedExport {
  readonly kind: ExportKind;
  readonly format: ExportFormat;
  readonly query: ExportQuery;
}

export interface ReportExport {
  readonly id: string;
  readonly kind: ExportKind;
  readonly format: ExportFormat;
  readonly query: ExportQuery;
  /** `expired`: it was ready, its time is over and the file is gone. */
  readonly state: 'queued' | 'running' | 'ready' | 'failed' | 'expired';
  readonly rowsDone: number;
  /** As counted when it was asked for. */
  readonly rowsTotal: number;
  /** Code of the refusal that ended it. */
  readonly failure: string | null;
  readonly requestedAt: Date;
  readonly finishedAt: Date | null;
  readonly keepUntil: Date | null;
}

const MAX_WAITING = 3;
const SHOWN = `
select e.id, e.kind, e.format, e.query, case when e.state = 'ready' and e.keep_until <= app_now() then 'expired' else e.state end as state, e.rows_done as "rowsDone", e.rows_total as "rowsTotal",
       e.failure, e.requested_at as "requestedAt", e.finished_at as "finishedAt", e.keep_until as "keepUntil"
  from report_export e where e.account_id = $1`;

/** Has the file written by a job, in the units that the officer may count now. @param rows as `rowsOf` counted them @throws ExportsWaiting */
export async function askExport(tx: Tx<OfficerActor>, { kind, format, query }: AskedExport, rows: number): Promise<ReportExport> {
  const { waiting } = await tx.one<{ waiting: number }>(
    `select count(*)::int as waiting from report_export where account_id = $1 and state in ('queued', 'running')`,
    [tx.actor.id],
  );
  if (waiting >= MAX_WAITING) throw new ExportsWaiting(MAX_WAITING);
  const { id } = await tx.one<{ id: string }>(
    `insert into report_export (account_id, kind, format, query, unit_ids, rows_total) values ($1, $2, $3, $4, $5, $6) returning id`,
    [tx.actor.id, kind, format, JSON.stringify(query), tx.actor.seesAllUnits ? null : tx.actor.units, rows],
  );
  await addJob(tx, 'export.wanted', { exportId: id });
  return oneExport(tx, id);
}

/** The officer's own exports, newest first. */
export async function myExports(tx: Tx<OfficerActor>): Promise<ReportExport[]> {
  return tx.rows<ReportExport & Record<string, unknown>>(`${SHOWN} order by e.requested_at desc, e.id desc limit 100`, [tx.actor.id]);
}

/** @throws ExportNotFound also for one of somebody else */
export async function oneExport(tx: Tx<OfficerActor>, id: string): Promise<ReportExport> {
  const found = await tx.maybeOne<ReportExport & Record<string, unknown>>(`${SHOWN} and e.id = $2`, [tx.actor.id, id]);
  if (found === null) throw new ExportNotFound();
  return found;
}

/** The document of a finished export, for who asked and may still count all its units. @throws ExportNotFound, ExportNotReady, ExportExpired, ExportScopeLost */
export async function documentOfExport(tx: Tx<OfficerActor>, id: string): Promise<string> {
  const { state } = await oneExport(tx, id);
  if (state === 'expired') throw new ExportExpired();
  if (state !== 'ready') throw new ExportNotReady();
  const row = await tx.one<{ document_id: string; unit_ids: string[] | null }>(
    'select document_id, unit_ids from report_export where id = $1',
    [id],
  );
  const { seesAllUnits, units } = tx.actor;
  if (!seesAllUnits && (row.unit_ids === null || row.unit_ids.some((unit) => !units.includes(unit)))) throw new ExportScopeLost();
  return row.document_id;
}
