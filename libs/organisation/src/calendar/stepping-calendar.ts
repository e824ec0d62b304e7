import { CalendarYearMissing } from '../organisation.errors.js';
import type { OfficeCalendar, PausedDue, TimeLimit } from './office-calendar.js';

const MINUTE = 60_000;
const DAY = 86_400_000;

export interface CalendarRows {
  readonly unitId: string;
  readonly unitCode: string;
  readonly revision: number;
  readonly segments: readonly { weekday: number; starts: string; ends: string; validFrom: string; validTo: string | null }[];
  readonly days: readonly { day: string; kind: 'off' | 'worked'; replacesWeekday: number | null; decision: string }[];
  readonly years: readonly { year: number; state: 'decided' | 'provisional' }[];
}

interface Segment {
  readonly from: number;
  readonly to: number;
}

/** Steps through the days of one office. Offset of the zone is constant (Vietnam keeps UTC+7 all year). */
export class SteppingCalendar implements OfficeCalendar {
  readonly unitId: string;
  readonly unitCode: string;
  readonly revision: number;
  private readonly days: Map<string, CalendarRows['days'][number]>;
  private readonly years: Map<number, 'decided' | 'provisional'>;
  private readonly cache = new Map<string, readonly Segment[]>();

  constructor(
    private readonly rows: CalendarRows,
    private readonly offsetMinutes: number,
  ) {
    this.unitId = rows.unitId;
    this.unitCode = rows.unitCode;
    this.revision = rows.revision;
    this.days = new Map(rows.days.map((day) => [day.day, day]));
    this.years = new Map(rows.years.map(({ year, state }) => [year, state]));
  }

  dayOf(instant: Date): string {
    return new Date(instant.getTime() + this.offsetMinutes * MINUTE).toISOString().slice(0, 10);
  }

  private nextDay(day: string): string {
    return new Date(Date.parse(`${day}T00:00:00Z`) + DAY).toISOString().slice(0, 10);
  }

  private weekday(day: string): number {
    return ((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;
  }

  private at(day: string, time: string): number {
    return Date.parse(`${day}T${time.length === 5 ? `${time}:00` : time}Z`) - this.offsetMinutes * MINUTE;
  }

  private segmentsOf(day: string): readonly Segment[] {
    const known = this.cache.get(day);
    if (known !== undefined) return known;
    if (!this.years.has(Number(day.slice(0, 4)))) throw new CalendarYearMissing(Number(day.slice(0, 4)));
    const entry = this.days.get(day);
    const weekday = entry?.kind === 'worked' ? (entry.replacesWeekday ?? 5) : this.weekday(day);
    const segments =
      entry?.kind === 'off'
        ? []
        : this.rows.segments
            .filter((segment) => segment.weekday === weekday && segment.validFrom <= day && (segment.validTo === null || segment.validTo >= day))
            .map((segment) => ({ from: this.at(day, segment.starts), to: this.at(day, segment.ends) }))
            .sort((a, b) => a.from - b.from);
    this.cache.set(day, segments);
    return segments;
  }

  addMinutes(start: Date, minutes: number): Date {
    let left = minutes * MINUTE;
    let end = start.getTime();
    for (let day = this.dayOf(start); ; day = this.nextDay(day)) {
      for (const { from, to } of this.segmentsOf(day)) {
        const begin = Math.max(from, start.getTime());
        if (begin >= to) continue;
        if (to - begin >= left) return new Date(begin + left);
        left -= to - begin;
        end = to;
      }
      if (end > start.getTime() + 40_000 * DAY) return new Date(end);
    }
  }

  snapToWorking(instant: Date): Date {
    return this.addMinutes(instant, 0);
  }

  workingMinutes(from: Date, to: Date): number {
    let sum = 0;
    for (let day = this.dayOf(from), last = this.dayOf(to); day <= last; day = this.nextDay(day)) {
      for (const segment of this.segmentsOf(day)) sum += Math.max(0, Math.min(segment.to, to.getTime()) - Math.max(segment.from, from.getTime()));
    }
    return Math.floor(sum / MINUTE);
  }

  minutesLeft(now: Date, due: Date): number {
    return now <= due ? this.workingMinutes(now, due) : -this.workingMinutes(due, now);
  }

  private closing(day: string): Date | null {
    const last = this.segmentsOf(day).at(-1);
    return last === undefined ? null : new Date(last.to);
  }

  private hasEightHourDays(): boolean {
    const minutes = (weekday: number): number =>
      this.rows.segments.filter((segment) => segment.weekday === weekday && segment.validTo === null).reduce((sum, { starts, ends }) => sum + (this.at('2026-01-05', ends) - this.at('2026-01-05', starts)) / MINUTE, 0);
    return [1, 2, 3, 4, 5, 6, 7].map(minutes).every((sum) => sum === 0 || sum === 480);
  }

  due(start: Date, limit: TimeLimit): Date | null {
    const quantity = limit.quantity ?? 0;
    switch (limit.unit) {
      case 'NO_DUE':
        return null;
      case 'HOUR':
        return this.addMinutes(start, quantity * 60);
      case 'WORKING_DAY':
        return (limit.mode ?? (this.hasEightHourDays() ? 'HOURS' : 'DAYS')) === 'HOURS' ? this.addMinutes(start, quantity * 480) : this.nthWorkingDay(start, quantity);
      case 'DAY':
        return this.rollForward(new Date(start.getTime() + quantity * DAY));
      case 'SAME_DAY':
        return this.sameDay(start, limit.sameDayCutOff ?? '15:00');
    }
  }

  private nthWorkingDay(start: Date, quantity: number): Date {
    let day = this.dayOf(start);
    for (let counted = 0; counted < quantity; ) {
      day = this.nextDay(day);
      if (this.segmentsOf(day).length > 0) counted += 1;
    }
    return this.closing(day) ?? start;
  }

  private rollForward(instant: Date): Date {
    let moved = instant;
    while (this.segmentsOf(this.dayOf(moved)).length === 0) moved = new Date(moved.getTime() + DAY);
    return moved;
  }

  private sameDay(start: Date, cutOff: string): Date {
    const today = this.dayOf(start);
    const closing = this.closing(today);
    if (closing !== null && start.getTime() <= this.at(today, cutOff)) return closing;
    return this.nthWorkingDay(start, 1);
  }

  dueAfterPause({ dueAt, beganAt, resumedAt, stopsClock, how, limit }: PausedDue): Date | null {
    if (dueAt === null || !stopsClock) return dueAt;
    if (how === 'RESTART' && limit !== null) return this.due(resumedAt, limit);
    if (limit?.unit === 'DAY') return this.rollForward(new Date(dueAt.getTime() + resumedAt.getTime() - beganAt.getTime()));
    return this.addMinutes(resumedAt, beganAt < dueAt ? this.workingMinutes(beganAt, dueAt) : 0);
  }

  provisionalYears(from: Date, to: Date | null): number[] {
    const last = Number(this.dayOf(to ?? from).slice(0, 4));
    const years = [];
    for (let year = Number(this.dayOf(from).slice(0, 4)); year <= last; year += 1) if (this.years.get(year) === 'provisional') years.push(year);
    return years;
  }

  explain(start: Date, end: Date, pauses: readonly { from: Date; to: Date | null; reason: string }[]): readonly unknown[] {
    const rows = [];
    let total = 0;
    for (let day = this.dayOf(start), last = this.dayOf(end); day <= last; day = this.nextDay(day)) {
      const entry = this.days.get(day);
      const segments = this.segmentsOf(day);
      const kind = entry?.kind === 'off' ? 'holiday' : segments.length === 0 ? 'weekend' : entry?.kind === 'worked' ? 'worked_instead' : 'worked';
      const open = segments.map(({ from, to }) => ({ from: Math.max(from, start.getTime()), to: Math.min(to, end.getTime()) })).filter(({ from, to }) => to > from);
      const minutes = open.reduce((sum, { from, to }) => sum + (to - from), 0);
      const paused = pauses.map((pause) => ({ reason: pause.reason, ms: open.reduce((sum, { from, to }) => sum + Math.max(0, Math.min(to, (pause.to ?? end).getTime()) - Math.max(from, pause.from.getTime())), 0) })).filter(({ ms }) => ms > 0);
      const pausedMs = paused.reduce((sum, { ms }) => sum + ms, 0);
      const counted = Math.round((minutes - pausedMs) / MINUTE);
      total += counted;
      rows.push({ day, kind, minutes: counted, pausedMinutes: Math.round(pausedMs / MINUTE), reasons: paused.map(({ reason }) => reason), decision: entry?.decision ?? null, runningTotal: total });
    }
    return rows;
  }
}
