import type { CountingMode, Term } from '../due/term.js';

export const EXPLAINED_KINDS = ['worked', 'weekend', 'holiday', 'worked_instead', 'paused', 'start_day'] as const;
export type ExplainedKind = (typeof EXPLAINED_KINDS)[number];

/** What one day gave to a term. */
export interface ExplainedDay {
  readonly day: string;
  /** `paused`: it would have counted. `start_day`: it does not count because the term began on it. */
  readonly kind: ExplainedKind;
  /** Working minutes that counted on this day. */
  readonly minutes: number;
  /** Working minutes of this day that a pause took. */
  readonly pausedMinutes: number;
  /** Minutes, or days where the explanation counts days, from the start (or the last restart) to the end of this day. */
  readonly runningTotal: number;
  /** The law or notice behind a day off or a worked day. */
  readonly decision?: string;
  readonly name?: { readonly vi: string; readonly en: string };
  /** Of the pause that touches this day. */
  readonly reason?: string;
  /** The whole term began again on this day. */
  readonly restarted?: true;
}

export interface ExplainedSpan {
  readonly from: Date;
  readonly to: Date;
  readonly offsetMinutes: number;
  readonly countedIn: 'minutes' | 'days';
  readonly days: readonly ExplainedDay[];
  readonly provisionalYears: readonly number[];
  readonly calendarRevision: number;
}

export interface DueExplanation extends ExplainedSpan {
  readonly term: Term;
  /** Of a term in working days. */
  readonly mode: CountingMode | null;
  readonly due: Date | null;
}
