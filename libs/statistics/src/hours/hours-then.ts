import { readLedger } from '@app/dossier';
import type { Calendars } from '@app/organisation';
import type { Tx } from '@app/platform';
import { settledDay } from '../figures/known-days.js';
import { endOfDay } from '../period/end-of-day.js';
import { TooMuchChanged } from '../statistics.errors.js';
import { hoursOf, type HoursOf } from './hours-of.js';

/** Hours that were known on a past day and are kept otherwise now, as JSON for the statements below. */
export interface HoursThen {
  /** The end of the as-of day as an instant; 'infinity' = as known now. */
  readonly until: string;
  readonly corrected: string;
}

/** What is kept, as known now. */
export const HOURS_NOW: HoursThen = { until: 'infinity', corrected: '[]' };

/** So many corrections are folded anew for one question. */
const MAX_CORRECTED = 2_000;
const CORRECTED = `
select distinct e.dossier_id as id from dossier_event e join dossier_hours h on h.dossier_id = e.dossier_id
 where e.action = 'correct' and e.recorded_at >= $1::timestamptz limit $2`;

/**
 * The hours as known at the end of a day: kept rows known by then, and what a later correction has replaced folded anew from the rows of then.
 * @throws TooMuchChanged, and what settledDay throws
 */
export async function hoursThen(
  tx: Tx,
  calendars: Calendars,
  { asOf, zone }: { readonly asOf?: string | undefined; readonly zone: string },
): Promise<HoursThen> {
  if (asOf === undefined) return HOURS_NOW;
  await settledDay(tx, asOf, zone);
  const until = await endOfDay(tx, asOf, zone);
  const corrected = await tx.rows<{ id: string }>(CORRECTED, [until, MAX_CORRECTED + 1]);
  if (corrected.length > MAX_CORRECTED) throw new TooMuchChanged(asOf);
  const end = new Date(until);
  const found: HoursOf[] = [];
  for (const { id } of corrected) {
    const rows = (await readLedger(tx, id)).filter(({ recordedAt }) => recordedAt < end);
    const hours = await hoursOf(tx, calendars, id, rows);
    if (hours !== null) found.push(hours);
  }
  return { until, corrected: JSON.stringify(found) };
}

/** The hours of dossiers as known then, for `from`. @param until @param corrected parameters */
export const hoursThenSql = (until: string, corrected: string): string => `(
  select dossier_id, unit_id, version_id, case_code, ended_at, ended_by, agency_minutes from dossier_hours where known_from < ${until}::timestamptz
  union all
  select x."dossierId", x."unitId", x."versionId", x."caseCode", x."endedAt", x."endedBy", x.agency
    from json_to_recordset(${corrected}::json) as x("dossierId" uuid, "unitId" uuid, "versionId" uuid, "caseCode" text, "endedAt" timestamptz, "endedBy" text, agency int))`;

/** The hours of their steps as known then, for `from`; `processing_unit_id` and `ended_at` are those of the dossier. */
export const stepsThenSql = (until: string, corrected: string): string => `(
  select h.dossier_id, h.unit_id as processing_unit_id, h.version_id, h.ended_at, s.number, s.step, s.unit_id, s.minutes, s.budget_minutes
    from dossier_hours h join step_hours s on s.dossier_id = h.dossier_id where h.known_from < ${until}::timestamptz
  union all
  select x."dossierId", x."unitId", x."versionId", x."endedAt", s.number, s.step, s."unitId", s.minutes, s."budgetMinutes"
    from json_to_recordset(${corrected}::json) as x("dossierId" uuid, "unitId" uuid, "versionId" uuid, "endedAt" timestamptz, steps json),
         json_to_recordset(x.steps) as s(number int, step text, "unitId" uuid, minutes int, "budgetMinutes" int))`;
