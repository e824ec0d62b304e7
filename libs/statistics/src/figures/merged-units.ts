import type { Tx } from '@app/platform';
import { UnitMerged } from '../statistics.errors.js';
import type { FiguresQuery } from './figures-query.js';

/** A unit that is not the same on all days of a period. */
export interface MergedUnit {
  readonly unitCode: string;
  readonly unitName: { readonly vi: string; readonly en: string };
  /** The last day on which the units were as before, 'YYYY-MM-DD'. */
  readonly lastDay: string;
  /** The agency that took over; null when nobody is named. */
  readonly successorCode: string | null;
}

// A unit ends with its agency. Its successor changes on the same day: from then on it also holds the work of the one that ended.
const MERGED = `
select distinct on (u.code) u.code as "unitCode", u.name as "unitName", x.last_day::text as "lastDay", x.successor as "successorCode"
  from unit u
  join agency a on a.id = u.agency_id
 cross join lateral (
    select least(u.valid_to, a.valid_to) as last_day, (select s.code from agency s where s.id = a.successor_id) as successor
     union all
    select o.valid_to, a.code from agency o where o.successor_id = a.id) x
 where x.last_day >= $1::date and x.last_day < $2::date
   and ($3::uuid is null or u.id = $3::uuid)
   and ($4::uuid[] is null or u.id = any($4::uuid[]))
 order by u.code, x.last_day`;

type Asked = Pick<FiguresQuery, 'from' | 'to'> & { readonly unitId?: string | undefined; readonly unitIds?: FiguresQuery['unitIds'] };

/** Units that were merged, or took others over, inside the period, with the first such day of each. */
export async function mergedUnits(tx: Tx, { from, to, unitId, unitIds = 'all' }: Asked): Promise<MergedUnit[]> {
  return tx.rows<MergedUnit & Record<string, unknown>>(MERGED, [from, to, unitId ?? null, unitIds === 'all' ? null : unitIds]);
}

/** Figures of one unit over a period in which it was merged would mix two units. @throws UnitMerged */
export async function refuseMerged(tx: Tx, { from, to, unitId }: Asked): Promise<void> {
  if (unitId === undefined) return;
  const [merged] = await mergedUnits(tx, { from, to, unitId });
  if (merged === undefined) return;
  const nextDay = new Date(Date.parse(`${merged.lastDay}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
  throw new UnitMerged({ unit: merged.unitCode, lastDay: merged.lastDay, nextDay, from, to });
}
