import {
  addWorking,
  dayOf,
  dueAfterPause,
  dueAt,
  explainSpan,
  provisionalYearsBetween,
  punctuality,
  snapStart,
  usualDayMinutes,
  workingBetween,
  type CompiledCalendar,
  type ExplainedSpan,
  type Pause,
  type Punctuality,
  type ResumeMode,
} from '@app/calendar';

/** A legal term as clocks take it. `sameDayCutOff` is 'HH:MM' local. */
export interface TimeLimit {
  readonly quantity?: number | null;
  readonly unit: 'WORKING_DAY' | 'DAY' | 'HOUR' | 'SAME_DAY' | 'NO_DUE';
  readonly mode?: 'HOURS' | 'DAYS';
  readonly sameDayCutOff?: string;
}

export interface PausedDue {
  readonly dueAt: Date | null;
  readonly beganAt: Date;
  readonly resumedAt: Date;
  readonly stopsClock: boolean;
  readonly how: ResumeMode;
  readonly limit: TimeLimit | null;
}

/** The working time of one unit as the verbs use it: one compiled calendar at one revision. Instants in, instants out. */
export class OfficeCalendar {
  constructor(
    readonly unitId: string,
    readonly unitCode: string,
    readonly revision: number,
    private readonly calendar: CompiledCalendar,
  ) {}

  due(start: Date, limit: TimeLimit): Date | null {
    return dueAt(this.calendar, start, limit, { mode: limit.mode, sameDayCutOff: limit.sameDayCutOff });
  }

  /** A pause that began too late stops nothing: the due date stays (I-06). */
  dueAfterPause({ dueAt: due, beganAt, resumedAt, stopsClock, how, limit }: PausedDue): Date | null {
    if (due === null || limit === null || !stopsClock) return due;
    return dueAfterPause(this.calendar, {
      due,
      pausedAt: beganAt,
      resumedAt,
      how,
      term: limit,
      options: { mode: limit.mode, sameDayCutOff: limit.sameDayCutOff },
    });
  }

  addMinutes(start: Date, minutes: number): Date {
    return addWorking(this.calendar, start, minutes);
  }

  workingMinutes(from: Date, to: Date): number {
    return from >= to ? 0 : Math.floor(workingBetween(this.calendar, from, to));
  }

  /** Working minutes from now to a moment; negative when it has passed. */
  minutesLeft(now: Date, due: Date): number {
    return now <= due ? this.workingMinutes(now, due) : -this.workingMinutes(due, now);
  }

  /** Working minutes of a usual day here: a "day" where working time is put in words. */
  minutesPerDay(at: Date): number {
    return usualDayMinutes(this.calendar, at);
  }

  /**
   * When what was received must be with the agency that works on it: the same day, or after the cut-off (or outside working time) the
   * opening of the next working day (domain 4.2). @param cutOff 'HH:MM' local
   */
  transferDue(at: Date, cutOff: string): Date {
    const closing = this.due(at, { quantity: null, unit: 'SAME_DAY', sameDayCutOff: cutOff });
    if (closing !== null && this.dayOf(closing) === this.dayOf(at)) return closing;
    const today = this.due(at, { quantity: null, unit: 'SAME_DAY', sameDayCutOff: '23:59' });
    const closesToday = today !== null && this.dayOf(today) === this.dayOf(at) && today > at;
    return this.snapToWorking(closesToday ? new Date(today.getTime() + 1) : at);
  }

  snapToWorking(instant: Date): Date {
    return snapStart(this.calendar, instant);
  }

  /** Local day 'YYYY-MM-DD'. */
  dayOf(instant: Date): string {
    return dayOf(this.calendar, instant);
  }

  /** Early, on time or late by the local day. */
  punctuality(end: Date, due: Date | null): Punctuality {
    return punctuality(this.calendar, end, due);
  }

  provisionalYears(from: Date, to: Date | null): number[] {
    return [...provisionalYearsBetween(this.calendar, from, to ?? from)];
  }

  explain(from: Date, to: Date, pauses: readonly Pause[] = []): ExplainedSpan {
    return explainSpan(this.calendar, from, to, pauses);
  }
}
