import type { TimeLimit } from '@app/organisation';
import { twoDigits } from '../../slip-base.js';

/** A legal term as the forms write it: '07 ngày làm việc'. */
export function limitWords({ quantity, unit }: Pick<TimeLimit, 'quantity' | 'unit'>): string {
  const count = twoDigits(quantity ?? 0);
  switch (unit) {
    case 'WORKING_DAY':
      return `${count} ngày làm việc`;
    case 'DAY':
      return `${count} ngày`;
    case 'HOUR':
      return `${count} giờ làm việc`;
    case 'SAME_DAY':
      return 'trong ngày làm việc';
    case 'NO_DUE':
      return 'không quy định thời hạn';
  }
}
