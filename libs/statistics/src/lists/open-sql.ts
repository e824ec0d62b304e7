import { CursorInvalid } from '../statistics.errors.js';

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
  /** Who has taken that step; null while it lies in the pool. */
  readonly assigneeName: string | null;
}

export type OpenRow = OpenDossier & { readonly due_text: string };

/** What a list of open work shows of dossier `d`. */
export const OPEN_COLUMNS = `
d.id, d.code, d.status, p.code as "procedureCode", v.name as "procedureName", d.due_at as "dueAt",
       coalesce(to_char(d.due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), 'infinity') as due_text,
       h.code as "holderUnitCode", h.name as "holderUnitName", t.step, t.title as "stepTitle", t.unit_code as "stepUnitCode", t.due_at as "stepDueAt", t.full_name as "assigneeName"`;
const joins = (name: string, account: string): string => `
  join procedure_version v on v.id = d.version_id
  join procedure p on p.id = v.procedure_id
  join unit h on h.id = d.holder_unit_id
  left join lateral (
    select k.step, k.title, k.due_at, u.code as unit_code, ${name} as full_name from task k join unit u on u.id = k.unit_id ${account}
     where k.dossier_id = d.id and k.state in ('open', 'signing') order by k.opened_at, k.id limit 1) t on true`;
export const OPEN_JOINS = joins('a.full_name', 'left join account a on a.id = k.assignee_id');
/** For the public, who may not read the accounts of officers. */
export const OPEN_JOINS_UNNAMED = joins('null::text', '');

/** After which due date and id a page begins; nothing for the first one. */
export const AFTER = (due: string, id: string): string =>
  `(${due}::timestamptz is null or (coalesce(d.due_at, 'infinity'), d.id) > (${due}::timestamptz, ${id}::uuid))`;
export const BY_DUE = `coalesce(d.due_at, 'infinity'), d.id`;

/** The due date as text with microseconds, so that no dossier is skipped between two pages. @throws CursorInvalid */
export function positionOf(cursor: string | undefined): [string | null, string | null] {
  if (cursor === undefined) return [null, null];
  const found = /^(infinity|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z)_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(cursor);
  const [, dueAt, id] = found ?? [];
  if (dueAt === undefined || id === undefined || (dueAt !== 'infinity' && Number.isNaN(Date.parse(dueAt)))) throw new CursorInvalid();
  return [dueAt, id];
}

const MAX_PAGE = 200;

export function pageSize(limit: number | undefined): number {
  return Math.min(Math.max(limit ?? 50, 1), MAX_PAGE);
}

/** Cuts the row that was read beyond the page. */
export function pageOf<Row extends Pick<OpenRow, 'id' | 'due_text'>>(
  rows: readonly Row[],
  limit: number,
): { items: Omit<Row, 'due_text'>[]; next: string | null } {
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  const items = rows.slice(0, limit).map(({ due_text: _due, ...item }) => item);
  return { items, next: last === undefined ? null : `${last.due_text}_${last.id}` };
}
