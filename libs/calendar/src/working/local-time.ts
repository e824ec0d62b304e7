import { CalendarYearMissing, InstantInvalid } from '../calendar.errors.js';
import type { CompiledCalendar } from '../compile/compiled-calendar.js';
import { DAY_MS, dayText, yearOfDay } from '../data/day-number.js';

const MINUTE_MS = 60_000;

/** Milliseconds since 1970 as the wall clock of the zone shows them. */
export function localOf(calendar: CompiledCalendar, instant: Date): number {
  return instant.getTime() + calendar.offsetMinutes * MINUTE_MS;
}

export function instantOf(calendar: CompiledCalendar, local: number): Date {
  return new Date(local - calendar.offsetMinutes * MINUTE_MS);
}

/** Index of the day in the calendar. Throws `calendar.year_missing` when its year is not entered. */
export function dayIndexOf(calendar: CompiledCalendar, local: number): number {
  if (Number.isNaN(local)) throw new InstantInvalid();
  const index = Math.floor(local / DAY_MS) - calendar.firstDay;
  if (index < 0 || index >= calendar.dayCount || calendar.coveredUntil[index] === index)
    throw new CalendarYearMissing(yearOfDay(index + calendar.firstDay));
  return index;
}

/** First day after `from` that must not be touched: it begins a year without rows. */
export function coverageEnd(calendar: CompiledCalendar, from: number): number {
  return calendar.coveredUntil[from] ?? calendar.dayCount;
}

/** The refusal for a computation that begins on `from` and runs out of the years entered. */
export function beyondCoverage(calendar: CompiledCalendar, from: number): CalendarYearMissing {
  return new CalendarYearMissing(yearOfDay(calendar.firstDay + coverageEnd(calendar, from)));
}

/** The date of an instant in the zone of the calendar, `YYYY-MM-DD`. */
export function dayOf(calendar: CompiledCalendar, instant: Date): string {
  const local = localOf(calendar, instant);
  if (Number.isNaN(local)) throw new InstantInvalid();
  return dayText(Math.floor(local / DAY_MS));
}
