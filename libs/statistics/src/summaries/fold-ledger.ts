import type { Tx } from '@app/platform';
import { COUNTS, DIMENSIONS, FIGURE_COLUMNS, freshSql, movesSql, OPEN_COUNTS, touchedSource } from './fresh-sql.js';

/** How many ledger rows one transaction folds at most, unless a single transaction wrote more. */
const BATCH = 5_000;

export interface Folded {
  readonly dossiers: number;
  /** More rows wait below the horizon. */
  readonly more: boolean;
}

// The horizon: every transaction below it has ended, so that a slow one is never skipped. Rows are taken in the order of transactions.
const HORIZON = `
select (case when b.tx is null then x.horizon else least(x.horizon, greatest(b.tx, ($1::text::bigint + 1)::text::xid8)) end)::text as until, b.tx is not null as more
  from (select pg_snapshot_xmin(pg_current_snapshot()) as horizon) x
  left join lateral (select tx from dossier_event where tx >= $1::xid8 and tx < x.horizon order by tx offset $2 limit 1) b on true`;
const TOUCHED = `select dossier_id as id, opened_month as month from dossier_event where tx >= $1::xid8 and tx < $2::xid8 group by 1, 2`;

const assignments = (table: string, columns: readonly string[]): string =>
  columns.map((column) => `${column} = ${table}.${column} + excluded.${column}`).join(', ');
const changes = (columns: readonly string[]): string => columns.map((column) => `${column} <> 0`).join(' or ');
const sums = (columns: readonly string[]): string => columns.map((column) => `sum(${column})::int`).join(', ');

/** Writes what `fresh` and `moved` say. Parameters: $1 ids, $2 months, $3 zone. */
const FOLD = `
with ${freshSql(touchedSource('$1', '$2'), '$3')}, ${movesSql('$1')}, days as (
  insert into figure_day as f (${DIMENSIONS}, day, ${COUNTS.join(', ')})
  select ${DIMENSIONS}, day, ${COUNTS.join(', ')} from cells where ${changes(COUNTS)} order by day, ${DIMENSIONS}
  on conflict (day, ${DIMENSIONS}) do update set ${assignments('f', COUNTS)}
), months as (
  insert into figure_month as f (${DIMENSIONS}, month, ${COUNTS.join(', ')})
  select ${DIMENSIONS}, date_trunc('month', day)::date, ${sums(COUNTS)} from cells where ${changes(COUNTS)} group by ${DIMENSIONS}, 5
  on conflict (month, ${DIMENSIONS}) do update set ${assignments('f', COUNTS)}
), open_work as (
  insert into figure_open as f (${DIMENSIONS}, late_after, ${OPEN_COUNTS.join(', ')})
  select ${DIMENSIONS}, late_after, ${OPEN_COUNTS.join(', ')} from opens where ${changes(OPEN_COUNTS)}
  on conflict (late_after, ${DIMENSIONS}) do update set ${assignments('f', OPEN_COUNTS)}
), kept as (
  insert into dossier_figure as f (${FIGURE_COLUMNS}) select ${FIGURE_COLUMNS} from fresh
  on conflict (dossier_id) do update set (${FIGURE_COLUMNS}) = row(${FIGURE_COLUMNS.split(', ')
    .map((column) => `excluded.${column}`)
    .join(', ')})
   where row(${FIGURE_COLUMNS.split(', ')
     .map((column) => `f.${column}`)
     .join(', ')}) is distinct from row(${FIGURE_COLUMNS.split(', ')
     .map((column) => `excluded.${column}`)
     .join(', ')})
  returning 1
)
select count(*)::int as dossiers from kept`;
const EMPTY = `delete from figure_open where open = 0 and open_original = 0 and open_766 = 0`;

/**
 * Brings the sums up to every transaction that has ended, at most a batch of them, together with the mark: killed at any point, it has done
 * all of a batch or nothing of it. A second worker waits at the mark. The dossiers touched are folded whole, so that a row seen early is
 * never counted twice. @param zone whose days count; the sums are of one zone until they are made again
 */
export async function foldLedger(tx: Tx, zone: string): Promise<Folded> {
  const mark = await tx.one<{ below: string; zone: string | null }>('select folded_below::text as below, zone from figure_mark for update');
  if (mark.zone !== null && mark.zone !== zone) return { dossiers: 0, more: false };
  const { until, more } = await tx.one<{ until: string; more: boolean }>(HORIZON, [mark.below, BATCH]);
  if (BigInt(until) <= BigInt(mark.below)) return { dossiers: 0, more: false };
  const touched = await tx.rows<{ id: string; month: string }>(TOUCHED, [mark.below, until]);
  let dossiers = 0;
  if (touched.length > 0) {
    const values = [touched.map(({ id }) => id), touched.map(({ month }) => month), zone];
    ({ dossiers } = await tx.one<{ dossiers: number }>(FOLD, values));
    await tx.run(EMPTY);
  }
  await tx.run('update figure_mark set folded_below = $1::xid8, zone = $2', [until, zone]);
  return { dossiers, more };
}
