import { compileCalendar, type CalendarData, type DayRow, type SegmentRow, type YearRow } from '@app/calendar';
import type { Tx } from '@app/platform';
import { OfficeCalendar } from './office-calendar.js';

/** The calendars of units at the newest revision, or at an older one. Compiled once per unit and revision; a revision never changes. */
export class Calendars {
  private readonly compiled = new Map<string, OfficeCalendar>();

  constructor(private readonly zone: string) {}

  async of(tx: Tx, unitId: string): Promise<OfficeCalendar> {
    return this.at(tx, unitId, await this.newestRevision(tx));
  }

  /** The calendars of several units at one revision, for lists. @param known left out: the newest one */
  async ofAll(tx: Tx, unitIds: readonly string[], known?: number): Promise<(unitId: string) => OfficeCalendar> {
    const calendars = new Map<string, OfficeCalendar>();
    if (unitIds.length > 0) {
      const revision = known ?? (await this.newestRevision(tx));
      for (const unitId of new Set(unitIds)) calendars.set(unitId, await this.at(tx, unitId, revision));
    }
    return (unitId) => {
      const calendar = calendars.get(unitId);
      if (calendar === undefined) throw new RangeError('a unit that was not asked for');
      return calendar;
    };
  }

  async newestRevision(tx: Tx): Promise<number> {
    return (await tx.one<{ revision: number }>('select max(revision) as revision from calendar_revision')).revision;
  }

  /** The revision in force at an instant; before the first one, the first. */
  async revisionAt(tx: Tx, instant: Date): Promise<number> {
    const { revision } = await tx.one<{ revision: number }>(
      'select coalesce(max(revision) filter (where made_at <= $1), min(revision)) as revision from calendar_revision',
      [instant],
    );
    return revision;
  }

  async at(tx: Tx, unitId: string, revision: number): Promise<OfficeCalendar> {
    const key = `${revision}:${unitId}`;
    const known = this.compiled.get(key);
    if (known !== undefined) return known;
    if (this.compiled.size > 2_000) this.compiled.clear();
    const { code } = await tx.one<{ code: string }>('select code from unit where id = $1', [unitId]);
    const calendar = new OfficeCalendar(unitId, code, revision, compileCalendar(await this.read(tx, code, revision), code));
    this.compiled.set(key, calendar);
    return calendar;
  }

  /** The calendar as it would be with further days; kept nowhere. */
  async with(tx: Tx, unitId: string, revision: number, days: readonly DayRow[]): Promise<OfficeCalendar> {
    const { code } = await tx.one<{ code: string }>('select code from unit where id = $1', [unitId]);
    const data = await this.read(tx, code, revision);
    const own = days.filter(({ unitCode }) => !unitCode || unitCode === code);
    const calendar = { ...data, revision: revision + 1, days: [...data.days, ...own] };
    return new OfficeCalendar(unitId, code, revision + 1, compileCalendar(calendar, code));
  }

  /** The rows of a revision, of the whole country and of one unit. */
  async read(tx: Tx, unitCode: string, revision: number): Promise<CalendarData> {
    const segments = await tx.rows<SegmentRow & Record<string, unknown>>(
      `select unit_code as "unitCode", weekday, to_char(starts, 'HH24:MI') as starts, to_char(ends, 'HH24:MI') as ends, counts_for_deadline as "countsForDeadline",
         valid_from as "validFrom", valid_to as "validTo"
       from working_segment where (unit_code is null or unit_code = $1) and from_revision <= $2 and (to_revision is null or to_revision > $2)`,
      [unitCode, revision],
    );
    const days = await tx.rows<DayRow & Record<string, unknown>>(
      `select day, kind, unit_code as "unitCode", replaces_weekday as "replacesWeekday", half, name, decision from calendar_day
        where (unit_code is null or unit_code = $1) and from_revision <= $2 and (to_revision is null or to_revision > $2)`,
      [unitCode, revision],
    );
    const years = await tx.rows<YearRow & Record<string, unknown>>(
      `select distinct on (year) year, state, source from calendar_year where from_revision <= $1 order by year, from_revision desc`,
      [revision],
    );
    return { revision, zone: this.zone, segments, days, years };
  }
}
