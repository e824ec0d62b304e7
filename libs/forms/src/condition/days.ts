const DAY_SHAPE = /^\d{4}-\d{2}-\d{2}$/;
const MS_PER_DAY = 86_400_000;

/** Has the shape 'YYYY-MM-DD'. ISO days of this shape sort as text. */
export function isDayText(value: unknown): value is string {
  return typeof value === 'string' && DAY_SHAPE.test(value);
}

/** A day that exists in the calendar: 2026-02-29 does not. */
export function isRealDay(value: unknown): value is string {
  if (!isDayText(value)) return false;
  const at = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(value);
}

/**
 * The same month and day that many years earlier, as text to compare with. It may be a 29 February that does not exist,
 * which is right: who was born on 1 March has not completed the year on 29 February.
 */
export function yearsBefore(day: string, years: number): string {
  return `${String(Math.max(0, Number(day.slice(0, 4)) - Math.trunc(years))).padStart(4, '0')}${day.slice(4)}`;
}

/** Completed years on the day `today`; negative answers are 0. */
export function ageYears(born: string, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(born.slice(0, 4));
  return Math.max(0, today.slice(5) < born.slice(5) ? years - 1 : years);
}

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / MS_PER_DAY);
}

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * MS_PER_DAY).toISOString().slice(0, 10);
}
