import { dayIn } from '@app/results';

const DAY = 86_400_000;

/** Compared by day, as the law counts (late only from the day after the due day); a dossier without due date is on time. */
export function punctualityWords(readyAt: Date, dueAt: Date | null, zone: string): string {
  if (dueAt === null) return 'đúng hạn';
  const days = (Date.parse(dayIn(readyAt, zone)) - Date.parse(dayIn(dueAt, zone))) / DAY;
  if (days === 0) return 'đúng hạn';
  return days < 0 ? 'trước hạn' : `quá hạn ${days} ngày`;
}
