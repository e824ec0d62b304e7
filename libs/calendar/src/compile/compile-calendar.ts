import { CalendarDataInvalid } from '../calendar.errors.js';
import type { CalendarData, DayRow, YearState } from '../data/calendar-data.js';
import { DAY_MS, dayNumber, firstDayOfYear, yearOfDay } from '../data/day-number.js';
import type { CompiledCalendar } from './compiled-calendar.js';
import { workingHours, type Span } from './working-week.js';
import { DEFAULT_ZONE, zoneOffsetMinutes } from './zone-offset.js';

const MINUTE_MS = 60_000;
/** "1 ngày làm việc = 8 giờ làm việc" holds only where the hours of the day add up to it. */
const EVEN_DAY_MINUTES = 480;

/**
 * Rows to prefix sums, for one unit or (without a code) for the country. Costs a few milliseconds for five years; keep the result.
 * Doubtful rows are taken as they are (`checkCalendarData` is for whoever enters them); unreadable ones throw `calendar.data_invalid`.
 */
export function compileCalendar(data: CalendarData, unitCode: string | null = null): CompiledCalendar {
  const years = new Map<number, YearState>(data.years.map(({ year, state }) => [year, state]));
  if (years.size === 0) throw new CalendarDataInvalid({ at: 'years' });
  const firstYear = Math.min(...years.keys());
  const lastYear = Math.max(...years.keys());
  const firstDay = firstDayOfYear(firstYear);
  const dayCount = firstDayOfYear(lastYear + 1) - firstDay;
  const dayRows = rowsOf(data, unitCode);
  const hoursOf = workingHours(data, unitCode);

  const segmentOfDay = new Int32Array(dayCount + 1);
  const workedBefore = new Int32Array(dayCount + 1);
  const workedDays: number[] = [];
  const uneven = new Set<number>();
  const starts: number[] = [];
  const ends: number[] = [];
  const before: number[] = [0];
  let total = 0;

  for (let index = 0; index < dayCount; index += 1) {
    const day = firstDay + index;
    segmentOfDay[index] = starts.length;
    workedBefore[index] = workedDays.length;
    if (!years.has(yearOfDay(day))) continue;
    const { pattern, worked } = hoursOf(day, dayRows.get(day));
    if (worked.length === 0) continue;
    workedDays.push(index);
    if (minutesIn(pattern) !== EVEN_DAY_MINUTES) uneven.add(index);
    for (const { from, to } of worked) {
      starts.push(day * DAY_MS + from * MINUTE_MS);
      ends.push(day * DAY_MS + to * MINUTE_MS);
      total += (to - from) * MINUTE_MS;
      before.push(total);
    }
  }
  segmentOfDay[dayCount] = starts.length;
  workedBefore[dayCount] = workedDays.length;

  const zone = data.zone ?? DEFAULT_ZONE;
  return Object.freeze({
    revision: data.revision,
    zone,
    unitCode,
    offsetMinutes: zoneOffsetMinutes(zone, firstYear, lastYear),
    sameDayCutOff: data.sameDayCutOff ?? null,
    firstDay,
    dayCount,
    segmentOfDay,
    starts: Float64Array.from(starts),
    ends: Float64Array.from(ends),
    before: Float64Array.from(before),
    workedDays: Int32Array.from(workedDays),
    workedBefore,
    unevenFrom: nextOf(dayCount, (index) => uneven.has(index)),
    coveredUntil: nextOf(dayCount, (index) => !years.has(yearOfDay(firstDay + index))),
    dayRows,
    years,
  });
}

/** The national rows, with those of the unit laid over them. */
function rowsOf(data: CalendarData, unitCode: string | null): Map<number, DayRow> {
  const rows = new Map<number, DayRow>();
  const add = (wanted: string | null): void =>
    data.days.forEach((row, index) => {
      if ((row.unitCode ?? null) !== wanted) return;
      const day = dayNumber(row.day);
      if (day === null) throw new CalendarDataInvalid({ at: `days[${index}]` });
      rows.set(day, row);
    });
  add(null);
  if (unitCode !== null) add(unitCode);
  return rows;
}

function minutesIn(spans: readonly Span[]): number {
  return spans.reduce((sum, { from, to }) => sum + to - from, 0);
}

/** Per index: the next index, itself included, of which it holds; the length when there is none. */
function nextOf(length: number, holds: (index: number) => boolean): Int32Array {
  const next = new Int32Array(length + 1).fill(length);
  for (let index = length - 1; index >= 0; index -= 1) next[index] = holds(index) ? index : (next[index + 1] ?? length);
  return next;
}
