import type { Language } from '../language.js';
import type { Punctuality } from '../words/punctuality.js';
import type { DueState } from './due-state.js';
import { workingTime } from './working-time-in-words.js';

export interface DueWords {
  readonly state: DueState;
  /** Working minutes between now (or the end) and the due date; how much too late when the state is late or the end was. */
  readonly minutes: number;
  /** Working minutes of a day of the office. */
  readonly minutesPerDay: number;
  /** How it ended; needed for the state `ended` only. */
  readonly punctuality?: Punctuality;
}

/** `Còn 3 ngày 3 giờ`, `Quá hạn 2 ngày 1 giờ`, `Hôm nay, còn 3 giờ 10`, `Tạm dừng, còn …`, `Xong sớm 1 ngày`. Always working time. */
export function dueInWords({ state, minutes, minutesPerDay, punctuality }: DueWords, language: Language): string {
  const time = workingTime(minutes, minutesPerDay, language);
  const over = minutes <= 0;
  const vi = language === 'vi';
  switch (state) {
    case 'late':
      if (over) return vi ? 'Quá hạn' : 'Overdue';
      return vi ? `Quá hạn ${time}` : `Overdue by ${time}`;
    case 'today':
      if (over) return vi ? 'Hôm nay, đã đến giờ hẹn' : 'Today, the promised hour has come';
      return vi ? `Hôm nay, còn ${time}` : `Today, ${time} left`;
    case 'soon':
    case 'in_time':
      return vi ? `Còn ${time}` : `${time} left`;
    case 'paused':
      if (over) return vi ? 'Tạm dừng' : 'Paused';
      return vi ? `Tạm dừng, còn ${time}` : `Paused, ${time} left`;
    case 'ended':
      return ended(punctuality ?? 'on_time', over ? null : time, vi);
    case 'none':
      return vi ? 'Không có ngày hẹn trả' : 'No due date';
  }
}

function ended(punctuality: Punctuality, time: string | null, vi: boolean): string {
  switch (punctuality) {
    case 'early':
      if (time === null) return vi ? 'Xong sớm' : 'Finished early';
      return vi ? `Xong sớm ${time}` : `Finished ${time} early`;
    case 'on_time':
      return vi ? 'Đúng hạn' : 'On time';
    case 'late':
      if (time === null) return vi ? 'Trễ hạn' : 'Late';
      return vi ? `Trễ ${time}` : `Late by ${time}`;
  }
}
