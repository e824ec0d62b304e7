import type { LimitUnit } from '../flow/flow-definition.js';
import { notUnderstood, understood, type Reading } from './cell.js';

export interface ReadLimit {
  /** Null for SAME_DAY and NO_DUE. */
  readonly quantity: number | null;
  readonly unit: LimitUnit;
}

/** Longer terms are slips of the keyboard: ten years. */
const LONGEST_DAYS = 3_650;

const LEAD = String.raw`(?:(?:tối đa|không quá|trong vòng|trong thời hạn|trong|thời hạn)[ :]*)*`;
const IN_WORDS = String.raw`(?: ?\([\p{L} ]+\))?`;
const UNIT = String.raw`ngày làm việc|ngày lịch|ngày|giờ làm việc|giờ|phút|tuần|tháng|quý|năm`;

/** The start of a text that states a term: `3 Ngày làm việc`, a bare `7`, `Trong ngày làm việc`. Used to cut glued table rows. */
export const LIMIT_START = new RegExp(
  String.raw`^${LEAD}\d+(?:[.,]\d+)?${IN_WORDS}(?: ?(?:-|–|đến) ?\d+${IN_WORDS})?(?: ?(?:${UNIT}))?` +
    String.raw`|^(?:giải quyết |trả kết quả )?(?:ngay )?trong ngày(?: làm việc)?` +
    String.raw`|^không (?:quy định|giới hạn|xác định)(?: thời hạn| thời gian)?` +
    String.raw`|^không có thời hạn`,
  'iu',
);
const COUNTED = new RegExp(String.raw`^${LEAD}(\d+(?:[.,]\d+)?)${IN_WORDS}(?: ?(?:-|–|đến) ?(\d+)${IN_WORDS})? ?(${UNIT})?\.?$`, 'iu');

/** A legal term from its own cell. A number without a unit stays UNIT_MISSING: it can be days, working days or hours. */
export function readLimit(text: string): Reading<ReadLimit> {
  const cell = text.trim();
  if (/^(?:giải quyết |trả kết quả )?(?:ngay )?trong ngày(?: làm việc)?$/iu.test(cell))
    return understood({ quantity: null, unit: 'SAME_DAY' });
  if (/^không (?:quy định|giới hạn|xác định|có)(?: thời hạn| thời gian)?$/iu.test(cell))
    return understood({ quantity: null, unit: 'NO_DUE' });
  // Digits of term and amount that ran into each other: whichever way they are cut, no unit follows the term.
  if (/^[\d.,]+ ?(?:việt nam đồng|vnđ|vnd|đồng|usd|eur)$/iu.test(cell)) return notUnderstood('UNIT_MISSING');
  const match = COUNTED.exec(cell);
  if (match === null) return notUnderstood('NOT_RECOGNISED');
  const [, number = '', rangeEnd, unit] = match;
  if (unit === undefined) return notUnderstood('UNIT_MISSING');
  if (rangeEnd !== undefined) return notUnderstood('RANGE_GIVEN');
  if (/[.,]/u.test(number)) return notUnderstood('QUANTITY_NOT_WHOLE');
  return counted(Number(number), unit.toLowerCase());
}

function counted(quantity: number, unit: string): Reading<ReadLimit> {
  const kind = unitOf(unit);
  if (kind === null) return notUnderstood('UNIT_NOT_SUPPORTED');
  const days = kind === 'HOUR' ? quantity / 24 : quantity;
  if (quantity === 0 || days > LONGEST_DAYS) return notUnderstood('QUANTITY_OUT_OF_RANGE');
  return understood({ quantity, unit: kind });
}

/** A month has no fixed number of days, and weeks are not told apart from five working days: neither is turned into days. */
function unitOf(unit: string): LimitUnit | null {
  if (unit === 'ngày làm việc') return 'WORKING_DAY';
  if (unit === 'ngày' || unit === 'ngày lịch') return 'DAY';
  if (unit === 'giờ' || unit === 'giờ làm việc') return 'HOUR';
  return null;
}
