import type { Tx } from '@app/platform';
import type { Scope } from '../figures/figures-query.js';
import { CursorInvalid, HoursInvalid } from '../statistics.errors.js';

export interface OpenWorkQuery {
  /** Units that receive, process or hold the dossier now. */
  readonly unitIds: Scope;
  readonly unitId?: string | undefined;
  readonly zone: string;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

export interface OpenDossier {
  readonly id: string;
  readonly code: string | null;
  readonly status: string;
  readonly procedureCode: string;
  readonly procedureName: { readonly vi: string; readonly en: string };
  readonly dueAt: Date;
  readonly holderUnitCode: string;
  readonly holderUnitName: { readonly vi: string; readonly en: string };
  /** The oldest open step of the flow; null while no step is open. */
  readonly step: string | null;
  readonly stepTitle: { readonly vi: string; readonly en: string } | null;
  readonly stepUnitCode: string | null;
  readonly stepDueAt: Date | null;
}

export interface OpenPage {
  readonly items: readonly OpenDossier[];
  readonly next: string | null;
}

const MAX_PAGE = 200;
const MAX_HOURS = 24 * 366;

// Status and due date come from the cache, which equals the last ledger row at every commit; the partial index on open work serves both.
const OPEN = `
select d.id, d.code, d.status, p.code as "procedureCode", v.name as "procedureName", d.due_at as "dueAt", to_char(d.due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as due_text,
       h.code as "holderUnitCode", h.name as "holderUnitName", t.step, t.title as "stepTitle", t.unit_code as "stepUnitCode", t.due_at as "stepDueAt"
  from dossier d
  join procedure_version v on v.id = d.version_id
  join procedure p on p.id = v.procedure_id
  join unit h on h.id = d.holder_unit_id
  left join lateral (
    select k.step, k.title, k.due_at, u.code as unit_code from task k join unit u on u.id = k.unit_id
     where k.dossier_id = d.id and k.state in ('open', 'signing') order by k.opened_at, k.id limit 1) t on true
  left join lateral (
    select e.effective_at from dossier_event e where e.dossier_id = d.id and e.clock_effect = 'pause'
       and d.status in ('awaiting_supplement', 'awaiting_payment', 'suspended') order by e.version desc limit 1) z on true
 where d.status not in ('intake_refused', 'stopped', 'result_ready', 'handed_over', 'withdrawn') and d.received_at is not null
   and ($1::uuid[] is null or d.receiving_unit_id = any($1::uuid[]) or d.processing_unit_id = any($1::uuid[]) or d.holder_unit_id = any($1::uuid[]))
   and ($2::uuid is null or d.receiving_unit_id = $2::uuid or d.processing_unit_id = $2::uuid or d.holder_unit_id = $2::uuid)
   and ($3::timestamptz is null or (d.due_at, d.id) > ($3::timestamptz, $4::uuid))`;
const END = ` order by d.due_at, d.id limit $5`;

const OVERDUE = `${OPEN}
   and d.due_at < ((app_now() at time zone $6)::date)::timestamp at time zone $6
   and (z.effective_at is null or (z.effective_at at time zone $6)::date > (d.due_at at time zone $6)::date)${END}`;
const DUE_SOON = `${OPEN}
   and z.effective_at is null
   and d.due_at >= app_now() and d.due_at <= app_now() + make_interval(hours => $6)${END}`;

/** Open dossiers whose due day is over, longest first, with who holds them. A pause begun in time protects (domain 4.6). @throws CursorInvalid */
export async function overdueNow(tx: Tx, query: OpenWorkQuery): Promise<OpenPage> {
  return page(await tx.rows<OpenDossier & { due_text: string }>(OVERDUE, [...commonOf(query), query.zone]), limitOf(query));
}

/** Open dossiers, not paused, due within so many elapsed hours from now. @throws HoursInvalid, CursorInvalid */
export async function dueSoon(tx: Tx, query: OpenWorkQuery & { readonly hours: number }): Promise<OpenPage> {
  if (!Number.isInteger(query.hours) || query.hours < 1 || query.hours > MAX_HOURS) throw new HoursInvalid(MAX_HOURS);
  return page(await tx.rows<OpenDossier & { due_text: string }>(DUE_SOON, [...commonOf(query), query.hours]), limitOf(query));
}

function limitOf(query: OpenWorkQuery): number {
  return Math.min(Math.max(query.limit ?? 50, 1), MAX_PAGE);
}

function commonOf(query: OpenWorkQuery): readonly unknown[] {
  const [dueAt, id] = query.cursor === undefined ? [null, null] : positionOf(query.cursor);
  return [query.unitIds === 'all' ? null : query.unitIds, query.unitId ?? null, dueAt, id, limitOf(query) + 1];
}

/** The due date as text with microseconds, so that no dossier is skipped between two pages. */
function positionOf(cursor: string): [string, string] {
  const found = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z)_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(cursor);
  const [, dueAt, id] = found ?? [];
  if (dueAt === undefined || id === undefined || Number.isNaN(new Date(dueAt).getTime())) throw new CursorInvalid();
  return [dueAt, id];
}

function page(rows: (OpenDossier & { due_text: string })[], limit: number): OpenPage {
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  const items = rows.slice(0, limit).map(({ due_text: _due, ...item }) => item);
  return { items, next: last === undefined ? null : `${last.due_text}_${last.id}` };
}
