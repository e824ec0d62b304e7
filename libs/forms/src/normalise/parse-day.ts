import { isRealDay } from '../condition/days.js';

/** "27/3/1990", "27-3-1990", "27.3.1990", "27031990" and "1990-03-27" -> '1990-03-27'; anything else is undefined. */
export function parseDay(text: string): string | undefined {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (iso) return isRealDay(text) ? text : undefined;
  const parts = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})$/.exec(text) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(text);
  if (!parts) return undefined;
  const [, day = '', month = '', year = ''] = parts;
  const candidate = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isRealDay(candidate) ? candidate : undefined;
}
