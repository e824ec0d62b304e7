import { explanationInWords, type ExplainedDay, type Punctuality } from '@app/calendar';
import { clocksOf, pausesOf, type ClockKind, type Dossier } from '@app/dossier';
import type { Calendars } from '@app/organisation';
import type { Tx } from '@app/platform';

export interface DeadlineView {
  readonly receivedAt: Date | null;
  readonly dueAt: Date | null;
  /** The date without extensions: pauses move it, an apology does not. */
  readonly dueOriginalAt: Date | null;
  readonly calendarRevision: number;
  /** A year in it is not decided yet: the date may still move by a confirmed change. */
  readonly provisionalYears: readonly number[];
  /** Each day: worked, weekend, holiday with its decision, worked Saturday, paused with its reason; running total in minutes. */
  readonly days: readonly ExplainedDay[];
  readonly words: { readonly vi: readonly string[]; readonly en: readonly string[] } | null;
  /** Reception, transfer to the agency, processing, supplement: each with its own term, by the hours of its own unit. */
  readonly clocks: readonly {
    readonly kind: ClockKind;
    readonly startedAt: Date;
    readonly dueAt: Date | null;
    readonly stoppedAt: Date | null;
  }[];
  readonly pauses: readonly { readonly reason: string; readonly from: Date; readonly to: Date | null; readonly stopsClock: boolean }[];
  /** Against the date in force, once ended. */
  readonly punctuality: Punctuality | null;
  /** Against the date without extensions. */
  readonly punctualityOriginal: Punctuality | null;
}

const PAUSE_WORDS: Record<string, string> = {
  supplement: 'Chờ bổ sung hồ sơ',
  payment: 'Chờ nghĩa vụ tài chính',
  excluded_activity: 'Hoạt động không tính vào thời hạn',
  suspension: 'Tạm dừng giải quyết',
};

/** Why this date: the due date as it comes about, day by day. */
export async function explainDeadline(calendars: Calendars, tx: Tx, dossier: Dossier): Promise<DeadlineView> {
  const office = await calendars.of(tx, dossier.processingUnitId);
  const pauses = (await pausesOf(tx, dossier.id)).map(({ reason, beganAt, endedAt, stopsClock }) => ({
    reason,
    from: beganAt,
    to: endedAt,
    stopsClock,
  }));
  const { receivedAt, dueAt, dueOriginalAt, resultReadyAt } = dossier;
  const counted = pauses
    .filter(({ stopsClock }) => stopsClock)
    .map(({ reason, from, to }) => ({ from, to, reason: PAUSE_WORDS[reason] ?? reason }));
  const explanation = receivedAt === null || dueAt === null ? null : office.explain(receivedAt, dueAt, counted);
  return {
    receivedAt,
    dueAt,
    dueOriginalAt,
    calendarRevision: office.revision,
    provisionalYears: explanation?.provisionalYears ?? [],
    days: explanation?.days ?? [],
    words: explanation === null ? null : { vi: explanationInWords(explanation, 'vi'), en: explanationInWords(explanation, 'en') },
    clocks: (await clocksOf(tx, dossier.id)).map(({ kind, startedAt, dueAt: due, stoppedAt }) => ({
      kind,
      startedAt,
      dueAt: due,
      stoppedAt,
    })),
    pauses,
    punctuality: resultReadyAt === null ? null : office.punctuality(resultReadyAt, dueAt),
    punctualityOriginal: resultReadyAt === null ? null : office.punctuality(resultReadyAt, dueOriginalAt),
  };
}
