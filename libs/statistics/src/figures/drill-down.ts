import type { Tx } from '@app/platform';
import { requireMark } from '../summaries/mark.js';
import { CursorInvalid } from '../statistics.errors.js';
import { candidatesAfter } from './candidates.js';
import { MEMBERS, type Bucket, type Standing } from './columns.js';
import { factsSql } from './facts-sql.js';
import type { FiguresQuery, Grouping } from './figures-query.js';
import { lookedAt } from './known-days.js';
import { parametersOf } from './parameters.js';

export interface DrillDownQuery extends FiguresQuery {
  /** One row of the report: its grouping and key; left out: the total. */
  readonly row?: { readonly groupBy: Grouping; readonly key: string } | undefined;
  /** Only those on time, or not on time, by indicator 2.1 of Decision 766. */
  readonly onTime766?: boolean | undefined;
  /** `next` of the page before. */
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

export interface CountedDossier {
  readonly id: string;
  readonly code: string | null;
  readonly procedureCode: string;
  readonly procedureName: { readonly vi: string; readonly en: string };
  readonly channel: string;
  readonly unitCode: string;
  readonly receivedAt: Date;
  readonly dueAt: Date | null;
  readonly dueOriginalAt: Date | null;
  readonly endedAt: Date | null;
  readonly label: Standing;
  readonly labelOriginal: Standing;
  /** By indicator 2.1 of Decision 766, which is not the label. */
  readonly onTime766: boolean;
}

export interface CountedPage {
  readonly items: readonly CountedDossier[];
  /** null on the last page. */
  readonly next: string | null;
}

const MAX_PAGE = 200;
/** Lists are in the order of the ids of dossiers. */
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const COUNTED_OF = `
with facts as (${factsSql({ to: '$2', known: '$3', only: { ids: '$13', months: '$14' } })})
select f.dossier_id as id, f.code, f.procedure_code as "procedureCode", f.procedure_name as "procedureName", f.channel, u.code as "unitCode",
       f.received_at as "receivedAt", f.due_at as "dueAt", f.due_original_at as "dueOriginalAt", f.ended_at as "endedAt", f.standing as label, f.standing_original as "labelOriginal", f.on_time_766 as "onTime766"
  from facts f join unit u on u.id = f.processing_unit_id
 where f.origin = any($9::text[]) and f.standing = any($10::text[]) and ($15::boolean is null or f.on_time_766 = $15::boolean)
   and ($11::text is null or $12::text is not distinct from
        case $11::text when 'field' then f.field_code when 'unit' then u.code when 'procedure' then f.procedure_code when 'channel' then f.channel when 'level' then f.level end)
 order by f.dossier_id`;
/** Folded at once: few for the first page, more for those who read on. */
const [FIRST_BATCH, LARGEST_BATCH] = [500, 8_000];

/** @throws CursorInvalid */
export function refuseCursor(cursor: string | undefined): void {
  if (cursor !== undefined && !ID.test(cursor)) throw new CursorInvalid();
}

/** Exactly the dossiers a column of the report counted, in the order of their ids. @throws what report0206a throws, CursorInvalid */
export async function drillDown(tx: Tx, query: DrillDownQuery, bucket: Bucket): Promise<CountedPage> {
  refuseCursor(query.cursor);
  const limit = Math.min(Math.max(query.limit ?? 50, 1), MAX_PAGE);
  const items: CountedDossier[] = [];
  for await (const batch of everyCounted(tx, query, bucket)) {
    items.push(...batch);
    if (items.length > limit) break;
  }
  const page = items.slice(0, limit);
  return { items: page, next: items.length > limit ? (page.at(-1)?.id ?? null) : null };
}

/**
 * The same without pages, for files. The figures say which dossiers may be counted; only those are folded from the ledger, some at a time.
 * @param tx from `readAs`: all batches see one snapshot
 * @throws what report0206a throws
 */
export async function* everyCounted(tx: Tx, query: DrillDownQuery, bucket: Bucket): AsyncGenerator<readonly CountedDossier[]> {
  const { day } = await lookedAt(tx, query);
  const mark = await requireMark(tx, query.zone);
  const { standings } = MEMBERS[bucket];
  const parameters = countedParameters(query, day, bucket);
  let after = query.cursor ?? null;
  for (let size = FIRST_BATCH; ; size = Math.min(size * 2, LARGEST_BATCH)) {
    const { ids, months } = await candidatesAfter(tx, { ...query, standings }, day, mark, after, size);
    if (ids.length === 0) return;
    const rows = await tx.rows<CountedDossier & Record<string, unknown>>(COUNTED_OF, [...parameters, ids, months, query.onTime766 ?? null]);
    if (rows.length > 0) yield rows;
    if (ids.length < size) return;
    after = ids.at(-1) ?? null;
  }
}

function countedParameters(query: DrillDownQuery, day: string, bucket: Bucket): unknown[] {
  const { origins, standings } = MEMBERS[bucket];
  const grouped = query.row === undefined || query.row.groupBy === 'total' ? null : query.row;
  return [...parametersOf(query, day), origins, standings, grouped?.groupBy ?? null, grouped?.key ?? null];
}
