import type { Language } from '../language.js';

interface Unit {
  readonly one: string;
  readonly many: string;
}

const UNITS: Readonly<Record<Language, { readonly day: Unit; readonly hour: Unit; readonly minute: Unit }>> = {
  vi: {
    day: { one: 'ngày', many: 'ngày' },
    hour: { one: 'giờ', many: 'giờ' },
    minute: { one: 'phút', many: 'phút' },
  },
  en: {
    day: { one: 'day', many: 'days' },
    hour: { one: 'hour', many: 'hours' },
    minute: { one: 'min', many: 'min' },
  },
};

/**
 * Working minutes as people say them: `3 ngày 3 giờ`, `3 giờ 10`, `25 phút`. A day has as many minutes as the office works. Two units at most,
 * minutes only under a day; what is smaller than the last unit shown is left out, so a promise is never made longer than it is.
 */
export function workingTime(minutes: number, minutesPerDay: number, language: Language): string {
  const whole = Math.max(0, Math.floor(minutes));
  const days = Math.floor(whole / minutesPerDay);
  const rest = whole - days * minutesPerDay;
  const hours = Math.floor(rest / 60);
  const { day, hour } = UNITS[language];
  if (days > 0) return [said(days, day), ...(hours > 0 ? [said(hours, hour)] : [])].join(' ');
  return hoursAndMinutes(whole, language);
}

/** `50 giờ 15`: hours are not turned into days, as a column that must add up needs it. */
export function hoursAndMinutes(minutes: number, language: Language): string {
  const whole = Math.max(0, Math.floor(minutes));
  const hours = Math.floor(whole / 60);
  const rest = whole % 60;
  const { hour, minute } = UNITS[language];
  if (hours === 0) return rest === 0 ? said(0, hour) : said(rest, minute);
  if (rest === 0) return said(hours, hour);
  return language === 'vi' ? `${said(hours, hour)} ${String(rest).padStart(2, '0')}` : `${said(hours, hour)} ${said(rest, minute)}`;
}

function said(count: number, unit: Unit): string {
  return `${count} ${count === 1 ? unit.one : unit.many}`;
}
