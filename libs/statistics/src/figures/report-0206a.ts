import type { Tx } from '@app/platform';
import type { Bucket } from './columns.js';
import type { Counted } from './counted.js';
import { factsSql } from './facts-sql.js';
import type { FiguresQuery, Grouping } from './figures-query.js';
import { lookedAt } from './known-days.js';
import { mergedUnits, type MergedUnit } from './merged-units.js';
import { reportFromSums } from '../summaries/report-from-sums.js';
import { answersFor, readMark } from '../summaries/mark.js';
import { parametersOf } from './parameters.js';

export interface Report0206aQuery extends FiguresQuery {
  readonly groupBy: Grouping;
}

export interface FiguresRow {
  /** Field code, unit code, procedure code or channel; null for the total. */
  readonly key: string | null;
  readonly name: { readonly vi: string; readonly en: string } | null;
  readonly columns: Readonly<Record<Bucket, number>>;
  /** (early + on time) / resolved against the due date in force, in per cent with two decimals; null when nothing was resolved. */
  readonly onTimePercent: number | null;
  /** The same dossiers against the due date without extensions: an apology makes nothing on time. */
  readonly original: {
    readonly early: number;
    readonly onTime: number;
    readonly late: number;
    readonly overdue: number;
    readonly onTimePercent: number | null;
  };
  /** Decision 766, indicator 2.1: on time of everything received, carried over included. Never to be mixed with the rates above. */
  readonly indicator766: { readonly onTime: number; readonly total: number; readonly percent: number | null };
}

export interface Report0206a {
  readonly form: 'II.06a';
  readonly from: string;
  readonly to: string;
  /** null = as known at the moment of asking, which no later question reproduces. */
  readonly asOf: string | null;
  /** The day at whose end open dossiers were judged. */
  readonly lookedAt: string;
  readonly granularity: 'DATE' | 'INSTANT';
  readonly groupBy: Grouping;
  readonly rows: readonly FiguresRow[];
  readonly total: FiguresRow;
  /** Rows by unit that do not stand for the same unit on all days: merged inside the period. Empty for every other grouping. */
  readonly merged: readonly MergedUnit[];
}

const REPORT = `
with facts as (${factsSql({ to: '$2', known: '$3' })}
), keyed as (
  select f.*,
         case $9::text when 'field' then f.field_code when 'unit' then u.code when 'procedure' then f.procedure_code when 'channel' then f.channel when 'level' then f.level end as key,
         case $9::text when 'field' then f.field_name when 'unit' then u.name when 'procedure' then f.procedure_name end as name
    from facts f join unit u on u.id = f.processing_unit_id
)
select key, max(name::text)::jsonb as name, grouping(key) = 1 as is_total,
       count(*)::int as total,
       count(*) filter (where origin = 'online')::int as "receivedOnline",
       count(*) filter (where origin = 'direct')::int as "receivedDirect",
       count(*) filter (where origin = 'carried')::int as "carriedOver",
       count(*) filter (where ended_at is not null)::int as resolved,
       count(*) filter (where standing = 'early')::int as early,
       count(*) filter (where standing = 'on_time')::int as "onTime",
       count(*) filter (where standing = 'late')::int as late,
       count(*) filter (where ended_at is null)::int as "inProgress",
       count(*) filter (where standing = 'in_time')::int as "inTime",
       count(*) filter (where standing = 'overdue')::int as overdue,
       count(*) filter (where standing_original = 'early')::int as original_early,
       count(*) filter (where standing_original = 'on_time')::int as original_on_time,
       count(*) filter (where standing_original = 'late')::int as original_late,
       count(*) filter (where standing_original = 'overdue')::int as original_overdue,
       count(*) filter (where on_time_766)::int as on_time_766
  from keyed
 group by grouping sets ((key), ())
having grouping(key) = 1 or $9::text <> 'total'
 order by is_total, key`;

/**
 * Form II.06a of a period: column 3 = 7 + 11 in every row, and the rows add up to the total. It comes from the sums and
 * the dossiers that stood otherwise then, and only when these are too many from the whole ledger. Both give the same numbers (I-17).
 * @param tx from `readAs`: several statements must see one snapshot
 * @throws what lookedAt throws
 */
export async function report0206a(tx: Tx, query: Report0206aQuery): Promise<Report0206a> {
  const { day, today } = await lookedAt(tx, query);
  const counted = (await fromSums(tx, query, day, day === today)) ?? (await fromLedger(tx, query, day));
  const rows = counted.filter((row) => !row.is_total).map(rowOf);
  const total = rowOf(counted.find((row) => row.is_total) ?? NOTHING);
  return {
    form: 'II.06a',
    from: query.from,
    to: query.to,
    asOf: query.asOf ?? null,
    lookedAt: day,
    granularity: query.granularity ?? 'DATE',
    groupBy: query.groupBy,
    rows,
    total,
    merged: query.groupBy === 'unit' ? await mergedUnits(tx, query) : [],
  };
}

/** The same figures by counting the whole ledger. */
export async function fromLedger(tx: Tx, query: Report0206aQuery, day: string): Promise<Counted[]> {
  return tx.rows<Counted>(REPORT, [...parametersOf(query, day), query.groupBy]);
}

async function fromSums(tx: Tx, query: Report0206aQuery, day: string, today: boolean): Promise<Counted[] | null> {
  const mark = await readMark(tx);
  if (!answersFor(mark, query.zone)) return null;
  return reportFromSums(tx, query, mark, day, today && query.asOf === undefined && query.granularity !== 'INSTANT');
}

const NOTHING: Counted = {
  key: null,
  name: null,
  is_total: true,
  total: 0,
  receivedOnline: 0,
  receivedDirect: 0,
  carriedOver: 0,
  resolved: 0,
  early: 0,
  onTime: 0,
  late: 0,
  inProgress: 0,
  inTime: 0,
  overdue: 0,
  original_early: 0,
  original_on_time: 0,
  original_late: 0,
  original_overdue: 0,
  on_time_766: 0,
};

function rowOf(row: Counted): FiguresRow {
  const { total, receivedOnline, receivedDirect, carriedOver, resolved, early, onTime, late, inProgress, inTime, overdue } = row;
  return {
    key: row.key,
    name: row.name,
    columns: { total, receivedOnline, receivedDirect, carriedOver, resolved, early, onTime, late, inProgress, inTime, overdue },
    onTimePercent: percent(early + onTime, resolved),
    original: {
      early: row.original_early,
      onTime: row.original_on_time,
      late: row.original_late,
      overdue: row.original_overdue,
      onTimePercent: percent(row.original_early + row.original_on_time, resolved),
    },
    indicator766: { onTime: row.on_time_766, total, percent: percent(row.on_time_766, total) },
  };
}

/** Two decimals; nothing of nothing is no rate. */
export function percent(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part / whole) * 10_000) / 100;
}
