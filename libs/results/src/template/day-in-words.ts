const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const;

/**
 * '2026-03-27' -> 'Ngày hai mươi bảy tháng ba năm hai nghìn không trăm hai mươi sáu', as a birth certificate spells the day.
 * Undefined for anything that is not a day.
 */
export function dayInWords(day: string): string | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (!match) return undefined;
  const [year, month, date] = match.slice(1).map(Number);
  if (year === undefined || month === undefined || date === undefined) return undefined;
  const monthName = month === 4 ? 'tư' : numberInWords(month);
  return `Ngày ${date <= 10 ? 'mùng ' : ''}${numberInWords(date)} tháng ${monthName} năm ${numberInWords(year)}`;
}

/** 0 to 9999 in Vietnamese, with 'lẻ', 'mốt', 'tư' and 'lăm' where they belong. */
export function numberInWords(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value > 9999) throw new RangeError('Only 0 to 9999 is spelled');
  if (value < 100) return belowHundred(value);
  const thousands = Math.floor(value / 1000);
  const hundreds = Math.floor((value % 1000) / 100);
  const rest = value % 100;
  const words: string[] = [];
  if (thousands > 0) words.push(`${digit(thousands)} nghìn`);
  if (thousands === 0 || value % 1000 > 0) words.push(`${digit(hundreds)} trăm`);
  if (rest > 0) words.push(rest < 10 ? `lẻ ${digit(rest)}` : belowHundred(rest));
  return words.join(' ');
}

function belowHundred(value: number): string {
  if (value < 10) return digit(value);
  const tens = Math.floor(value / 10);
  const unit = value % 10;
  const head = tens === 1 ? 'mười' : `${digit(tens)} mươi`;
  if (unit === 0) return head;
  if (unit === 5) return `${head} lăm`;
  if (unit === 1 && tens > 1) return `${head} mốt`;
  if (unit === 4 && tens > 1) return `${head} tư`;
  return `${head} ${digit(unit)}`;
}

function digit(value: number): string {
  return DIGITS[value] ?? '';
}
