import type { CompiledCalendar } from '../compile/compiled-calendar.js';
import { DAY_MS } from '../data/day-number.js';
import { beyondCoverage, coverageEnd } from './local-time.js';

/** Index of the n-th worked day after the day `from`; 0 gives `from` itself when it is worked, else the next worked day. */
export function nthWorkedDay(calendar: CompiledCalendar, from: number, count: number): number {
  const position = (calendar.workedBefore[count === 0 ? from : from + 1] as number) + Math.max(0, count - 1);
  const day = calendar.workedDays[position] ?? calendar.dayCount;
  if (day >= coverageEnd(calendar, from)) throw beyondCoverage(calendar, from);
  return day;
}

export function isWorked(calendar: CompiledCalendar, day: number): boolean {
  return (calendar.workedBefore[day + 1] as number) > (calendar.workedBefore[day] as number);
}

/** How many worked days there are after the day `from`, up to and including the day `to`. */
export function workedDaysAfter(calendar: CompiledCalendar, from: number, to: number): number {
  return Math.max(0, (calendar.workedBefore[to + 1] as number) - (calendar.workedBefore[from + 1] as number));
}

/** Local closing time of a worked day. */
export function closingOf(calendar: CompiledCalendar, day: number): number {
  return calendar.ends[(calendar.segmentOfDay[day + 1] as number) - 1] as number;
}

/** The same time of day on the next worked day, or the moment itself when its day is worked. */
export function rollForward(calendar: CompiledCalendar, local: number, day: number): number {
  return local + (nthWorkedDay(calendar, day, 0) - day) * DAY_MS;
}
