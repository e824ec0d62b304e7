import type { Tx } from '@app/platform';
import { endOfDay } from '../period/end-of-day.js';
import { TooMuchChanged } from '../statistics.errors.js';
import { FIGURE_COLUMNS, freshSql, touchedSource } from './fresh-sql.js';
import type { Mark } from './mark.js';

/** Which figures of dossiers are not what was known then, and until when rows were known. */
export interface Then {
  /** The end of the as-of day as an instant; 'infinity' = everything recorded. */
  readonly until: string;
  readonly ids: readonly string[];
  readonly months: readonly string[];
}

/** With more dossiers than this to be folded anew, one request would take too long. */
const MAX_FOLDED = 150_000;
const CHANGED = `
select dossier_id as id, opened_month as month from dossier_figure where last_recorded_at >= $1::timestamptz
union select x.id, x.month from unnest($2::uuid[], $3::date[]) as x(id, month)
limit $4`;

/** The dossiers with rows recorded after an as-of day, or beyond the mark. @throws TooMuchChanged */
export async function changedSince(
  tx: Tx,
  { asOf, zone }: { readonly asOf?: string | undefined; readonly zone: string },
  mark: Mark,
): Promise<Then> {
  if (asOf === undefined) return { until: 'infinity', ids: mark.ids, months: mark.months };
  const until = await endOfDay(tx, asOf, zone);
  const changed = await tx.rows<{ id: string; month: string }>(CHANGED, [until, mark.ids, mark.months, MAX_FOLDED + 1]);
  if (changed.length > MAX_FOLDED) throw new TooMuchChanged(asOf);
  return { until, ids: changed.map(({ id }) => id), months: changed.map(({ month }) => month) };
}

/**
 * Common table expressions, without the leading `with`, of which the last, `figures`, holds what every received dossier counted as then:
 * kept figures of those unchanged since, the others folded from the rows known then. Arguments are parameters: ids, months, zone, until.
 */
export function figuresThenSql(ids: string, months: string, zone: string, until: string): string {
  return `
${freshSql(touchedSource(ids, months), zone, `{row}.recorded_at < ${until}::timestamptz`)}, figures as (
  select ${FIGURE_COLUMNS} from dossier_figure where last_recorded_at < ${until}::timestamptz and dossier_id <> all(${ids}::uuid[])
  union all select ${FIGURE_COLUMNS} from fresh
)`;
}
