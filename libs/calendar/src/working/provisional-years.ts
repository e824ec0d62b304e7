import type { CompiledCalendar } from '../compile/compiled-calendar.js';
import { dayOf } from './local-time.js';

/** Years from `from` to `to` whose days off are not decided yet: a due date in them may move. */
export function provisionalYearsBetween(calendar: CompiledCalendar, from: Date, to: Date): number[] {
  const years = [];
  for (let year = Number(dayOf(calendar, from).slice(0, 4)), last = Number(dayOf(calendar, to).slice(0, 4)); year <= last; year += 1) {
    if (calendar.years.get(year) === 'provisional') years.push(year);
  }
  return years;
}
