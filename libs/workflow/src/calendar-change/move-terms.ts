import type { OfficeCalendar, TimeLimit } from '@app/organisation';
import type { Tx } from '@app/platform';

interface RunningTerm {
  readonly id: string;
  readonly dossier_id: string;
  readonly kind: 'reception' | 'supplement';
  readonly subject: string;
  readonly unit_id: string;
  readonly started_at: Date;
  readonly quantity: number;
  readonly unit: TimeLimit['unit'];
  readonly mode: TimeLimit['mode'] | null;
  readonly due_at: Date;
}

/**
 * What runs before and beside the processing clock follows the calendar in force: the hours of the desk for what waits for reception, and
 * the term of a citizen for a supplement, which never gets shorter by a day that became a working day.
 * @param officeOf the calendar that the change makes
 * @param revision its number
 */
export async function moveTerms(tx: Tx, officeOf: (unitId: string) => Promise<OfficeCalendar>, revision: number): Promise<void> {
  const terms = await tx.rows<RunningTerm & Record<string, unknown>>(
    `select id, dossier_id, kind, subject, unit_id, started_at, quantity, unit, mode, due_at from clock
      where kind in ('reception', 'supplement') and stopped_at is null and due_at > app_now() and quantity is not null`,
  );
  for (const term of terms) {
    const { quantity, unit, mode } = term;
    const due = (await officeOf(term.unit_id)).due(term.started_at, { quantity, unit, ...(mode === null ? {} : { mode }) });
    if (due === null || due.getTime() === term.due_at.getTime()) continue;
    if (term.kind === 'supplement') {
      if (due < term.due_at) continue;
      await tx.run(
        `update timer set fires_at = $3 where dossier_id = $1 and kind = 'supplement_term' and subject = $2 and fired_at is null and cancelled_at is null`,
        [term.dossier_id, term.subject, due],
      );
      await tx.run(`update supplement_request set term_at = $3 where dossier_id = $1 and number = $2::int and state = 'open'`, [
        term.dossier_id,
        term.subject,
        due,
      ]);
    }
    await tx.run('update clock set due_at = $2, calendar_revision = $3 where id = $1', [term.id, due, revision]);
  }
}
