const GROUPED = /^-?\d{1,3}(\.\d{3})+(,\d+)?$/;
const PLAIN = /^-?\d{1,15}(,\d+)?$/;
/** What a foreign keyboard writes. "1.234" is never read this way: in Vietnam the dot separates thousands. */
const WITH_POINT = /^-?\d{1,15}\.\d+$/;

/**
 * A number as it is written in Vietnam: "1.234,5" -> 1234.5. Spaces are dropped.
 * @param decimals most digits after the comma; more of them, or anything else, is undefined.
 */
export function parseNumber(text: string, decimals: number): number | undefined {
  const compact = text.replace(/\s/g, '');
  const plain = readable(compact);
  if (plain === undefined) return undefined;
  const fraction = plain.split('.')[1] ?? '';
  const value = Number(plain);
  return fraction.length <= decimals && Math.abs(value) <= Number.MAX_SAFE_INTEGER ? value : undefined;
}

function readable(text: string): string | undefined {
  if (GROUPED.test(text)) return text.replaceAll('.', '').replace(',', '.');
  if (PLAIN.test(text)) return text.replace(',', '.');
  return WITH_POINT.test(text) ? text : undefined;
}

/** "50.000 đồng", "50.000đ", "50.000 VND" -> 50000. */
export function parseMoney(text: string): number | undefined {
  return parseNumber(text.replace(/\s*(đồng|đ|vnd|vnđ)\.?$/iu, ''), 0);
}
