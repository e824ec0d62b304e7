import type { TermLimit } from '@app/catalogue';

/** A legal term in words, Vietnamese and English. */
export function describeLimit(limit: TermLimit): { vi: string; en: string } {
  const n = limit.quantity ?? 0;
  switch (limit.unit) {
    case 'WORKING_DAY':
      return { vi: `${n} ngày làm việc`, en: `${n} working day${n === 1 ? '' : 's'}` };
    case 'DAY':
      return { vi: `${n} ngày`, en: `${n} day${n === 1 ? '' : 's'}` };
    case 'HOUR':
      return { vi: `${n} giờ làm việc`, en: `${n} working hour${n === 1 ? '' : 's'}` };
    case 'SAME_DAY':
      return {
        vi: `Trong ngày; nhận sau ${limit.sameDayCutOff ?? '15:00'} thì ngày làm việc tiếp theo`,
        en: `Same day; after ${limit.sameDayCutOff ?? '15:00'} the next working day`,
      };
    case 'NO_DUE':
      return { vi: 'Không có ngày hẹn trả', en: 'No due date' };
  }
}
