import type { Language } from '../language.js';
import { dayInZone, two, zoned } from './zoned.js';

const WEEKDAYS: Readonly<Record<Language, readonly string[]>> = {
  vi: ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
};

/** `thứ Ba` of the day `2026-12-01`. Small letters in the middle of a sentence; "Chủ nhật" keeps its own. */
export function weekday(day: string, language: Language): string {
  const at = new Date(`${day}T00:00:00Z`);
  return WEEKDAYS[language][at.getUTCDay()] ?? '';
}

/** `01/12/2026`; the year is left out on request, `01/12`. */
export function dayNumbers(day: string, { year = true }: { readonly year?: boolean } = {}): string {
  const [y = '', m = '', d = ''] = day.split('-');
  return year ? `${d}/${m}/${y}` : `${d}/${m}`;
}

/** `thứ Ba, 01/12/2026`. */
export function dayInWords(day: string, language: Language, options: { readonly year?: boolean } = {}): string {
  return `${weekday(day, language)}, ${dayNumbers(day, options)}`;
}

/** `15:30`. */
export function timeOfDay(instant: Date, zone: string): string {
  const { hour, minute } = zoned(instant, zone);
  return `${two(hour)}:${two(minute)}`;
}

/** `15:30 thứ Ba, 01/12/2026`: an instant as people say it. */
export function instantInWords(instant: Date, zone: string, language: Language, options: { readonly year?: boolean } = {}): string {
  return `${timeOfDay(instant, zone)} ${dayInWords(dayInZone(instant, zone), language, options)}`;
}

/** `01/12/2026 15:30`, for tables. */
export function instantNumbers(instant: Date, zone: string): string {
  return `${dayNumbers(dayInZone(instant, zone))} ${timeOfDay(instant, zone)}`;
}

/** The first letter large, for the beginning of a line. */
export function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}
