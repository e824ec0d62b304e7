export type SeriesUnit = 'month' | 'week';

/** Calendar days of one month or week, both counted. */
export interface SeriesPeriod {
  readonly from: string;
  readonly to: string;
  /** False for the one that is still running. */
  readonly complete: boolean;
}

const DAY_MS = 86_400_000;

/** The last months, or weeks from Monday on, up to the one of the last day; the oldest first. @param isOver whether the last day is over */
export function lastPeriods(every: SeriesUnit, count: number, lastDay: string, isOver = false): readonly SeriesPeriod[] {
  return Array.from({ length: count }, (_, index) => {
    const back = count - 1 - index;
    const [from, next] = every === 'month' ? [monthFrom(lastDay, -back), monthFrom(lastDay, 1 - back)] : weekFrom(lastDay, back);
    const to = dayText(Date.parse(`${next}T00:00:00Z`) - DAY_MS);
    return { from, to, complete: to < lastDay || (isOver && to === lastDay) };
  });
}

function monthFrom(today: string, months: number): string {
  return dayText(Date.UTC(Number(today.slice(0, 4)), Number(today.slice(5, 7)) - 1 + months, 1));
}

function weekFrom(today: string, back: number): [string, string] {
  const day = Date.parse(`${today}T00:00:00Z`);
  const monday = day - ((new Date(day).getUTCDay() + 6) % 7) * DAY_MS - back * 7 * DAY_MS;
  return [dayText(monday), dayText(monday + 7 * DAY_MS)];
}

function dayText(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
