import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CalendarData } from '../data/calendar-data.js';

/** The calendar that installations start with. Tests and benchmarks run from the root of the project. */
export function nationalCalendar(): CalendarData {
  return JSON.parse(readFileSync(join(process.cwd(), 'migrations/seed/calendar/vn-civil-service.json'), 'utf8')) as CalendarData;
}

/** An instant given as Vietnamese wall-clock time: `2026-11-19 16:30`. */
export function at(local: string): Date {
  return new Date(`${local.replace(' ', 'T')}${local.length === 16 ? ':00' : ''}+07:00`);
}
