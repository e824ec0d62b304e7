import type { FeeKind } from '../fee/fee-rule.js';
import type { PeriodAmount } from './fee-reading.js';
import { readMoney } from './read-amount.js';

/** One dossier: the amount is due once. Anything else is counted. */
const ONCE = /^(?:1 )?(?:hồ sơ|trường hợp|lần|vụ việc|thủ tục)/iu;
const UNIT =
  /\/ ?(\d )?(hồ sơ|trường hợp|lần|trang|bản|văn bản|giao dịch|di chúc|giấy|thẻ|chứng chỉ|người|m2|m3|ha|chiếc|xe|tàu|mẫu|sản phẩm|tờ|quyển|thửa|điểm|việc|giờ|ngày|tháng|năm|\p{L}+)/iu;

/** What an amount is counted by (`/trang`); null when it is due once. */
export function unitIn(text: string): string | null {
  const words = /(?:đồng|vnđ|usd|eur|\(|đ) ?(\/.{1,24})/iu.exec(text)?.[1];
  const unit = words === undefined ? undefined : UNIT.exec(words)?.[2];
  return unit === undefined || ONCE.test(unit) ? null : unit.toLowerCase();
}

/** `mức phí` and `miễn phí` are said of both kinds and prove neither. */
export function feeKindIn(text: string): FeeKind | null {
  const words = text.replace(/phí, ?lệ phí|(?:mức|miễn|giảm) phí|văn phí/giu, '');
  const charge = /lệ phí/iu.test(words);
  const fee = /(?<!lệ )(?<!\p{L})phí/iu.test(words);
  return charge === fee ? null : charge ? 'charge' : 'fee';
}

const DAY = String.raw`(?:ngày )?(\d{1,2})(?:\/| tháng )(\d{1,2})(?:\/| năm )(\d{4})`;
const PERIOD = new RegExp(
  String.raw`mức (?:thu )?(?:lệ )?phí ?:? ?([\d.,]+ ?(?:đồng|đ|vnđ))(?: ?\([\p{L} ]+\))?(?:\/[\p{L} ]{1,20}?)? ?,? ?(?:kể )?từ ${DAY} đến (?:hết )?${DAY}(?: theo thông tư(?: số)? [\d/\p{L}-]+)?`,
  'giu',
);

/** Amounts of a stated period, and the words without them. */
export function periodsIn(words: string): { periods: PeriodAmount[]; rest: string } {
  const periods: PeriodAmount[] = [];
  const rest = words.replace(/ {2,}/gu, ' ').replace(PERIOD, (whole, amount: string, ...parts: string[]) => {
    const [d1 = '', m1 = '', y1 = '', d2 = '', m2 = '', y2 = ''] = parts;
    const money = readMoney(amount);
    const [validFrom, validTo] = [dayOf(y1, m1, d1), dayOf(y2, m2, d2)];
    if (!money.understood || validFrom === null || validTo === null || validFrom > validTo) return whole;
    periods.push({ validFrom, validTo, amount: money.value.amount });
    return ' ';
  });
  return { periods, rest };
}

/** 'YYYY-MM-DD' when the calendar has the day. */
export function dayOf(year: string, month: string, day: string): string | null {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const instant = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(text) ? text : null;
}

const SUM = String.raw`([\d.]+) ?(?:đồng|đ)`;
const TIERS = new RegExp(
  String.raw`${SUM} ?\/ ?trang[;,.]? ?(?:kể )?từ trang thứ (\d+|\p{L}+)(?: trở (?:lên|đi))?,? (?:thu )?${SUM} ?\/ ?trang(?:[;,.]? ?(?:nhưng )?(?:mức )?(?:thu )?tối đa (?:thu )?không quá ${SUM} ?\/ ?bản)?`,
  'iu',
);
const ORDINALS: Readonly<Record<string, number>> = { hai: 2, ba: 3, tư: 4, bốn: 4, năm: 5 };

/** The steps of a price per page: `2.000 đồng/trang; từ trang thứ 3 trở lên thu 1.000 đồng/trang, tối đa … 200.000 đồng/bản`. */
export function tiersIn(
  words: string,
  first: number,
): { tiers: readonly { readonly upTo?: number; readonly amount: number }[]; cap: number | null } | null {
  const match = TIERS.exec(words);
  if (match === null) return null;
  const [, one = '', from = '', two = '', most] = match;
  const start = /^\d+$/u.test(from) ? Number(from) : ORDINALS[from.toLowerCase()];
  const [low, high, cap] = [one, two, most].map((text) => (text === undefined ? null : sumOf(text)));
  if (low !== first || high === null || high === undefined || start === undefined || start < 2) return null;
  return { tiers: [{ upTo: start - 1, amount: low }, { amount: high }], cap: cap ?? null };
}

function sumOf(text: string): number | null {
  const money = readMoney(`${text} đồng`);
  return money.understood ? money.value.amount : null;
}

/** The sentence that says who need not pay. */
export function exemptionIn(words: string): string | null {
  return /miễn (?:lệ )?phí[^.;:]*(?:cho|đối với)[^.]+/iu.exec(words)?.[0].replace(/[)\s]+$/u, '') ?? null;
}

/** A copy that somebody may ask for besides has a fee of its own; it says nothing about the procedure. */
export function withoutOptionalCopies(words: string): string {
  return words.replace(/phí cấp bản sao [^.;\n]*?\(nếu có yêu cầu\)[^;\n]*?(?=\)+\s*(?:$|\n)|\.(?=\s|$|\))|;|\n|$)\.?/giu, ' ');
}
