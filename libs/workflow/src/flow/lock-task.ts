import { lockDossier, type Dossier } from '@app/dossier';
import { roleFor, type OfficerActor, type Role } from '@app/identity';
import type { Tx } from '@app/platform';
import { RoleMissing, SignaturePending, TaskChanged, TaskNotFound, TaskOfColleague } from '../workflow.errors.js';

export interface Task {
  readonly id: string;
  readonly dossierId: string;
  readonly tokenId: string;
  readonly step: string;
  readonly unitId: string;
  readonly role: Role;
  readonly assigneeId: string | null;
  readonly state: 'open' | 'signing' | 'done' | 'cancelled';
  readonly consumedMinutes: number;
  readonly runningSince: Date | null;
  readonly rowVersion: number;
  readonly openedAt: Date;
  readonly firstReadAt: Date | null;
  readonly previousTaskId: string | null;
}

export const TASK_COLUMNS = `t.id, t.dossier_id as "dossierId", t.token_id as "tokenId", t.step, t.unit_id as "unitId", t.role, t.assignee_id as "assigneeId", t.state,
  t.consumed_minutes as "consumedMinutes", t.running_since as "runningSince", t.row_version as "rowVersion", t.opened_at as "openedAt", t.first_read_at as "firstReadAt", t.previous_task_id as "previousTaskId"`;

/** Dossier first, then its task: every writer takes locks in this order. @throws TaskNotFound also for a task of another unit */
export async function lockTask(tx: Tx<OfficerActor>, dossierId: string, taskId: string): Promise<{ dossier: Dossier; task: Task }> {
  const dossier = await lockDossier(tx, dossierId);
  const task = await tx.maybeOne<Task & Record<string, unknown>>(
    `select ${TASK_COLUMNS} from task t where t.id = $1 and t.dossier_id = $2 and t.unit_id = any($3::uuid[]) for update`,
    [taskId, dossierId, tx.actor.units],
  );
  if (task === null) throw new TaskNotFound();
  return { dossier, task };
}

/**
 * Step actions carry the task's version: a colleague's opinion on another task disturbs nobody. A task whose signature is under way
 * is pulled back first. @throws TaskChanged, SignaturePending
 */
export function refuseStaleTask(task: Task, seenVersion: number): void {
  if (task.rowVersion !== seenVersion || task.state === 'done' || task.state === 'cancelled')
    throw new TaskChanged({ version: task.rowVersion, state: task.state });
  if (task.state === 'signing') throw new SignaturePending();
}

/** The step's role, held in the step's unit, and not in the hands of a colleague, unless of one that the officer stands in for. @throws RoleMissing, TaskOfColleague */
export function refuseWrongHand(actor: OfficerActor, task: Task): { role: Role; unitId: string } {
  const held = actor.roles.some((role) => role.role === task.role && role.unitId === task.unitId);
  if (!held) throw new RoleMissing(task.role);
  const standsIn = actor.standsInFor.some(
    ({ accountId, role, unitId }) => accountId === task.assigneeId && role === task.role && unitId === task.unitId,
  );
  if (task.assigneeId !== null && task.assigneeId !== actor.id && !standsIn) throw new TaskOfColleague();
  return { role: task.role, unitId: task.unitId };
}

/** The head of the unit, who assigns. @throws RoleMissing */
export function actingAsHead(actor: OfficerActor, task: Task): { role: Role; unitId: string } {
  const role = roleFor(actor, 'dossier.assign', task.unitId);
  if (role === null) throw new RoleMissing('unit_head');
  return { role, unitId: task.unitId };
}
