import type { Tx } from '@app/platform';
import type { WorkflowDeps } from '../workflow-deps.js';

interface RunningTask {
  readonly id: string;
  readonly unit_id: string;
  readonly budget_minutes: number;
  readonly consumed_minutes: number;
  readonly running_since: Date;
}

/** An asked agency answers within a term of its own, which no pause of the dossier stops (ADR 0010). */
const OWN_TERM = `exists (select 1 from consultation c where c.task_id = task.id and c.answer is null)`;

/** The step clocks of a dossier stand still while its processing clock does: what was used is kept, nothing is due. */
export async function pauseTasks(deps: WorkflowDeps, tx: Tx, dossierId: string, at: Date): Promise<void> {
  const tasks = await tx.rows<RunningTask & Record<string, unknown>>(
    `select id, unit_id, budget_minutes, consumed_minutes, running_since from task where dossier_id = $1 and state in ('open', 'signing') and running_since is not null and not ${OWN_TERM}`,
    [dossierId],
  );
  for (const task of tasks) {
    const office = await deps.calendars.of(tx, task.unit_id);
    const used = task.consumed_minutes + office.workingMinutes(task.running_since, at);
    await tx.run(`update task set consumed_minutes = $2, running_since = null, due_at = null where id = $1`, [task.id, used]);
  }
}

/** They run again with what is left. */
export async function resumeTasks(deps: WorkflowDeps, tx: Tx, dossierId: string, at: Date): Promise<void> {
  const tasks = await tx.rows<{ id: string; unit_id: string; budget_minutes: number; consumed_minutes: number }>(
    `select id, unit_id, budget_minutes, consumed_minutes from task where dossier_id = $1 and state in ('open', 'signing') and running_since is null`,
    [dossierId],
  );
  for (const task of tasks) {
    const office = await deps.calendars.of(tx, task.unit_id);
    const due = office.addMinutes(at, Math.max(0, task.budget_minutes - task.consumed_minutes));
    await tx.run(`update task set running_since = $2, due_at = $3 where id = $1`, [task.id, at, due]);
  }
}
