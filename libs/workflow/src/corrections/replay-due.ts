import type { ClockEffect } from '@app/dossier';
import type { OfficeCalendar, PausedDue, TimeLimit } from '@app/organisation';

/** What the replay needs of a ledger row. */
export interface ReplayedRow {
  readonly version: number;
  readonly action: string;
  readonly effectiveCause: string | null;
  readonly effectiveAt: Date;
  readonly clockEffect: ClockEffect;
  readonly dueAt: Date | null;
  readonly details: Readonly<Record<string, unknown>>;
}

export interface ReplayedDue {
  readonly dueAt: Date | null;
  /** The same without extensions. */
  readonly dueOriginalAt: Date | null;
}

type Office = Pick<OfficeCalendar, 'due' | 'dueAfterPause' | 'dayOf'>;

/** Moments as the last approved correction of each row gives them. */
export function correctedMoments(rows: readonly ReplayedRow[]): Map<number, Date> {
  const moments = new Map<number, Date>();
  for (const row of rows)
    if (row.action === 'correct' && row.effectiveCause === 'correction') moments.set(Number(row.details['corrects']), row.effectiveAt);
  return moments;
}

/**
 * The due date counted again from the rows alone: start, pauses, restarts and extensions at the moments that hold, by the calendar given.
 * Confirmed changes of the calendar are in that calendar; a corrected due date stands as it was decided.
 * @param moments what `correctedMoments` gives, with a correction that is still to be made
 */
export function replayDue(office: Office, rows: readonly ReplayedRow[], moments: ReadonlyMap<number, Date>): ReplayedDue {
  let limit: TimeLimit | null = null;
  let [due, original]: [Date | null, Date | null] = [null, null];
  let pausedAt: Date | null = null;
  const after = (from: Date | null, resumedAt: Date, how: PausedDue['how']): Date | null =>
    pausedAt === null
      ? from
      : office.dueAfterPause({
          dueAt: from,
          beganAt: pausedAt,
          resumedAt,
          stopsClock: from === null || office.dayOf(pausedAt) <= office.dayOf(from),
          how,
          limit,
        });
  for (const row of rows) {
    const at = moments.get(row.version) ?? row.effectiveAt;
    if (row.clockEffect === 'start') {
      limit = row.details['limit'] as TimeLimit;
      due = original = office.due(at, limit);
    } else if (row.clockEffect === 'pause') {
      pausedAt = at;
    } else if (row.clockEffect === 'resume' || row.clockEffect === 'restart') {
      const how = row.clockEffect === 'restart' ? 'RESTART' : 'PAUSE_RESUME';
      [due, original] = [after(due, at, how), after(original, at, how)];
      pausedAt = null;
    } else if (row.clockEffect === 'extend') {
      due = row.dueAt;
    } else if (row.clockEffect === 'adjust' && row.details['kind'] === 'due') {
      const said = row.details['originalDueAt'];
      [due, original] = [row.dueAt, typeof said === 'string' ? new Date(said) : row.dueAt];
    }
  }
  return { dueAt: due, dueOriginalAt: original };
}
