import { PauseInvalid } from '../calendar.errors.js';
import type { CompiledCalendar } from '../compile/compiled-calendar.js';
import { DAY_MS } from '../data/day-number.js';
import { beyondCoverage, coverageEnd, dayIndexOf, dayOf, instantOf, localOf } from '../working/local-time.js';
import { workedDaysAfter } from '../working/working-days.js';
import { addWorking, workingBetween } from '../working/working-time.js';
import { countingMode, countsMinutes } from './counting-mode.js';
import { calendarDaysAfter, closingAfter, dueAt, rolled } from './due-at.js';
import type { Pause, ResumeMode } from './pause.js';
import { orderedPauses } from './ordered-pauses.js';
import { quantityOf } from './quantity.js';
import type { Term, TermOptions } from './term.js';

/** What is left of a budget of working minutes: never less than nothing. */
export function remainingMinutes(budget: number, used: number): number {
  return Math.max(0, budget - used);
}

/**
 * Whether a pause stops the clock: only when it begins on or before the day of the due date. A later one changes nothing, the dossier
 * stays overdue; else one request for a supplement would launder any delay.
 */
export function pauseStopsClock(calendar: CompiledCalendar, due: Date | null, from: Date): boolean {
  return due === null || dayOf(calendar, from) <= dayOf(calendar, due);
}

export interface EndedPause {
  /** The due date in force when the pause began. */
  readonly due: Date | null;
  readonly pausedAt: Date;
  readonly resumedAt: Date;
  readonly how?: ResumeMode | undefined;
  readonly term: Term;
  /** `mode` is the one the term began with; without it, it is chosen as if the term began at the pause. */
  readonly options?: TermOptions | undefined;
}

/**
 * The due date after one pause, from the due date in force before it (which an extension may have moved). RESTART gives the whole term
 * again from the resumption. Otherwise the unused part runs from there: working minutes; in mode DAYS the worked days after the day of
 * the pause; for calendar days the paused days are added, then it moves to a worked day.
 */
export function dueAfterPause(calendar: CompiledCalendar, pause: EndedPause): Date | null {
  if (pause.resumedAt < pause.pausedAt) throw new PauseInvalid();
  if (pause.due === null || !pauseStopsClock(calendar, pause.due, pause.pausedAt)) return pause.due;
  const after = resumed(calendar, pause, pause.due);
  return pause.term.unit === 'DAY' ? rolled(calendar, pause.resumedAt, after) : after;
}

export interface PauseEffect {
  readonly pause: Pause;
  /** false: it began after the day of the due date. */
  readonly stopsClock: boolean;
  readonly dueBefore: Date | null;
  /** Equal to `dueBefore` while the pause lasts. */
  readonly dueAfter: Date | null;
}

export interface PausedTerm {
  readonly due: Date | null;
  readonly effects: readonly PauseEffect[];
}

/** The due date of a term with all its pauses, one after another; what began before the last one ended counts from that end. */
export function dueAfterPauses(
  calendar: CompiledCalendar,
  start: Date,
  term: Term,
  pauses: readonly Pause[],
  given: TermOptions = {},
): PausedTerm {
  const options = term.unit === 'WORKING_DAY' ? { ...given, mode: countingMode(calendar, start, term, given.mode) } : given;
  let due = dueAt(calendar, start, term, options);
  // Calendar days go on from the date before it was moved to a worked day: what the holidays gave is not given twice.
  let raw = term.unit === 'DAY' ? calendarDaysAfter(calendar, start, quantityOf(term)) : due;
  const effects: PauseEffect[] = [];
  for (const pause of orderedPauses(pauses, start)) {
    const stopsClock = pauseStopsClock(calendar, due, pause.from);
    const dueBefore = due;
    if (due !== null && raw !== null && stopsClock && pause.to !== null) {
      raw = resumed(calendar, { due, pausedAt: pause.from, resumedAt: pause.to, how: pause.how, term, options }, raw);
      due = term.unit === 'DAY' ? rolled(calendar, pause.to, raw) : raw;
    }
    effects.push({ pause, stopsClock, dueBefore, dueAfter: due });
  }
  return { due, effects };
}

/** `due` moved by one pause that stops the clock; calendar days are not yet moved to a worked day. */
function resumed(calendar: CompiledCalendar, pause: EndedPause, due: Date): Date {
  const { pausedAt, resumedAt, how, term, options = {} } = pause;
  if (how === 'RESTART') {
    const again =
      term.unit === 'DAY' ? calendarDaysAfter(calendar, resumedAt, quantityOf(term)) : dueAt(calendar, resumedAt, term, options);
    return again ?? due;
  }
  if (term.unit === 'DAY') return calendarDaysLeft(calendar, pausedAt, resumedAt, due);
  if (countsMinutes(calendar, pausedAt, term, options))
    return addWorking(calendar, resumedAt, Math.max(0, workingBetween(calendar, pausedAt, due)));
  const pausedOn = dayIndexOf(calendar, localOf(calendar, pausedAt));
  return closingAfter(calendar, resumedAt, workedDaysAfter(calendar, pausedOn, dayIndexOf(calendar, localOf(calendar, due))));
}

/** The days that were left on the day of the pause, from the day of the resumption, at the time of day of the due date. */
function calendarDaysLeft(calendar: CompiledCalendar, pausedAt: Date, resumedAt: Date, due: Date): Date {
  const dueLocal = localOf(calendar, due);
  const dueDay = dayIndexOf(calendar, dueLocal);
  const left = Math.max(0, dueDay - dayIndexOf(calendar, localOf(calendar, pausedAt)));
  const resumedOn = dayIndexOf(calendar, localOf(calendar, resumedAt));
  if (resumedOn + left >= coverageEnd(calendar, resumedOn)) throw beyondCoverage(calendar, resumedOn);
  return instantOf(calendar, dueLocal + (resumedOn + left - dueDay) * DAY_MS);
}
