import { MONEY } from './read-amount.js';

export interface FeeText {
  /** The cell itself: `Miễn phí`, `Phí : 8.000 Đồng`. */
  readonly cell: string;
  /** What stands in brackets right behind it. */
  readonly note: string;
  /** Digits of term and amount ran into each other and cannot be told apart. */
  readonly glued: boolean;
}

export const NOTHING = /^không có thông tin/iu;
export const FREE = /^(?:miễn phí|miễn lệ phí|không thu phí|không mất phí|không có phí)/iu;
export const FEE_START = new RegExp(String.raw`^(?:(?:(?:lệ phí|phí) ?: ?)?(?:${MONEY})(?:\/\p{L}+)?|(?:lệ phí|phí) ?: ?đồng)`, 'iu');
const LABEL = /^(?:lệ phí|phí) ?:/iu;
/** How the table itself writes an amount; a description restates it as `500.000 đồng/hồ sơ`. */
const TABLE_AMOUNT = /^(?:[\d,]+ (?:Việt Nam Đồng|VNĐ|[A-Z]{3})|Miễn phí(?! ?\p{Ll}))/u;

/** Cuts the fee cells with their brackets from the front of a row, and returns what is left. `Không có thông tin` states nothing. */
export function takeFees(text: string, fees: FeeText[]): string {
  const nothing = NOTHING.exec(text)?.[0];
  if (nothing !== undefined) return text.slice(nothing.length).trimStart();
  let rest = text;
  let labelled: boolean | null = null;
  for (;;) {
    const cell = (FREE.exec(rest) ?? FEE_START.exec(rest))?.[0];
    if (cell === undefined || (labelled !== null && !goesOn(rest, labelled))) return rest;
    labelled ??= LABEL.test(cell);
    const behind = rest.slice(cell.length).trimStart();
    const note = bracketed(behind);
    fees.push({ cell: cell.trim(), note, glued: false });
    rest = behind.slice(note.length).trimStart();
  }
}

/** A further fee is written like the first one; otherwise it is the description that says it again. */
function goesOn(rest: string, labelled: boolean): boolean {
  return labelled ? LABEL.test(rest) : TABLE_AMOUNT.test(rest);
}

/** Brackets at the front, several in a row too; nothing when they never close. */
export function bracketed(text: string): string {
  let end = 0;
  let depth = 0;
  for (let index = 0; index < text.length; index += 1) {
    if (text[index] === '(') depth += 1;
    else if (depth === 0) break;
    else if (text[index] === ')') depth -= 1;
    if (depth === 0) end = index + 1;
  }
  return text.slice(0, end);
}
