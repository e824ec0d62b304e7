import { dayNumber, weekdayOf } from '../data/day-number.js';

export type Language = 'vi' | 'en';

interface Words {
  readonly weekdays: readonly string[];
  readonly weekend: string;
  readonly holiday: string;
  readonly workedInstead: string;
  readonly startDay: string;
  readonly paused: string;
  readonly noDue: string;
  readonly restarted: string;
  readonly hour: (count: number) => string;
  readonly minute: (count: number) => string;
  readonly day: (count: number) => string;
  readonly begins: (at: string) => string;
  readonly worked: (time: string, total: string) => string;
  readonly counted: (total: string) => string;
  readonly partlyPaused: (time: string) => string;
  readonly reason: (reason: string) => string;
  readonly due: (at: string) => string;
  readonly total: (total: string) => string;
  readonly provisional: (years: string) => string;
}

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

export const WORDS: Record<Language, Words> = {
  vi: {
    weekdays: ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ nhật'],
    weekend: 'nghỉ hằng tuần',
    holiday: 'ngày nghỉ',
    workedInstead: 'làm bù',
    startDay: 'ngày bắt đầu, không tính',
    paused: 'tạm dừng',
    noDue: 'Không có ngày hẹn trả',
    restarted: 'thời hạn được tính lại từ đầu',
    hour: (count) => `${count} giờ`,
    minute: (count) => `${count} phút`,
    day: (count) => `${count} ngày`,
    begins: (at) => `Bắt đầu: ${at}`,
    worked: (time, total) => `tính ${time}, cộng dồn ${total}`,
    counted: (total) => `cộng dồn ${total}`,
    partlyPaused: (time) => `tạm dừng ${time}`,
    reason: (reason) => `lý do: ${reason}`,
    due: (at) => `Hẹn trả: ${at}`,
    total: (total) => `Tổng cộng: ${total}`,
    provisional: (years) => `Ngày nghỉ của năm ${years} là tạm tính, hạn có thể thay đổi`,
  },
  en: {
    weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    weekend: 'weekly rest',
    holiday: 'day off',
    workedInstead: 'worked instead',
    startDay: 'the day of the start, not counted',
    paused: 'paused',
    noDue: 'No due date',
    restarted: 'the whole term begins again',
    hour: (count) => plural(count, 'hour'),
    minute: (count) => plural(count, 'minute'),
    day: (count) => plural(count, 'day'),
    begins: (at) => `Starts: ${at}`,
    worked: (time, total) => `counts ${time}, ${total} so far`,
    counted: (total) => `${total} so far`,
    partlyPaused: (time) => `paused for ${time}`,
    reason: (reason) => `reason: ${reason}`,
    due: (at) => `Due: ${at}`,
    total: (total) => `In total: ${total}`,
    provisional: (years) => `The days off of ${years} are provisional, the date may move`,
  },
};

/** `Thứ Ba 24/11/2026`. */
export function dateInWords(day: string, language: Language): string {
  const weekday = WORDS[language].weekdays[weekdayOf(dayNumber(day) ?? 0) - 1] ?? '';
  return `${weekday} ${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
}

/** `16:30 Thứ Sáu 27/11/2026`, in the zone whose distance from UTC is given. */
export function instantInWords(instant: Date, offsetMinutes: number, language: Language): string {
  const local = new Date(instant.getTime() + offsetMinutes * 60_000).toISOString();
  return `${local.slice(11, 16)} ${dateInWords(local.slice(0, 10), language)}`;
}

/** `7 giờ 30 phút`, or `3 ngày`. Seconds are left out. */
export function totalInWords(total: number, countedIn: 'minutes' | 'days', language: Language): string {
  const words = WORDS[language];
  if (countedIn === 'days') return words.day(total);
  const minutes = Math.floor(total);
  const parts = [
    ...(minutes >= 60 ? [words.hour(Math.floor(minutes / 60))] : []),
    ...(minutes % 60 > 0 || minutes < 60 ? [words.minute(minutes % 60)] : []),
  ];
  return parts.join(' ');
}
