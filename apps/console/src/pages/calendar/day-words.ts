import { dayNumbers, weekday } from '@app/ui';
import { useWords } from '../../i18n/i18n.js';

interface SpecialDay {
  readonly kind: 'off' | 'worked';
  readonly half?: 'morning' | 'afternoon' | null;
  readonly replacesWeekday?: number | null;
}

/** Monday 2024-01-01: the weekday with number n is n - 1 days later. */
export const weekdayName = (number: number, language: 'vi' | 'en'): string => weekday(`2024-01-0${number}`, language);

/** Days that a source names in the order of files, in the order people write them. */
export const withReadDays = (text: string): string => text.replace(/\b(\d{4})-(\d{2})-(\d{2})\b/g, (day) => dayNumbers(day));

/** `nghỉ, cả ngày`; `làm bù, giờ của thứ Hai`. */
export function useDayWords(): (day: SpecialDay) => string {
  const { t, language } = useWords();
  return ({ kind, half, replacesWeekday }) => {
    const what =
      kind === 'worked' && replacesWeekday
        ? t('calendar.workedLike', { weekday: weekdayName(replacesWeekday, language) })
        : t(`calendar.${kind}`);
    return half ? `${what}, ${t(`calendar.half.${half}`)}` : what;
  };
}
