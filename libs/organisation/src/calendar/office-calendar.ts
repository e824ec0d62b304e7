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
  readonly how: 'PAUSE_RESUME' | 'RESTART';
  readonly limit: TimeLimit | null;
}

/** The working time of one unit as the verbs use it; instants in, instants out, days in the configured zone. */
export interface OfficeCalendar {
  readonly unitId: string;
  readonly unitCode: string;
  readonly revision: number;
  due(start: Date, limit: TimeLimit): Date | null;
  dueAfterPause(paused: PausedDue): Date | null;
  addMinutes(start: Date, minutes: number): Date;
  workingMinutes(from: Date, to: Date): number;
  /** Working minutes from now to a moment; negative when it has passed. */
  minutesLeft(now: Date, due: Date): number;
  snapToWorking(instant: Date): Date;
  dayOf(instant: Date): string;
  provisionalYears(from: Date, to: Date | null): number[];
  explain(start: Date, end: Date, pauses: readonly { from: Date; to: Date | null; reason: string }[]): readonly unknown[];
}
