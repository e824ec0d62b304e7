import type { DayRow, YearState } from '../data/calendar-data.js';

/**
 * The working time of one office at one revision, ready to compute with. Made by `compileCalendar`, never changed.
 * Days are addressed by their distance from `firstDay`, local time is "milliseconds since 1970 as the wall clock shows it".
 */
export interface CompiledCalendar {
  readonly revision: number;
  readonly zone: string;
  readonly unitCode: string | null;
  readonly offsetMinutes: number;
  readonly sameDayCutOff: string | null;

  /** Days since 1970 of the first day, and how many days there are. */
  readonly firstDay: number;
  readonly dayCount: number;
  /** Per day (and one more): index of its first segment, or of the next one after it. */
  readonly segmentOfDay: ArrayLike<number>;
  /** Per segment: local opening and closing, and the working milliseconds before it (one more: the total). */
  readonly starts: ArrayLike<number>;
  readonly ends: ArrayLike<number>;
  readonly before: ArrayLike<number>;
  /** The worked days in order, and per day (and one more) how many of them come before it. */
  readonly workedDays: ArrayLike<number>;
  readonly workedBefore: ArrayLike<number>;
  /** Per day: the next day, itself included, whose pattern is not eight hours; `dayCount` when there is none. */
  readonly unevenFrom: ArrayLike<number>;
  /** Per day: the first day of the next year without rows; the day itself when its own year has none. */
  readonly coveredUntil: ArrayLike<number>;

  /** By day number: what was decided for this office. */
  readonly dayRows: ReadonlyMap<number, DayRow>;
  readonly years: ReadonlyMap<number, YearState>;
}
