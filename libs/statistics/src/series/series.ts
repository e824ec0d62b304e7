import type { Tx } from '@app/platform';
import type { FiguresQuery } from '../figures/figures-query.js';
import { percent } from '../figures/report-0206a.js';
import { COUNTS, DIMENSIONS } from '../summaries/fresh-sql.js';
import { settledDay } from '../figures/known-days.js';
import { changedSince } from '../summaries/figures-then.js';
import { requireMark } from '../summaries/mark.js';
import { changesOf, DIMENSION_TYPES } from '../summaries/report-from-sums.js';
import { lastPeriods, type SeriesPeriod, type SeriesUnit } from './last-periods.js';

export const SERIES_GROUPINGS = ['unit', 'field', 'procedure', 'total'] as const;
export type SeriesGrouping = (typeof SERIES_GROUPINGS)[number];

export interface SeriesQuery extends Pick<FiguresQuery, 'unitIds' | 'unitId' | 'fieldCode' | 'zone' | 'asOf'> {
  readonly every: SeriesUnit;
  /** How many months or weeks, the last one that of today, or of the as-of day. */
  readonly count: number;
  readonly groupBy: SeriesGrouping;
}

/** What came in and what was done in one month or week. */
export interface SeriesCell {
  readonly received: number;
  readonly resolved: number;
  readonly early: number;
  readonly onTime: number;
  readonly late: number;
  /** (early + on time) / resolved; null when nothing was resolved. */
  readonly onTimePercent: number | null;
  /** The same against the due date without extensions. The two are never mixed. */
  readonly originalOnTimePercent: number | null;
}

export interface SeriesRow {
  /** Unit, field or procedure code; null for the total. */
  readonly key: string | null;
  readonly name: { readonly vi: string; readonly en: string } | null;
  /** In the order of the periods. */
  readonly cells: readonly SeriesCell[];
}

export interface Series {
  readonly every: SeriesUnit;
  readonly groupBy: SeriesGrouping;
  /** null = as known now. */
  readonly asOf: string | null;
  readonly periods: readonly SeriesPeriod[];
  readonly rows: readonly SeriesRow[];
  readonly total: SeriesRow;
}

const counts = (alias: string): string => COUNTS.map((column) => `${alias}.${column}`).join(', ');
// Months have sums of their own; weeks are sums of days. What lies beyond the mark is added to both.
const SOURCES: Record<SeriesUnit, string> = {
  month: `select ${DIMENSIONS}, m.month as at, ${counts('m')} from figure_month m where m.month between date_trunc('month', $1::date)::date and $2::date`,
  week: `select ${DIMENSIONS}, date_trunc('week', d.day)::date as at, ${counts('d')} from figure_day d where d.day between $1::date and $2::date`,
};
const seriesSql = (every: SeriesUnit): string => `
with keyed as (
  select c.*, case $3::text when 'field' then v.field_code when 'unit' then u.code when 'procedure' then p.code end as key,
         case $3::text when 'field' then v.field_name when 'unit' then u.name when 'procedure' then v.name end as name
    from (${SOURCES[every]}
          union all
          select ${DIMENSIONS}, date_trunc('${every}', b.day)::date, ${counts('b')}
            from json_to_recordset($7::json) as b(${DIMENSION_TYPES}, day date, ${COUNTS.map((column) => `${column} int`).join(', ')}) where b.day between $1::date and $2::date) c
    join unit u on u.id = c.processing_unit_id
    join procedure_version v on v.id = c.version_id
    join procedure p on p.id = v.procedure_id
   where ($4::uuid[] is null or c.receiving_unit_id = any($4::uuid[]) or c.processing_unit_id = any($4::uuid[]))
     and ($5::uuid is null or c.receiving_unit_id = $5::uuid or c.processing_unit_id = $5::uuid)
     and ($6::text is null or v.field_code = $6::text)
)
select key, max(name::text)::jsonb as name, at::text as at, grouping(key) = 1 as is_total, ${COUNTS.map((column) => `sum(${column})::int as ${column}`).join(', ')}
  from keyed group by grouping sets ((key, at), (at)) having grouping(key) = 1 or $3::text <> 'total' order by key, at`;
const SERIES: Record<SeriesUnit, string> = { month: seriesSql('month'), week: seriesSql('week') };
const TODAY = `select (app_now() at time zone $1)::date::text as today`;

type Counted = Record<(typeof COUNTS)[number], number> & {
  key: string | null;
  name: { vi: string; en: string } | null;
  at: string;
  is_total: boolean;
};

/**
 * Months or weeks up to today, or up to a past day as known at its end: receptions and ends of each, by the sums and what lies beyond them, so that a cell equals the
 * report of its days. Reads no ledger but that of the dossiers changed in the last seconds, or since the as-of day.
 * @param tx from `readAs`: several statements must see one snapshot
 * @throws SumsBehind, TooMuchChanged, and of an as-of day what settledDay throws
 */
export async function series(tx: Tx, query: SeriesQuery): Promise<Series> {
  const mark = await requireMark(tx, query.zone);
  const { asOf, zone } = query;
  const lastDay = asOf === undefined ? (await tx.one<{ today: string }>(TODAY, [zone])).today : await settledDay(tx, asOf, zone);
  const periods = lastPeriods(query.every, query.count, lastDay, asOf !== undefined);
  const changes = await changesOf(tx, zone, await changedSince(tx, query, mark));
  const found = await tx.rows<Counted>(SERIES[query.every], [
    periods[0]?.from ?? lastDay,
    lastDay,
    query.groupBy,
    query.unitIds === 'all' ? null : query.unitIds,
    query.unitId ?? null,
    query.fieldCode ?? null,
    changes.cells,
  ]);
  const rowOf = (key: string | null, rows: readonly Counted[]): SeriesRow => ({
    key,
    name: rows[0]?.name ?? null,
    cells: periods.map(({ from }) => cellOf(rows.find(({ at }) => at === from))),
  });
  const keys = new Map<string, Counted[]>();
  for (const row of found) if (!row.is_total && row.key !== null) keys.set(row.key, [...(keys.get(row.key) ?? []), row]);
  return {
    every: query.every,
    groupBy: query.groupBy,
    asOf: asOf ?? null,
    periods,
    rows: [...keys].map(([key, rows]) => rowOf(key, rows)),
    total: {
      ...rowOf(
        null,
        found.filter((row) => row.is_total),
      ),
      name: null,
    },
  };
}

function cellOf(row: Counted | undefined): SeriesCell {
  if (row === undefined)
    return { received: 0, resolved: 0, early: 0, onTime: 0, late: 0, onTimePercent: null, originalOnTimePercent: null };
  const resolved = row.early + row.on_time + row.late;
  return {
    received: row.received,
    resolved,
    early: row.early,
    onTime: row.on_time,
    late: row.late,
    onTimePercent: percent(row.early + row.on_time, resolved),
    originalOnTimePercent: percent(row.original_early + row.original_on_time, resolved),
  };
}
