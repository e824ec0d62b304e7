const MONTHS = 12;

/** A year of months that ends with the one of today, and every older one that has a book; newest first. */
export function shownMonths(today: string, frozen: readonly string[]): string[] {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  const last = Array.from({ length: MONTHS }, (_, back) => new Date(Date.UTC(year, month - 1 - back, 1)).toISOString().slice(0, 7));
  return [...new Set([...last, ...frozen])].sort().reverse();
}

/** `11/2026` of `2026-11`. */
export const monthNumbers = (month: string): string => `${month.slice(5, 7)}/${month.slice(0, 4)}`;
