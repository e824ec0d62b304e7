import { notUnderstood, understood, type Reading } from './cell.js';

export interface Money {
  readonly amount: number;
  /** ISO 4217. */
  readonly currency: string;
}

const DONG = String.raw`việt nam đồng|đồng việt nam|vnđ|vnd|đồng|đ(?![\p{L}\d])|₫`;
const FOREIGN = String.raw`usd|đô la mỹ|đô-la mỹ|đô la|eur|euro|gbp|jpy|aud|cad|chf|cny|krw|sgd|thb|\$|€`;
const NUMBER = String.raw`\d[\d.,]*`;
const SCALE = String.raw`nghìn|ngàn|triệu|tỷ|tỉ`;

/** A number with a currency: `35,000,000 Việt Nam Đồng`, `10 USD`, `1,5 triệu đồng`. */
export const MONEY = String.raw`(?:${NUMBER})(?: ?(?:${SCALE}))? ?(?:${DONG}|${FOREIGN})|(?:${NUMBER}) ?(?:${SCALE})`;

const PARTS = new RegExp(String.raw`^(${NUMBER}) ?(${SCALE})? ?(${DONG}|${FOREIGN})?$`, 'iu');
const SCALES: Readonly<Record<string, number>> = { nghìn: 1e3, ngàn: 1e3, triệu: 1e6, tỷ: 1e9, tỉ: 1e9 };
const CODES: Readonly<Record<string, string>> = { 'đô la mỹ': 'USD', 'đô-la mỹ': 'USD', 'đô la': 'USD', $: 'USD', euro: 'EUR', '€': 'EUR' };

/** Both ways of grouping are used (1.000.000 and 1,000,000). What is neither grouped in threes nor plain is refused. */
export function readMoney(text: string): Reading<Money> {
  const match = PARTS.exec(text.trim());
  if (match === null) return notUnderstood('AMOUNT_NOT_RECOGNISED');
  const [, digits = '', scale = '', unit = ''] = match;
  const currency = new RegExp(`^(?:${DONG})$`, 'iu').test(unit) || unit === '' ? 'VND' : (CODES[unit.toLowerCase()] ?? unit.toUpperCase());
  const number = readNumber(digits.replace(/[.,]$/u, ''), scale !== '' || currency !== 'VND');
  if (number === null) return notUnderstood('AMOUNT_NOT_RECOGNISED');
  const amount = Math.round(number * (SCALES[scale.toLowerCase()] ?? 1) * 100) / 100;
  if (!Number.isSafeInteger(Math.round(amount)) || (currency === 'VND' && !Number.isInteger(amount)))
    return notUnderstood('AMOUNT_NOT_RECOGNISED');
  return understood({ amount, currency });
}

function readNumber(digits: string, decimals: boolean): number | null {
  if (/^\d+$/u.test(digits)) return Number(digits);
  if (/^\d{1,3}([.,])\d{3}(?:\1\d{3})*$/u.test(digits)) return Number(digits.replace(/[.,]/gu, ''));
  const grouped = /^(\d{1,3}(?:([.,])\d{3})+)([.,])0{2}$/u.exec(digits);
  if (grouped !== null && grouped[2] !== grouped[3]) return Number((grouped[1] ?? '').replace(/[.,]/gu, ''));
  return decimals && /^\d+[.,]\d{1,2}$/u.test(digits) ? Number(digits.replace(',', '.')) : null;
}

/** Every amount named in a text, in order. */
export function moneyIn(text: string): Money[] {
  const found: Money[] = [];
  for (const [words] of text.matchAll(new RegExp(MONEY, 'giu'))) {
    const reading = readMoney(words);
    if (reading.understood) found.push(reading.value);
  }
  return found;
}
