import type { Tx } from '@app/platform';
import { isDay } from '../period/local-day.js';
import {
  AsOfBeforeLedger,
  AsOfInFuture,
  DayInvalid,
  NotSettled,
  PeriodNotBegun,
  PeriodReversed,
  PeriodTooLong,
  YearNotLoaded,
} from '../statistics.errors.js';
import type { FiguresQuery } from './figures-query.js';
import { refuseMerged } from './merged-units.js';

const MAX_YEARS = 20;

// A transaction takes its id with its first write and inserts its rows a little later. Rows recorded this long after the day belong to
// transactions begun after it: the servers end any statement after 10 s and any idle transaction after 15 s. The worker's sign of life, a
// minute old at most, says the same when the ledger was quiet since.
const SETTLED = `
select (app_now() at time zone $2)::date::text as today,
       exists (select 1 from dossier_event where recorded_at < ($1::date + 1)::timestamp at time zone $2) as begun,
       pg_snapshot_xmin(pg_current_snapshot()) = pg_snapshot_xmax(pg_current_snapshot())
         or exists (select 1 from heartbeat
              where tx < pg_snapshot_xmin(pg_current_snapshot()) and beat_at >= (($1::date + 1)::timestamp at time zone $2) + interval '5 minutes')
         or exists (select 1 from (
              select recorded_at from dossier_event where tx <= pg_snapshot_xmin(pg_current_snapshot()) order by tx desc limit 1000
            ) r where r.recorded_at >= (($1::date + 1)::timestamp at time zone $2) + interval '5 minutes') as settled`;
const NOT_LOADED = `
select y as year from generate_series(extract(year from $1::date)::int, extract(year from $2::date)::int) y
 where not exists (select 1 from calendar_year c where c.year = y) order by y limit 1`;
const TODAY = `select (app_now() at time zone $1)::date::text as today`;

/**
 * The day at whose end the figures are looked at: the end of the period, or the as-of day (today without one) when that is earlier.
 * @throws DayInvalid, PeriodReversed, PeriodTooLong, YearNotLoaded, UnitMerged, PeriodNotBegun, AsOfInFuture, AsOfBeforeLedger
 * @throws NotSettled while a transaction begun before the end of the as-of day may still be open; today is never settled. Ask in a
 * transaction that has written nothing, or its own writes count as open.
 */
export async function lookedAt(
  tx: Tx,
  query: Pick<FiguresQuery, 'from' | 'to' | 'asOf' | 'zone' | 'unitId'>,
): Promise<{ readonly day: string; readonly today: string }> {
  refusePeriod(query.from, query.to);
  const missing = await tx.maybeOne<{ year: number }>(NOT_LOADED, [query.from, query.to]);
  if (missing !== null) throw new YearNotLoaded(missing.year);
  await refuseMerged(tx, query);
  const today = await todayIn(tx, query.zone);
  const known = query.asOf === undefined ? today : await settledDay(tx, query.asOf, query.zone);
  if (query.from > known) throw new PeriodNotBegun();
  return { day: query.to < known ? query.to : known, today };
}

function refusePeriod(from: string, to: string): void {
  if (!isDay(from)) throw new DayInvalid('from');
  if (!isDay(to)) throw new DayInvalid('to');
  if (from > to) throw new PeriodReversed();
  const [year, rest] = [Number(from.slice(0, 4)), from.slice(4)];
  if (to >= `${String(year + MAX_YEARS).padStart(4, '0')}${rest}`) throw new PeriodTooLong(MAX_YEARS);
}

async function todayIn(tx: Tx, zone: string): Promise<string> {
  return (await tx.one<{ today: string }>(TODAY, [zone])).today;
}

/** An as-of day of which the answer stays the same for ever. @throws DayInvalid, AsOfInFuture, AsOfBeforeLedger, NotSettled */
export async function settledDay(tx: Tx, asOf: string, zone: string): Promise<string> {
  if (!isDay(asOf)) throw new DayInvalid('asOf');
  const known = await tx.one<{ today: string; begun: boolean; settled: boolean }>(SETTLED, [asOf, zone]);
  if (asOf > known.today) throw new AsOfInFuture();
  if (!known.begun) throw new AsOfBeforeLedger();
  if (asOf === known.today || !known.settled) throw new NotSettled();
  return asOf;
}
