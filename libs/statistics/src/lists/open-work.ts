import type { Tx } from '@app/platform';
import { OPEN_IN_SCOPE, PAUSED_SINCE } from '../board/bands.js';
import type { Scope } from '../figures/figures-query.js';
import { HoursInvalid } from '../statistics.errors.js';
import {
  AFTER,
  BY_DUE,
  OPEN_COLUMNS,
  OPEN_JOINS,
  OPEN_JOINS_UNNAMED,
  pageOf,
  pageSize,
  positionOf,
  type OpenDossier,
  type OpenRow,
} from './open-sql.js';

export interface OpenWorkQuery {
  /** Units that receive, process or hold the dossier now. */
  readonly unitIds: Scope;
  readonly unitId?: string | undefined;
  readonly zone: string;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

export interface OpenPage {
  readonly items: readonly OpenDossier[];
  readonly next: string | null;
}

const MAX_HOURS = 24 * 366;

// Status and due date come from the cache, which equals the last ledger row at every commit; the partial index on open work serves both.
const open = (joins: string): string => `
select ${OPEN_COLUMNS} from dossier d ${joins} ${PAUSED_SINCE}
 where ${OPEN_IN_SCOPE} and ${AFTER('$3', '$4')}`;
const END = ` order by ${BY_DUE} limit $5`;

const overdue = (joins: string): string => `${open(joins)}
   and d.due_at < ((app_now() at time zone $6)::date)::timestamp at time zone $6
   and (z.effective_at is null or (z.effective_at at time zone $6)::date > (d.due_at at time zone $6)::date)${END}`;
const OVERDUE = overdue(OPEN_JOINS);
const OVERDUE_UNNAMED = overdue(OPEN_JOINS_UNNAMED);
const DUE_SOON = `${open(OPEN_JOINS)}
   and z.effective_at is null
   and d.due_at >= app_now() and d.due_at <= app_now() + make_interval(hours => $6)${END}`;

/** Open dossiers whose due day is over, longest first, with who holds them. A pause begun in time protects (domain 4.6). @throws CursorInvalid */
export async function overdueNow(tx: Tx, query: OpenWorkQuery): Promise<OpenPage> {
  return pageOf(await tx.rows<OpenRow>(OVERDUE, [...commonOf(query), query.zone]), pageSize(query.limit));
}

/** The same without the name of a person, for everybody to read. @throws CursorInvalid */
export async function overdueForPublic(tx: Tx, query: OpenWorkQuery): Promise<OpenPage> {
  return pageOf(await tx.rows<OpenRow>(OVERDUE_UNNAMED, [...commonOf(query), query.zone]), pageSize(query.limit));
}

/** Open dossiers, not paused, due within so many elapsed hours from now. @throws HoursInvalid, CursorInvalid */
export async function dueSoon(tx: Tx, query: OpenWorkQuery & { readonly hours: number }): Promise<OpenPage> {
  if (!Number.isInteger(query.hours) || query.hours < 1 || query.hours > MAX_HOURS) throw new HoursInvalid(MAX_HOURS);
  return pageOf(await tx.rows<OpenRow>(DUE_SOON, [...commonOf(query), query.hours]), pageSize(query.limit));
}

function commonOf(query: OpenWorkQuery): readonly unknown[] {
  return [query.unitIds === 'all' ? null : query.unitIds, query.unitId ?? null, ...positionOf(query.cursor), pageSize(query.limit) + 1];
}
