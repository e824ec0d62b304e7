import type { Tx } from '@app/platform';
import { CursorInvalid } from '../statistics.errors.js';
import { MEMBERS, type Bucket, type Standing } from './columns.js';
import { factsSql } from './facts-sql.js';
import type { FiguresQuery, Grouping } from './figures-query.js';
import { lookedAt } from './known-days.js';
import { parametersOf } from './parameters.js';

export interface DrillDownQuery extends FiguresQuery {
  /** One row of the report: its grouping and key; left out: the total. */
  readonly row?: { readonly groupBy: Grouping; readonly key: string } | undefined;
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
}

export interface CountedPage {
  readonly items: readonly CountedDossier[];
  /** null on the last page. */
  readonly next: string | null;
}

const MAX_PAGE = 200;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const COUNTED = `
with facts as (${factsSql({ to: '$2', known: '$3' })})
select f.dossier_id as id, f.code, f.procedure_code as "procedureCode", f.procedure_name as "procedureName", f.channel, u.code as "unitCode",
       f.received_at as "receivedAt", f.due_at as "dueAt", f.due_original_at as "dueOriginalAt", f.ended_at as "endedAt", f.standing as label, f.standing_original as "labelOriginal"
  from facts f join unit u on u.id = f.processing_unit_id
 where f.origin = any($9::text[]) and f.standing = any($10::text[])
   and ($11::text is null or $12::text is not distinct from
        case $11::text when 'field' then f.field_code when 'unit' then u.code when 'procedure' then f.procedure_code when 'channel' then f.channel when 'level' then f.level end)
`;
const DRILL_DOWN = `${COUNTED}
   and ($13::uuid is null or f.dossier_id > $13::uuid)
 order by f.dossier_id
 limit $14`;
const OPEN_CURSOR = `declare counted_dossiers no scroll cursor for ${COUNTED} order by f.dossier_id`;
const FETCH = 'fetch 1000 from counted_dossiers';

/** Exactly the dossiers a column of the report counted, in the order of their ids. @throws what report0206a throws, CursorInvalid */
export async function drillDown(tx: Tx, query: DrillDownQuery, bucket: Bucket): Promise<CountedPage> {
  if (query.cursor !== undefined && !UUID.test(query.cursor)) throw new CursorInvalid();
  const { day } = await lookedAt(tx, query);
  const limit = Math.min(Math.max(query.limit ?? 50, 1), MAX_PAGE);
  const rows = await tx.rows<CountedDossier & Record<string, unknown>>(DRILL_DOWN, [
    ...countedParameters(query, day, bucket),
    query.cursor ?? null,
    limit + 1,
  ]);
  const items = rows.slice(0, limit);
  return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
}

/**
 * The same without pages, a thousand at a time, for files: the facts are made once, in one snapshot.
 * @param tx from `readAs`, with a statement limit that a whole count fits into
 * @throws what report0206a throws
 */
export async function* everyCounted(tx: Tx, query: DrillDownQuery, bucket: Bucket): AsyncGenerator<readonly CountedDossier[]> {
  const { day } = await lookedAt(tx, query);
  await tx.run(OPEN_CURSOR, countedParameters(query, day, bucket));
  for (;;) {
    const rows = await tx.rows<CountedDossier & Record<string, unknown>>(FETCH);
    if (rows.length === 0) return;
    yield rows;
  }
}

function countedParameters(query: DrillDownQuery, day: string, bucket: Bucket): unknown[] {
  const { origins, standings } = MEMBERS[bucket];
  const grouped = query.row === undefined || query.row.groupBy === 'total' ? null : query.row;
  return [...parametersOf(query, day), origins, standings, grouped?.groupBy ?? null, grouped?.key ?? null];
}
