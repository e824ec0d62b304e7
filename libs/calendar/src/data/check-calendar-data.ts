import { DAY_ROW_KINDS, HALVES, YEAR_STATES, type CalendarData, type DayRow, type SegmentRow } from './calendar-data.js';
import { dayNumber, weekdayOf, yearOfDay } from './day-number.js';
import { minutesOfDay } from './time-of-day.js';

export type CalendarProblemCode =
  | 'revision_invalid'
  | 'segment_malformed'
  | 'segments_overlap'
  | 'day_malformed'
  | 'day_twice'
  | 'decision_missing'
  | 'worked_on_working_day'
  | 'replaced_weekday_invalid'
  | 'year_malformed'
  | 'year_twice'
  | 'year_marker_missing'
  | 'cut_off_malformed';

/** One thing wrong with calendar rows. `at` is where: `days[12]`, `segments[3]`, `years`. */
export interface CalendarProblem {
  readonly code: CalendarProblemCode;
  readonly at: string;
  /** The day, weekday or year it is about. */
  readonly about: string;
}

/** Every problem of the rows of one revision, for whoever enters them or ships them; an empty list is a good calendar. */
export function checkCalendarData(data: CalendarData): CalendarProblem[] {
  const cutOff = data.sameDayCutOff;
  return [
    ...(Number.isInteger(data.revision) && data.revision > 0 ? [] : [problem('revision_invalid', 'revision', data.revision)]),
    ...(cutOff === undefined || minutesOfDay(cutOff) !== null ? [] : [problem('cut_off_malformed', 'sameDayCutOff', cutOff)]),
    ...segmentProblems(data),
    ...dayProblems(data),
    ...yearProblems(data),
  ];
}

function problem(code: CalendarProblemCode, at: string, about: string | number): CalendarProblem {
  return { code, at, about: String(about) };
}

function segmentProblems({ segments }: CalendarData): CalendarProblem[] {
  return segments.flatMap((row, index) => {
    const at = `segments[${index}]`;
    const about = `${row.weekday} ${row.starts}-${row.ends}`;
    if (isMalformed(row)) return [problem('segment_malformed', at, about)];
    return segments.slice(0, index).some((other) => !isMalformed(other) && overlap(row, other))
      ? [problem('segments_overlap', at, about)]
      : [];
  });
}

function isMalformed({ weekday, starts, ends, validFrom, validTo }: SegmentRow): boolean {
  const from = minutesOfDay(starts);
  const to = minutesOfDay(ends);
  const validity = dayNumber(validFrom) !== null && (!validTo || (dayNumber(validTo) !== null && validTo >= validFrom));
  return from === null || to === null || from >= to || !isWeekday(weekday) || !validity;
}

function isWeekday(weekday: number): boolean {
  return Number.isInteger(weekday) && weekday >= 1 && weekday <= 7;
}

function overlap(a: SegmentRow, b: SegmentRow): boolean {
  const sameWeekday = a.weekday === b.weekday && (a.unitCode ?? null) === (b.unitCode ?? null);
  const sameTime = a.starts < b.ends && b.starts < a.ends;
  const sameValidity = (!b.validTo || a.validFrom <= b.validTo) && (!a.validTo || b.validFrom <= a.validTo);
  return sameWeekday && sameTime && sameValidity;
}

function dayProblems(data: CalendarData): CalendarProblem[] {
  const seen = new Set<string>();
  return data.days.flatMap((row, index) => {
    const at = `days[${index}]`;
    const day = dayNumber(row.day);
    if (day === null || !DAY_ROW_KINDS.includes(row.kind) || (row.half && !HALVES.includes(row.half)))
      return [problem('day_malformed', at, row.day)];
    const key = `${row.day} ${row.unitCode ?? ''}`;
    const twice = seen.has(key);
    seen.add(key);
    return [
      ...(twice ? [problem('day_twice', at, row.day)] : []),
      ...(row.decision?.trim() ? [] : [problem('decision_missing', at, row.day)]),
      ...(data.years.some(({ year }) => year === yearOfDay(day)) ? [] : [problem('year_marker_missing', at, yearOfDay(day))]),
      ...(row.kind === 'worked' ? workedProblems(data, row, day, at) : []),
    ];
  });
}

function workedProblems(data: CalendarData, row: DayRow, day: number, at: string): CalendarProblem[] {
  const national = data.days.some((other) => other.day === row.day && !other.unitCode && other.kind === 'off');
  const normal = opensOn(data, row, weekdayOf(day)) && !(row.unitCode && national);
  if (normal) return [problem('worked_on_working_day', at, row.day)];
  const takes = row.replacesWeekday ?? weekdayOf(day);
  return isWeekday(takes) && opensOn(data, row, takes) ? [] : [problem('replaced_weekday_invalid', at, row.day)];
}

/** Whether the week in force on that day (the unit's own, else the national one) has hours that count on a weekday. */
function opensOn({ segments }: CalendarData, { day, unitCode }: DayRow, weekday: number): boolean {
  const inForce = segments.filter((row) => row.countsForDeadline && row.validFrom <= day && (!row.validTo || day <= row.validTo));
  const own = inForce.filter((row) => unitCode && row.unitCode === unitCode);
  return (own.length > 0 ? own : inForce.filter((row) => !row.unitCode)).some((row) => row.weekday === weekday);
}

/** Years must follow each other: a gap would let a computation stop in the middle of a known stretch. */
function yearProblems({ years }: CalendarData): CalendarProblem[] {
  const known = new Set<number>();
  const problems = years.flatMap(({ year, state }, index) => {
    const at = `years[${index}]`;
    if (!Number.isInteger(year) || year < 1976 || year > 9998 || !YEAR_STATES.includes(state)) return [problem('year_malformed', at, year)];
    if (known.has(year)) return [problem('year_twice', at, year)];
    known.add(year);
    return [];
  });
  if (known.size === 0) return [...problems, problem('year_marker_missing', 'years', 'all')];
  for (let year = Math.min(...known); year < Math.max(...known); year += 1) {
    if (!known.has(year)) problems.push(problem('year_marker_missing', 'years', year));
  }
  return problems;
}
