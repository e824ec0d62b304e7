import type { CompiledCalendar } from '../compile/compiled-calendar.js';
import { DAY_MS, dayText } from '../data/day-number.js';
import type { Pause } from '../due/pause.js';
import { beyondCoverage, coverageEnd, dayIndexOf, localOf } from '../working/local-time.js';
import { isWorked } from '../working/working-days.js';
import type { ExplainedDay, ExplainedKind } from './explanation.js';

const MINUTE_MS = 60_000;

/** A stretch of a term between its start, or a restart, and its end or the next restart. Local milliseconds. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly counting: 'minutes' | 'worked_days' | 'calendar_days';
  /** Of a term in days: how many it has; the days after them only move the end to a worked day. */
  readonly quantity: number;
  readonly pauses: readonly Pause[];
}

interface Interval {
  readonly from: number;
  readonly to: number;
  readonly reason: string | undefined;
}

/** The days of one stretch, first and last included. Throws `calendar.year_missing`. */
export function explainDays(calendar: CompiledCalendar, stretch: Stretch): ExplainedDay[] {
  const first = dayIndexOf(calendar, stretch.from);
  const last = dayIndexOf(calendar, stretch.to);
  if (last >= coverageEnd(calendar, first)) throw beyondCoverage(calendar, first);
  const pauses = stretch.pauses.map((pause): Interval => ({
    from: Math.max(stretch.from, localOf(calendar, pause.from)),
    to: Math.min(stretch.to, pause.to === null ? stretch.to : localOf(calendar, pause.to)),
    reason: pause.reason,
  }));
  const rows: ExplainedDay[] = [];
  let total = 0;
  for (let day = first; day <= last; day += 1) {
    const row =
      stretch.counting === 'minutes' ? minutesRow(calendar, day, stretch, pauses) : daysRow(calendar, day, first, stretch, pauses, total);
    total += row.counted;
    rows.push({ day: dayText(calendar.firstDay + day), ...row.shown, runningTotal: total, ...decisionOf(calendar, day) });
  }
  return rows;
}

interface Row {
  readonly counted: number;
  readonly shown: Pick<ExplainedDay, 'kind' | 'minutes' | 'pausedMinutes' | 'reason'>;
}

function minutesRow(calendar: CompiledCalendar, day: number, { from, to }: Stretch, pauses: readonly Interval[]): Row {
  const open = workedMinutes(calendar, day, from, to);
  const touching = pauses
    .map((pause) => ({ ...pause, minutes: workedMinutes(calendar, day, pause.from, pause.to) }))
    .filter(({ minutes }) => minutes > 0);
  const pausedMinutes = touching.reduce((sum, { minutes }) => sum + minutes, 0);
  const minutes = open - pausedMinutes;
  const kind = pausedMinutes > 0 && minutes === 0 ? 'paused' : kindOf(calendar, day);
  return { counted: minutes, shown: { kind, minutes, pausedMinutes, ...reasonOf(touching[0]) } };
}

/** A pause takes the days after the one on which it begins, up to the one on which it ends: so none, when it ends the same day. */
function daysRow(
  calendar: CompiledCalendar,
  day: number,
  first: number,
  stretch: Stretch,
  pauses: readonly Interval[],
  total: number,
): Row {
  const minutes = workedMinutes(calendar, day, 0, Number.POSITIVE_INFINITY);
  const counts = stretch.counting === 'calendar_days' || isWorked(calendar, day);
  if (day === first) return { counted: 0, shown: { kind: 'start_day', minutes: 0, pausedMinutes: 0 } };
  const pause = pauses.find(({ from, to }) => day > indexOf(calendar, from) && day <= indexOf(calendar, to));
  if (pause !== undefined) {
    return {
      counted: 0,
      shown: { kind: counts ? 'paused' : kindOf(calendar, day), minutes: 0, pausedMinutes: minutes, ...reasonOf(pause) },
    };
  }
  return { counted: counts && total < stretch.quantity ? 1 : 0, shown: { kind: kindOf(calendar, day), minutes, pausedMinutes: 0 } };
}

function reasonOf(pause: Interval | undefined): { reason?: string } {
  return pause?.reason === undefined ? {} : { reason: pause.reason };
}

function indexOf(calendar: CompiledCalendar, local: number): number {
  return Math.floor(local / DAY_MS) - calendar.firstDay;
}

/** Working minutes of a day between two moments. */
function workedMinutes(calendar: CompiledCalendar, day: number, from: number, to: number): number {
  let sum = 0;
  for (let segment = calendar.segmentOfDay[day] as number; segment < (calendar.segmentOfDay[day + 1] as number); segment += 1) {
    sum += Math.max(0, Math.min(to, calendar.ends[segment] as number) - Math.max(from, calendar.starts[segment] as number));
  }
  return sum / MINUTE_MS;
}

function kindOf(calendar: CompiledCalendar, day: number): ExplainedKind {
  const row = calendar.dayRows.get(calendar.firstDay + day);
  if (!isWorked(calendar, day)) return row?.kind === 'off' ? 'holiday' : 'weekend';
  return row?.kind === 'worked' ? 'worked_instead' : 'worked';
}

function decisionOf(calendar: CompiledCalendar, day: number): Pick<ExplainedDay, 'decision' | 'name'> {
  const row = calendar.dayRows.get(calendar.firstDay + day);
  return row === undefined ? {} : { decision: row.decision, ...(row.name === undefined ? {} : { name: row.name }) };
}
