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
  let pauseVersion = 0;
  // A verb counts from the begin of its transaction, which its row says; the row itself is recorded a moment later.
  const counted = (row: ReplayedRow, field: string, version = row.version): Date | null => {
    const said = row.details[field];
    return moments.get(version) ?? (typeof said === 'string' ? new Date(said) : null);
  };
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
    if (row.clockEffect === 'start') {
      limit = row.details['limit'] as TimeLimit;
      due = original = office.due(counted(row, 'startedAt') ?? row.effectiveAt, limit);
    } else if (row.clockEffect === 'pause') {
      [pausedAt, pauseVersion] = [moments.get(row.version) ?? row.effectiveAt, row.version];
    } else if (row.clockEffect === 'resume' || row.clockEffect === 'restart') {
      const how = row.clockEffect === 'restart' ? 'RESTART' : 'PAUSE_RESUME';
      const at = counted(row, 'endedAt') ?? row.effectiveAt;
      pausedAt = counted(row, 'beganAt', pauseVersion) ?? pausedAt;
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
