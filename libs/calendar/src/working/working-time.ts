import { QuantityInvalid } from '../calendar.errors.js';
import type { CompiledCalendar } from '../compile/compiled-calendar.js';
import { beyondCoverage, coverageEnd, dayIndexOf, instantOf, localOf } from './local-time.js';

const MINUTE_MS = 60_000;

/**
 * The instant after `minutes` of working time. A start outside working time is moved first: before opening to the opening, inside lunch
 * to the afternoon, after closing to the next working day. An end falls on a closing, not on the next opening. Exact to the millisecond.
 */
export function addWorking(calendar: CompiledCalendar, instant: Date, minutes: number): Date {
  if (!(minutes >= 0) || minutes === Number.POSITIVE_INFINITY) throw new QuantityInvalid({ unit: 'MINUTE' });
  const local = localOf(calendar, instant);
  const day = dayIndexOf(calendar, local);
  const end = calendar.segmentOfDay[coverageEnd(calendar, day)] as number;
  const first = segmentAt(calendar, local, day);
  if (first >= end) throw beyondCoverage(calendar, day);
  const begin = Math.max(local, calendar.starts[first] as number);
  const wanted = Math.round(minutes * MINUTE_MS);
  if (wanted === 0) return instantOf(calendar, begin);
  const target = (calendar.before[first] as number) + begin - (calendar.starts[first] as number) + wanted;
  if (target > (calendar.before[end] as number)) throw beyondCoverage(calendar, day);
  const last = segmentReaching(calendar.before, target, first, end - 1);
  return instantOf(calendar, (calendar.starts[last] as number) + target - (calendar.before[last] as number));
}

/** The start as the clocks see it: the instant itself in working time, else the next opening. */
export function snapStart(calendar: CompiledCalendar, instant: Date): Date {
  return addWorking(calendar, instant, 0);
}

/** Working minutes from `from` to `to`, with a fraction for seconds; negative when `to` is earlier. */
export function workingBetween(calendar: CompiledCalendar, from: Date, to: Date): number {
  if (from > to) return -workingBetween(calendar, to, from);
  const fromLocal = localOf(calendar, from);
  const toLocal = localOf(calendar, to);
  const fromDay = dayIndexOf(calendar, fromLocal);
  const toDay = dayIndexOf(calendar, toLocal);
  if (toDay >= coverageEnd(calendar, fromDay)) throw beyondCoverage(calendar, fromDay);
  return (workedUntil(calendar, toLocal, toDay) - workedUntil(calendar, fromLocal, fromDay)) / MINUTE_MS;
}

/** Working milliseconds from the first day of the calendar. */
function workedUntil(calendar: CompiledCalendar, local: number, day: number): number {
  const segment = segmentAt(calendar, local, day);
  const before = calendar.before[segment] as number;
  return segment < calendar.starts.length ? before + Math.max(0, local - (calendar.starts[segment] as number)) : before;
}

/** The segment of that moment, or the next one. A day has two or three: a loop beats a search. */
function segmentAt(calendar: CompiledCalendar, local: number, day: number): number {
  const next = calendar.segmentOfDay[day + 1] as number;
  let segment = calendar.segmentOfDay[day] as number;
  while (segment < next && (calendar.ends[segment] as number) <= local) segment += 1;
  return segment;
}

/** The last segment with less than `target` before it, by binary search. */
function segmentReaching(before: ArrayLike<number>, target: number, first: number, last: number): number {
  let low = first;
  let high = last;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((before[middle] as number) < target) low = middle;
    else high = middle - 1;
  }
  return low;
}
