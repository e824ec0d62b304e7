import type { Tx } from '@app/platform';
import type { OfficeCalendar } from './office-calendar.js';
import { SteppingCalendar, type CalendarRows } from './stepping-calendar.js';

/** The calendars of units at the newest revision. Compiled once per unit and revision; a revision never changes. */
export class Calendars {
  private readonly compiled = new Map<string, OfficeCalendar>();

  constructor(private readonly zone: string) {}

  async of(tx: Tx, unitId: string): Promise<OfficeCalendar> {
    const { revision } = await tx.one<{ revision: number }>('select max(revision) as revision from calendar_revision');
    const key = `${revision}:${unitId}`;
    const known = this.compiled.get(key);
    if (known !== undefined) return known;
    if (this.compiled.size > 2_000) this.compiled.clear();
    const calendar = new SteppingCalendar(await this.read(tx, unitId, revision), offsetMinutes(this.zone));
    this.compiled.set(key, calendar);
    return calendar;
  }

  /** A unit without segments of its own has the national ones. */
  private async read(tx: Tx, unitId: string, revision: number): Promise<CalendarRows> {
    const { code } = await tx.one<{ code: string }>('select code from unit where id = $1', [unitId]);
    const segments = await tx.rows<CalendarRows['segments'][number] & { own: boolean }>(
      `select weekday, to_char(starts, 'HH24:MI') as starts, to_char(ends, 'HH24:MI') as ends, valid_from as "validFrom", valid_to as "validTo", unit_code is not null as own
         from working_segment where (unit_code is null or unit_code = $1) and counts_for_deadline and from_revision <= $2 and (to_revision is null or to_revision > $2)`,
      [code, revision],
    );
    const days = await tx.rows<CalendarRows['days'][number] & Record<string, unknown>>(
      `select day, kind, replaces_weekday as "replacesWeekday", decision from calendar_day
        where (unit_code is null or unit_code = $1) and from_revision <= $2 and (to_revision is null or to_revision > $2) order by unit_code nulls first`,
      [code, revision],
    );
    const years = await tx.rows<CalendarRows['years'][number] & Record<string, unknown>>(
      `select distinct on (year) year, state from calendar_year where from_revision <= $1 order by year, from_revision desc`,
      [revision],
    );
    const own = segments.filter((segment) => segment.own);
    return { unitId, unitCode: code, revision, segments: own.length > 0 ? own : segments, days, years };
  }
}

/** Minutes east of UTC. Zones with summer time are refused: their days would not be addressable directly. */
function offsetMinutes(zone: string): number {
  const at = (iso: string): number => {
    const name = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' }).formatToParts(new Date(iso)).find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT';
    const match = /GMT([+-])(\d\d):(\d\d)/.exec(name);
    return match === null ? 0 : (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3]));
  };
  const offset = at('2026-01-01T00:00:00Z');
  if (offset !== at('2026-07-01T00:00:00Z')) throw new Error(`TIME_ZONE ${zone} has summer time, which the calendars do not support`);
  return offset;
}
