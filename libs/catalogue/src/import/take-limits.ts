import { LIMIT_START } from './read-limit.js';
import { bracketed, FEE_START, FREE, NOTHING, type FeeText } from './take-fees.js';

const GROUPED = /^[1-9]\d{0,2}(?:[.,]\d{3})+(?!\d)/u;
/** A number, and behind it at once an amount. */
const GLUED = /^\d+(?:[.,]\d{3})* ?(?:việt nam đồng|vnđ|vnd|đồng|usd|eur)/iu;
const WORDS = /^\p{Lu}[^\n]{1,120}?(?=Miễn phí|Không có thông tin|Lệ phí ?:|Phí ?:)/u;

/** Cuts the terms from the front of a row, and returns what is left. `Không có thông tin` states nothing. */
export function takeLimits(text: string, limits: string[], fees: FeeText[]): string {
  const nothing = NOTHING.exec(text)?.[0];
  if (nothing !== undefined) return text.slice(nothing.length).trimStart();
  if (GLUED.test(text)) return takeGlued(text, limits, fees);
  let rest = text;
  while (!FEE_START.test(rest)) {
    const found = LIMIT_START.exec(rest)?.[0];
    if (found === undefined || (limits.length > 0 && !/\d.*\p{L}$/u.test(found))) break;
    limits.push(found.trim());
    rest = rest.slice(found.length).trimStart();
  }
  const words = limits.length > 0 || FREE.test(rest) || FEE_START.test(rest) ? undefined : WORDS.exec(rest)?.[0];
  if (words === undefined) return rest;
  limits.push(words.trim());
  return rest.slice(words.length);
}

/**
 * `5800,000 Việt Nam Đồng` can only be 5 and 800,000, for amounts of the table are grouped. `1250 VNĐ` and `1150,000 VNĐ` can be read in
 * several ways: neither the term nor the amount is known.
 */
function takeGlued(text: string, limits: string[], fees: FeeText[]): string {
  const cuts = [1, 2, 3, 4].filter((cut) => /^\d+$/u.test(text.slice(0, cut)) && GROUPED.test(text.slice(cut)));
  const [cut] = cuts;
  if (GROUPED.test(text)) {
    if (cut === undefined) return text;
  } else if (cut !== undefined && cuts.length === 1) {
    limits.push(text.slice(0, cut));
    return text.slice(cut);
  }
  const cell = GLUED.exec(text)?.[0] ?? text;
  const note = bracketed(text.slice(cell.length).trimStart());
  limits.push(cell);
  fees.push({ cell, note, glued: true });
  return text.slice(cell.length).trimStart().slice(note.length).trimStart();
}
