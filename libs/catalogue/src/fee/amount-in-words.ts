/** Ways of reading a number that differ between offices. */
export interface ReadingStyle {
  /** 24: "hai mươi tư" or "hai mươi bốn". */
  readonly four?: 'tư' | 'bốn';
  /** 105: "một trăm lẻ năm" or "một trăm linh năm". */
  readonly zeroTen?: 'lẻ' | 'linh';
  /** Ends with "đồng chẵn" instead of "đồng". */
  readonly even?: boolean;
}

const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const;
const MILLIARD = 1_000_000_000;

/**
 * An amount of Vietnamese dong as it is written on a receipt: 50000 -> "Năm mươi nghìn đồng".
 * @throws RangeError when it is not a whole amount, 0 or more: a receipt with such an amount must not be printed.
 */
export function amountInWords(amount: number, style: ReadingStyle = {}): string {
  if (!Number.isSafeInteger(amount) || amount < 0) throw new RangeError('An amount in words is a whole number, 0 or more.');
  const words = amount === 0 ? 'không' : readNumber(amount, style, false).join(' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} đồng${style.even ? ' chẵn' : ''}`;
}

/** @param inside a group stands before this one, so its hundreds are read even when they are zero. */
function readNumber(value: number, style: ReadingStyle, inside: boolean): readonly string[] {
  if (value >= MILLIARD) {
    const rest = value % MILLIARD;
    return [...readNumber(Math.floor(value / MILLIARD), style, inside), 'tỷ', ...(rest > 0 ? readNumber(rest, style, true) : [])];
  }
  const groups = [
    { value: Math.floor(value / 1_000_000), name: ['triệu'] },
    { value: Math.floor(value / 1000) % 1000, name: ['nghìn'] },
    { value: value % 1000, name: [] },
  ];
  return groups
    .filter((group) => group.value > 0)
    .flatMap((group, index) => [...readGroup(group.value, style, inside || index > 0), ...group.name]);
}

function readGroup(value: number, style: ReadingStyle, withHundreds: boolean): readonly string[] {
  const hundreds = Math.floor(value / 100);
  const tens = Math.floor(value / 10) % 10;
  const units = value % 10;
  const words = hundreds > 0 || withHundreds ? [digit(hundreds), 'trăm'] : [];
  if (tens === 0) return units === 0 ? words : [...words, ...(words.length > 0 ? [style.zeroTen ?? 'lẻ'] : []), digit(units)];
  const ten = tens === 1 ? ['mười'] : [digit(tens), 'mươi'];
  return units === 0 ? [...words, ...ten] : [...words, ...ten, unitAfterTen(tens, units, style)];
}

function unitAfterTen(tens: number, units: number, style: ReadingStyle): string {
  if (units === 5) return 'lăm';
  if (units === 1 && tens >= 2) return 'mốt';
  return units === 4 && tens >= 2 ? (style.four ?? 'tư') : digit(units);
}

function digit(value: number): string {
  return DIGITS[value] ?? '';
}
