import type { CompiledCalendar } from '../compile/compiled-calendar.js';
import { DAY_MS } from '../data/day-number.js';
import { coverageEnd, dayIndexOf, instantOf, localOf } from '../working/local-time.js';
import { workingBetween } from '../working/working-time.js';
import { quantityOf } from './quantity.js';
import type { CountingMode, Term, TermOptions } from './term.js';

/** "1 ngày làm việc = 8 giờ làm việc" (the hour form of the procedures database). */
const WORKING_DAY_MINUTES = 480;

/** Working minutes of a term counted in hours. */
export function minutesOfTerm(term: Term): number {
  return quantityOf(term) * (term.unit === 'HOUR' ? 60 : WORKING_DAY_MINUTES);
}

/**
 * How a term of working days is counted at this office: as stated, else HOURS while every worked day from the start to the end has eight
 * hours, else DAYS. One 7.5-hour day on the way would let "a day" end somewhere in the next.
 */
export function countingMode(calendar: CompiledCalendar, start: Date, term: Term, mode?: CountingMode): CountingMode {
  if (mode !== undefined) return mode;
  const day = dayIndexOf(calendar, localOf(calendar, start));
  const uneven = calendar.unevenFrom[day] as number;
  if (uneven >= coverageEnd(calendar, day)) return 'HOURS';
  if (uneven === day) return 'DAYS';
  const evenUntil = instantOf(calendar, (calendar.firstDay + uneven) * DAY_MS);
  return workingBetween(calendar, start, evenUntil) >= minutesOfTerm(term) ? 'HOURS' : 'DAYS';
}

/** The unit in which a term runs: working minutes, or days. */
export function countsMinutes(calendar: CompiledCalendar, start: Date, term: Term, options: TermOptions): boolean {
  return (
    term.unit === 'HOUR' ||
    term.unit === 'SAME_DAY' ||
    (term.unit === 'WORKING_DAY' && countingMode(calendar, start, term, options.mode) === 'HOURS')
  );
}
