import type { CompiledCalendar } from '../compile/compiled-calendar.js';
import { dayOf } from '../working/local-time.js';

export const PUNCTUALITIES = ['early', 'on_time', 'late'] as const;
export type Punctuality = (typeof PUNCTUALITIES)[number];

export const GRANULARITIES = ['DATE', 'INSTANT'] as const;
/** DATE compares days in the zone, as the statutory reports do; INSTANT is stricter about late: one second after is late. */
export type Granularity = (typeof GRANULARITIES)[number];

/** How something that ended at `end` kept its due date; without a due date it is on time. Early is always by date. */
export function punctuality(calendar: CompiledCalendar, end: Date, due: Date | null, granularity: Granularity = 'DATE'): Punctuality {
  if (due === null) return 'on_time';
  if (isPast(calendar, end, due, granularity)) return 'late';
  return dayOf(calendar, end) < dayOf(calendar, due) ? 'early' : 'on_time';
}

/** Whether something still open is overdue. A pause that began in time protects it for as long as it lasts. */
export function isOverdue(
  calendar: CompiledCalendar,
  now: Date,
  due: Date | null,
  pausedSince: Date | null = null,
  granularity: Granularity = 'DATE',
): boolean {
  if (due === null || (pausedSince !== null && !isPast(calendar, pausedSince, due, 'DATE'))) return false;
  return isPast(calendar, now, due, granularity);
}

function isPast(calendar: CompiledCalendar, instant: Date, due: Date, granularity: Granularity): boolean {
  return granularity === 'DATE' ? dayOf(calendar, instant) > dayOf(calendar, due) : instant > due;
}
