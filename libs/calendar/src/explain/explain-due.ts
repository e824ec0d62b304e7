import { PauseInvalid } from '../calendar.errors.js';
import type { CompiledCalendar } from '../compile/compiled-calendar.js';
import { countingMode } from '../due/counting-mode.js';
import { dueAfterPauses, type PauseEffect } from '../due/due-after-pauses.js';
import { orderedPauses } from '../due/ordered-pauses.js';
import type { Pause } from '../due/pause.js';
import type { CountingMode, Term, TermOptions } from '../due/term.js';
import { localOf } from '../working/local-time.js';
import { provisionalYearsBetween } from '../working/provisional-years.js';
import { explainDays, type Stretch } from './explain-days.js';
import type { DueExplanation, ExplainedDay, ExplainedSpan } from './explanation.js';

/** How much working time lies between two moments, day by day; what was paused is shown and not counted. */
export function explainSpan(calendar: CompiledCalendar, from: Date, to: Date, pauses: readonly Pause[] = []): ExplainedSpan {
  if (to < from) throw new PauseInvalid();
  const days = explainDays(calendar, {
    from: localOf(calendar, from),
    to: localOf(calendar, to),
    counting: 'minutes',
    quantity: 0,
    pauses: orderedPauses(pauses, from),
  });
  return { ...frame(calendar, from, to), countedIn: 'minutes', days };
}

/**
 * How a due date comes about, day by day from the start to it. The total at the end is the length of the term. While a pause still lasts
 * the due date is the one in force before it, and the days since are shown as paused. NO_DUE has no days.
 */
export function explainDue(
  calendar: CompiledCalendar,
  start: Date,
  term: Term,
  options: TermOptions = {},
  pauses: readonly Pause[] = [],
): DueExplanation {
  const mode = term.unit === 'WORKING_DAY' ? countingMode(calendar, start, term, options.mode) : null;
  const { due, effects } = dueAfterPauses(calendar, start, term, pauses, mode === null ? options : { ...options, mode });
  const counting = countingOf(term, mode);
  const days =
    due === null
      ? []
      : daysOf(
          calendar,
          start,
          due,
          effects.filter(({ stopsClock }) => stopsClock),
          counting,
          term.quantity ?? 0,
        );
  return { ...frame(calendar, start, due ?? start), countedIn: counting === 'minutes' ? 'minutes' : 'days', days, term, mode, due };
}

function frame(
  calendar: CompiledCalendar,
  from: Date,
  to: Date,
): Pick<ExplainedSpan, 'from' | 'to' | 'offsetMinutes' | 'provisionalYears' | 'calendarRevision'> {
  const { offsetMinutes, revision } = calendar;
  return { from, to, offsetMinutes, provisionalYears: provisionalYearsBetween(calendar, from, to), calendarRevision: revision };
}

function countingOf(term: Term, mode: CountingMode | null): Stretch['counting'] {
  if (term.unit === 'DAY') return 'calendar_days';
  return mode === 'DAYS' ? 'worked_days' : 'minutes';
}

/** Each restart ends a stretch and begins the next one; the totals begin again with it. */
function daysOf(
  calendar: CompiledCalendar,
  start: Date,
  due: Date,
  effects: readonly PauseEffect[],
  counting: Stretch['counting'],
  quantity: number,
): ExplainedDay[] {
  let days: ExplainedDay[] = [];
  let from = start;
  let pauses: Pause[] = [];
  const explain = (to: Date): ExplainedDay[] =>
    explainDays(calendar, { from: localOf(calendar, from), to: localOf(calendar, to), counting, quantity, pauses });
  for (const { pause } of effects) {
    pauses.push(pause);
    if (pause.how !== 'RESTART' || pause.to === null) continue;
    days = joined(days, explain(pause.to));
    from = pause.to;
    pauses = [];
  }
  return joined(days, explain(due));
}

/** The day on which one stretch ends and the next begins is one row: what counts is the new stretch, what was paused is the sum. */
function joined(before: readonly ExplainedDay[], after: readonly ExplainedDay[]): ExplainedDay[] {
  const last = before.at(-1);
  const [first, ...rest] = after;
  if (last === undefined || first === undefined) return [...before, ...after];
  const row: ExplainedDay = {
    ...first,
    pausedMinutes: last.pausedMinutes + first.pausedMinutes,
    ...(last.reason === undefined ? {} : { reason: last.reason }),
    restarted: true,
  };
  return [...before.slice(0, -1), row, ...rest];
}
