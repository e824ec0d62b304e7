import { CalendarDataInvalid } from '../calendar.errors.js';
import type { CalendarData, DayRow } from '../data/calendar-data.js';
import { dayNumber, weekdayOf } from '../data/day-number.js';
import { minutesOfDay } from '../data/time-of-day.js';

const NOON = 720;

/** Minutes after local midnight. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

interface ReadSegment extends Span {
  readonly weekday: number;
  readonly own: boolean;
  readonly first: number;
  readonly last: number;
}

/** What one office works on one day: the hours of its pattern, and what a half day leaves of them. */
export interface WorkedHours {
  readonly pattern: readonly Span[];
  readonly worked: readonly Span[];
}

const NOTHING: WorkedHours = { pattern: [], worked: [] };

/**
 * The hours that count for deadlines, per day, of one office. Whole weeks are replaced: on a day on which the unit has counting segments
 * of its own in force, the national ones do not apply to it; otherwise they do. So an extra Saturday opening leaves the week alone.
 */
export function workingHours(data: CalendarData, unitCode: string | null): (day: number, row: DayRow | undefined) => WorkedHours {
  const segments = data.segments.flatMap((row, index): ReadSegment[] => {
    const unit = row.unitCode ?? null;
    if (!row.countsForDeadline || (unit !== null && unit !== unitCode)) return [];
    const from = minutesOfDay(row.starts);
    const to = minutesOfDay(row.ends);
    const first = dayNumber(row.validFrom);
    const last = row.validTo ? dayNumber(row.validTo) : Number.POSITIVE_INFINITY;
    if (from === null || to === null || first === null || last === null || from >= to)
      throw new CalendarDataInvalid({ at: `segments[${index}]` });
    return [{ weekday: row.weekday, own: unit !== null, from, to, first, last }];
  });

  const spansOn = (day: number, weekday: number): Span[] => {
    const inForce = segments.filter(({ first, last }) => first <= day && day <= last);
    const own = inForce.some((segment) => segment.own);
    return joined(inForce.filter((segment) => segment.own === own && segment.weekday === weekday));
  };

  return (day, row) => {
    if (row?.kind === 'off' && !row.half) return NOTHING;
    const pattern = spansOn(day, row?.kind === 'worked' ? (row.replacesWeekday ?? weekdayOf(day)) : weekdayOf(day));
    return { pattern, worked: row?.half ? halfOf(pattern, row.kind === 'worked' ? row.half : otherHalf(row.half)) : pattern };
  };
}

/** In order, and overlapping ones made one: time is never counted twice, whatever was entered. */
function joined(spans: readonly Span[]): Span[] {
  const result: { from: number; to: number }[] = [];
  for (const { from, to } of [...spans].sort((a, b) => a.from - b.from)) {
    const previous = result.at(-1);
    if (previous !== undefined && from <= previous.to) previous.to = Math.max(previous.to, to);
    else result.push({ from, to });
  }
  return result;
}

function otherHalf(half: 'morning' | 'afternoon'): 'morning' | 'afternoon' {
  return half === 'morning' ? 'afternoon' : 'morning';
}

function halfOf(spans: readonly Span[], half: 'morning' | 'afternoon'): Span[] {
  const cut = spans.map(({ from, to }) => (half === 'morning' ? { from, to: Math.min(to, NOON) } : { from: Math.max(from, NOON), to }));
  return cut.filter(({ from, to }) => from < to);
}
