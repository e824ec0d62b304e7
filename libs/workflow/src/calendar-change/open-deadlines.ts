import type { DossierStatus, LedgerRow } from '@app/dossier';
import type { OfficeCalendar } from '@app/organisation';
import type { Tx } from '@app/platform';
import { correctedMoments, replayDue, type ReplayedRow } from '../corrections/replay-due.js';

export interface OpenDeadline {
  readonly id: string;
  readonly code: string | null;
  readonly openedMonth: string;
  readonly status: DossierStatus;
  readonly unitId: string;
  readonly unitCode: string;
  readonly dueAt: Date;
  readonly rows: readonly ReplayedRow[];
}

/** Every received dossier that has not ended and has a due date, with the rows its due date rests on. @param lock keeps them as they are */
export async function openDeadlines(tx: Tx, lock: boolean): Promise<OpenDeadline[]> {
  const heads = await tx.rows<Omit<OpenDeadline, 'rows'> & Record<string, unknown>>(
    `select d.id, d.code, d.opened_month as "openedMonth", d.status, d.processing_unit_id as "unitId", u.code as "unitCode", d.due_at as "dueAt"
       from dossier d join unit u on u.id = d.processing_unit_id
      where d.status not in ('intake_refused', 'stopped', 'result_ready', 'handed_over', 'withdrawn') and d.received_at is not null and d.due_at is not null
      order by d.id ${lock ? 'for no key update of d' : ''}`,
  );
  const rows = await tx.rows<Omit<ReplayedRow, 'details'> & { id: string; details: string } & Record<string, unknown>>(
    `select dossier_id as id, version, action, effective_cause as "effectiveCause", effective_at as "effectiveAt", clock_effect as "clockEffect", due_at as "dueAt", details
       from dossier_event where dossier_id = any($1::uuid[]) and clock_effect <> 'none' order by dossier_id, version`,
    [heads.map(({ id }) => id)],
  );
  const byDossier = new Map<string, ReplayedRow[]>();
  for (const { id, ...row } of rows) {
    const own = byDossier.get(id) ?? [];
    own.push({
      ...row,
      clockEffect: row.clockEffect as LedgerRow['clockEffect'],
      details: JSON.parse(row.details) as Record<string, unknown>,
    });
    byDossier.set(id, own);
  }
  return heads.map((head) => ({ ...head, rows: byDossier.get(head.id) ?? [] }));
}

export interface MovedDue {
  readonly dueAt: Date;
  /** Null where it stands as it did: the original moves by its own working time. */
  readonly dueOriginalAt: Date | null;
}

/**
 * Where a due date comes to stand with the new calendar; null when it stays. A date that was decided (an extension, a correction) rests on
 * no count and stays, and so does one that has passed: what is over does not change.
 */
export function movedDue(open: OpenDeadline, before: OfficeCalendar, after: OfficeCalendar, now: Date): MovedDue | null {
  if (open.dueAt < now) return null;
  const moments = correctedMoments(open.rows);
  const was = replayDue(before, open.rows, moments);
  if (was.dueAt === null || was.dueAt.getTime() !== open.dueAt.getTime()) return null;
  const is = replayDue(after, open.rows, moments);
  if (is.dueAt === null || is.dueAt.getTime() === open.dueAt.getTime()) return null;
  return { dueAt: is.dueAt, dueOriginalAt: is.dueOriginalAt };
}
