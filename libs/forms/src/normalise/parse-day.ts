import { isRealDay } from '../condition/days.js';

/** Day, month and year in this order, as Vietnamese people write and paste them. */
const HABITS = [
  /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})$/,
  /^(\d{2})(\d{2})(\d{4})$/,
  /^(?:ngày\s+)?(\d{1,2})\s+tháng\s+(\d{1,2})(?:\s*,\s*|\s+năm\s+|\s+)(\d{4})$/i,
];

/** "27/3/1990", "27-3-1990", "27.3.1990", "27031990", "ngày 27 tháng 3 năm 1990", "1990-03-27" -> '1990-03-27'; anything else is undefined. */
export function parseDay(typed: string): string | undefined {
  // Input methods of wide scripts give full-width digits; they mean the same.
  const text = typed.normalize('NFKC');
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (iso) return isRealDay(text) ? text : undefined;
  const parts = HABITS.map((habit) => habit.exec(text)).find((match) => match !== null);
  if (!parts) return undefined;
  const [, day = '', month = '', year = ''] = parts;
  const candidate = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isRealDay(candidate) ? candidate : undefined;
}
