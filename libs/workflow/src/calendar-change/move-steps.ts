import type { OfficeCalendar } from '@app/organisation';
import type { Tx } from '@app/platform';

interface RunningStep {
  readonly id: string;
  readonly dossier_id: string;
  readonly unit_id: string;
  readonly left: number;
  readonly running_since: Date;
  readonly due_at: Date;
}

/**
 * Steps that run follow the calendar in force, and the silence of an asked agency with them. A term that was given to a citizen or to
 * another agency never gets shorter by a day that became a working day.
 * @param officeOf the calendar that the change makes; not yet kept anywhere, because the change may still fail
 */
export async function moveSteps(tx: Tx, officeOf: (unitId: string) => Promise<OfficeCalendar>): Promise<void> {
  const steps = await tx.rows<RunningStep & Record<string, unknown>>(
    `select id, dossier_id, unit_id, greatest(0, budget_minutes - consumed_minutes) as left, running_since, due_at from task
      where state in ('open', 'signing') and running_since is not null and due_at > app_now()`,
  );
  for (const step of steps) {
    const due = (await officeOf(step.unit_id)).addMinutes(step.running_since, step.left);
    if (due.getTime() === step.due_at.getTime()) continue;
    await tx.run('update task set due_at = $2 where id = $1', [step.id, due]);
    await tx.run(
      `update timer set fires_at = greatest(fires_at, $3) where dossier_id = $1 and kind = 'silence' and subject = $2 and fired_at is null and cancelled_at is null`,
      [step.dossier_id, step.id, due],
    );
    await tx.run('update consultation set term_at = greatest(term_at, $2) where task_id = $1 and answer is null', [step.id, due]);
  }
}
