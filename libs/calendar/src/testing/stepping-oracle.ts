import type { CalendarData } from '../data/calendar-data.js';

const MINUTE = 60_000;
const DAY = 86_400_000;

interface Open {
  readonly from: number;
  readonly to: number;
}

/**
 * The plain way to count, against which the fast one is checked and measured: step through days, or through minutes. Written from the rules,
 * not from the engine: national rows without half days, UTC+7, no year checks (0 open days in a row for a year throws).
 */
export class SteppingOracle {
  private readonly segments = new Map<number, Open[]>();
  private readonly off = new Set<number>();
  private readonly worked = new Map<number, number>();

  constructor(data: CalendarData) {
    for (const { weekday, starts, ends, countsForDeadline } of data.segments) {
      if (!countsForDeadline) continue;
      this.segments.set(weekday, [...(this.segments.get(weekday) ?? []), { from: ms(starts), to: ms(ends) }]);
    }
    for (const { day, kind, replacesWeekday } of data.days) {
      const number = Date.parse(`${day}T00:00:00Z`) / DAY;
      if (kind === 'off') this.off.add(number);
      else this.worked.set(number, replacesWeekday ?? 0);
    }
  }

  opensOn(day: number): readonly Open[] {
    if (this.off.has(day)) return [];
    return this.segments.get(this.worked.get(day) ?? (new Date(day * DAY).getUTCDay() || 7)) ?? [];
  }

  /** Day by day. */
  addByDays(start: Date, minutes: number): Date {
    const local = start.getTime() + 7 * 60 * MINUTE;
    let left = minutes * MINUTE;
    for (let day = Math.floor(local / DAY), steps = 0; steps < 4_000; day += 1, steps += 1) {
      for (const { from, to } of this.opensOn(day)) {
        const begin = Math.max(local, day * DAY + from);
        const open = day * DAY + to - begin;
        if (open <= 0) continue;
        if (open >= left) return new Date(begin + left - 7 * 60 * MINUTE);
        left -= open;
      }
    }
    throw new Error('the oracle ran out of days');
  }

  /** Minute by minute; starts on whole minutes only. */
  addByMinutes(start: Date, minutes: number): Date {
    let local = start.getTime() + 7 * 60 * MINUTE;
    let left = minutes;
    while (left > 0 || (minutes === 0 && !this.isOpen(local))) {
      if (this.isOpen(local)) left -= 1;
      local += MINUTE;
    }
    return new Date(local - 7 * 60 * MINUTE);
  }

  /** Working minutes between two instants, day by day. */
  between(from: Date, to: Date): number {
    const first = from.getTime() + 7 * 60 * MINUTE;
    const last = to.getTime() + 7 * 60 * MINUTE;
    let sum = 0;
    for (let day = Math.floor(first / DAY); day <= Math.floor(last / DAY); day += 1) {
      for (const open of this.opensOn(day))
        sum += Math.max(0, Math.min(last, day * DAY + open.to) - Math.max(first, day * DAY + open.from));
    }
    return sum / MINUTE;
  }

  /** The n-th worked day's closing after the day of the start. */
  closingAfter(start: Date, count: number): Date {
    let day = Math.floor((start.getTime() + 7 * 60 * MINUTE) / DAY);
    for (let counted = 0; counted < count;) {
      day += 1;
      if (this.opensOn(day).length > 0) counted += 1;
    }
    return new Date(day * DAY + Math.max(...this.opensOn(day).map(({ to }) => to)) - 7 * 60 * MINUTE);
  }

  private isOpen(local: number): boolean {
    const day = Math.floor(local / DAY);
    return this.opensOn(day).some(({ from, to }) => local >= day * DAY + from && local < day * DAY + to);
  }
}

function ms(time: string): number {
  return Number(time.slice(0, 2)) * 60 * MINUTE + Number(time.slice(3, 5)) * MINUTE;
}
