import type { TermLimit } from '@app/catalogue';
import type { Language } from '@app/ui';

export interface LimitWords {
  readonly main: string;
  readonly note: string | null;
}

/** A legal term as a citizen reads it: the length, then what must be known about it. */
export function limitWords({ unit, quantity = 0, sameDayCutOff }: TermLimit, language: Language): LimitWords {
  const vi = language === 'vi';
  const plural = quantity === 1 ? '' : 's';
  switch (unit) {
    case 'WORKING_DAY':
      return { main: vi ? `${quantity} ngày làm việc` : `${quantity} working day${plural}`, note: null };
    case 'DAY':
      return { main: vi ? `${quantity} ngày` : `${quantity} day${plural}`, note: null };
    case 'HOUR':
      return { main: vi ? `${quantity} giờ làm việc` : `${quantity} working hour${plural}`, note: null };
    case 'SAME_DAY':
      return { main: vi ? 'Trong ngày' : 'The same day', note: sameDayNote(sameDayCutOff, vi) };
    case 'NO_DUE':
      return { main: vi ? 'Không có ngày hẹn trả' : 'No due date', note: null };
  }
}

function sameDayNote(cutOff: string | undefined, vi: boolean): string | null {
  if (cutOff === undefined) return null;
  return vi ? `Nhận sau ${cutOff} thì trả trong ngày làm việc tiếp theo.` : `Received after ${cutOff}: the next working day.`;
}
