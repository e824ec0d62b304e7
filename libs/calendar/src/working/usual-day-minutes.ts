import type { CompiledCalendar } from '../compile/compiled-calendar.js';
import { dayIndexOf, localOf } from './local-time.js';

const MINUTE_MS = 60_000;
/** Two weeks: a half day or a swapped Saturday in them does not decide. */
const LOOKED_AT = 10;
const FULL_DAY = 480;

/** Working minutes of a usual day of the office around an instant: what "a day" means when working time is put in words. */
export function usualDayMinutes(calendar: CompiledCalendar, instant: Date): number {
  const first = calendar.workedBefore[dayIndexOf(calendar, localOf(calendar, instant))] as number;
  const counted = new Map<number, number>();
  for (let position = first; position < first + LOOKED_AT; position += 1) {
    const day = calendar.workedDays[position];
    if (day === undefined) break;
    const minutes = minutesOf(calendar, day);
    counted.set(minutes, (counted.get(minutes) ?? 0) + 1);
  }
  const [usual] = [...counted].sort(([a, timesA], [b, timesB]) => timesB - timesA || b - a);
  return usual?.[0] ?? FULL_DAY;
}

function minutesOf(calendar: CompiledCalendar, day: number): number {
  let worked = 0;
  const last = calendar.segmentOfDay[day + 1] as number;
  for (let segment = calendar.segmentOfDay[day] as number; segment < last; segment += 1)
    worked += (calendar.ends[segment] as number) - (calendar.starts[segment] as number);
  return worked / MINUTE_MS;
}
