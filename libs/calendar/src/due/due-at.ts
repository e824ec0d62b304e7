import { CutOffInvalid } from '../calendar.errors.js';
import type { CompiledCalendar } from '../compile/compiled-calendar.js';
import { DAY_MS } from '../data/day-number.js';
import { minutesOfDay } from '../data/time-of-day.js';
import { beyondCoverage, coverageEnd, dayIndexOf, instantOf, localOf } from '../working/local-time.js';
import { closingOf, isWorked, nthWorkedDay, rollForward } from '../working/working-days.js';
import { addWorking } from '../working/working-time.js';
import { countingMode, minutesOfTerm } from './counting-mode.js';
import { quantityOf } from './quantity.js';
import type { Term, TermOptions } from './term.js';

/**
 * When a term that starts at `start` ends; null for NO_DUE. HOUR and WORKING_DAY in mode HOURS end after so much working time,
 * in mode DAYS at the closing of the n-th worked day after the start. DAY is calendar days, moved to a worked day, at the time of the start.
 * SAME_DAY ends at closing time, or at that of the next worked day when received after the cut-off or on a day not worked.
 * Throws `calendar.year_missing`, `calendar.quantity_invalid`, `calendar.instant_invalid`, `calendar.cut_off_invalid`.
 */
export function dueAt(calendar: CompiledCalendar, start: Date, term: Term, options: TermOptions = {}): Date | null {
  switch (term.unit) {
    case 'NO_DUE':
      return null;
    case 'HOUR':
      return addWorking(calendar, start, minutesOfTerm(term));
    case 'WORKING_DAY':
      return countingMode(calendar, start, term, options.mode) === 'HOURS'
        ? addWorking(calendar, start, minutesOfTerm(term))
        : closingAfter(calendar, start, quantityOf(term));
    case 'DAY':
      return rolled(calendar, start, calendarDaysAfter(calendar, start, quantityOf(term)));
    case 'SAME_DAY':
      return sameDay(calendar, start, options.sameDayCutOff ?? calendar.sameDayCutOff);
  }
}

/** Closing time of the n-th worked day after the day of `start`; for 0 of the day on which `start` can still be worked. */
export function closingAfter(calendar: CompiledCalendar, start: Date, count: number): Date {
  const from = count === 0 ? addWorking(calendar, start, 0) : start;
  return instantOf(calendar, closingOf(calendar, nthWorkedDay(calendar, dayIndexOf(calendar, localOf(calendar, from)), count)));
}

/** The instant so many calendar days later, still not moved to a worked day. */
export function calendarDaysAfter(calendar: CompiledCalendar, start: Date, count: number): Date {
  const local = localOf(calendar, start);
  const day = dayIndexOf(calendar, local);
  if (day + count >= coverageEnd(calendar, day)) throw beyondCoverage(calendar, day);
  return instantOf(calendar, local + count * DAY_MS);
}

/** Moves the end of a term of calendar days to the next worked day. `start` says from where the years must be complete. */
export function rolled(calendar: CompiledCalendar, start: Date, raw: Date): Date {
  const first = dayIndexOf(calendar, localOf(calendar, start));
  const local = localOf(calendar, raw);
  const day = dayIndexOf(calendar, local);
  if (day >= coverageEnd(calendar, first)) throw beyondCoverage(calendar, first);
  return instantOf(calendar, rollForward(calendar, local, day));
}

function sameDay(calendar: CompiledCalendar, start: Date, cutOff: string | null): Date {
  const minutes = cutOff === null ? null : minutesOfDay(cutOff);
  if (minutes === null) throw new CutOffInvalid();
  const local = localOf(calendar, start);
  const day = dayIndexOf(calendar, local);
  const timely =
    isWorked(calendar, day) && local <= (calendar.firstDay + day) * DAY_MS + minutes * 60_000 && local <= closingOf(calendar, day);
  return instantOf(calendar, closingOf(calendar, timely ? day : nthWorkedDay(calendar, day, 1)));
}
