import { ENDED_STATUSES, PAUSED_STATUSES, pausesOf, type DossierStatus } from '@app/dossier';
import type { Calendars, OfficeCalendar } from '@app/organisation';
import type { Tx } from '@app/platform';
import { dueState, type DueWords } from '@app/ui';

export interface DueFacts {
  readonly id: string;
  readonly status: DossierStatus;
  readonly processingUnitId: string;
  readonly dueAt: Date | null;
  readonly resultReadyAt: Date | null;
}

/** How a due date stands now, in working time of the office that works on the dossier. */
export async function dueNow(calendars: Calendars, tx: Tx, facts: DueFacts, zone: string): Promise<DueWords> {
  const { dueAt, resultReadyAt, status } = facts;
  const office = await calendars.of(tx, facts.processingUnitId);
  const minutesPerDay = longestDay(office, tx.now);
  const paused = PAUSED_STATUSES.includes(status);
  const state = dueState({ now: tx.now, dueAt, paused, ended: ENDED_STATUSES.includes(status), zone });
  if (dueAt === null) return { state, minutes: 0, minutesPerDay };
  if (state === 'ended' && resultReadyAt !== null) {
    const minutes = Math.abs(office.minutesLeft(resultReadyAt, dueAt));
    return { state, minutes, minutesPerDay, punctuality: office.punctuality(resultReadyAt, dueAt) };
  }
  const since = paused ? ((await pausesOf(tx, facts.id)).find(({ endedAt }) => endedAt === null)?.beganAt ?? tx.now) : tx.now;
  const left = office.minutesLeft(since, dueAt);
  return { state, minutes: state === 'late' ? -left : left, minutesPerDay };
}

const DAY_MS = 86_400_000;

/** What the office calls a day: the most it works in 24 hours of a fortnight, so that a holiday does not shorten it. */
export function longestDay(office: OfficeCalendar, now: Date): number {
  const days = Array.from({ length: 14 }, (_, index) => now.getTime() - index * DAY_MS);
  return Math.max(60, ...days.map((end) => office.workingMinutes(new Date(end - DAY_MS), new Date(end))));
}
