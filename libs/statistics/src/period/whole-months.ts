/**
 * The months that lie wholly in a period, from the first day of the first one to the day after the last one. Without any, both are the
 * first day of the period: then nothing lies before and everything after.
 */
export function wholeMonths(from: string, to: string): { readonly first: string; readonly end: string } {
  const first = from.endsWith('-01') ? from : firstOfNextMonth(from);
  const dayAfter = new Date(Date.parse(`${to}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
  const end = `${dayAfter.slice(0, 7)}-01`;
  return first < end ? { first, end } : { first: from, end: from };
}

function firstOfNextMonth(day: string): string {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
}
