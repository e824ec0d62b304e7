import type { FlowMoves, FlowToken, ProcedureVersion, TaskStep } from '@app/catalogue';
import { PAUSED_STATUSES, stopClock, type Dossier } from '@app/dossier';
import { findUnit, serviceUnit } from '@app/organisation';
import { cancelTimer, setTimer, type Tx } from '@app/platform';
import type { WorkflowDeps } from '../workflow-deps.js';

const MINUTES_PER_HOUR = 60;

export interface AppliedMoves {
  readonly openedTasks: readonly { id: string; step: string; unitId: string }[];
  readonly holderUnitId: string | null;
}

/** Writes what the pure flow rule decided: tokens and forks, one task per opened token with its own clock, its term where silence counts. */
export async function applyMoves(
  deps: WorkflowDeps,
  tx: Tx,
  dossier: Dossier,
  version: ProcedureVersion,
  moves: FlowMoves,
  previousTaskId: string | null,
): Promise<AppliedMoves> {
  for (const fork of moves.forks) {
    await tx.run(
      `insert into flow_fork (id, dossier_id, step, need, total, done, closed_at) values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (id) do update set done = excluded.done, closed_at = excluded.closed_at`,
      [fork.id, dossier.id, fork.step, fork.need, fork.total, fork.done, fork.done >= fork.need ? tx.now : null],
    );
  }
  for (const token of moves.closed) await closeToken(deps, tx, dossier.id, token);
  const openedTasks = [];
  for (const token of moves.opened) openedTasks.push(await openTask(deps, tx, dossier, version, token, previousTaskId));
  if (openedTasks.some(({ unitId }) => unitId !== dossier.receivingUnitId)) await stopClock(tx, dossier.id, 'transfer', tx.now);
  const inMainLine = openedTasks.find((_, index) => moves.opened[index]?.forkId === undefined);
  return { openedTasks, holderUnitId: inMainLine?.unitId ?? null };
}

async function closeToken(deps: WorkflowDeps, tx: Tx, dossierId: string, token: FlowToken): Promise<void> {
  await tx.run('update flow_token set closed_at = $2 where id = $1', [token.id, tx.now]);
  const open = await tx.maybeOne<{ id: string; unit_id: string; running_since: Date | null }>(
    `select id, unit_id, running_since from task where token_id = $1 and state in ('open', 'signing')`,
    [token.id],
  );
  if (open === null) return;
  const office = await deps.calendars.of(tx, open.unit_id);
  const used = open.running_since === null ? 0 : office.workingMinutes(open.running_since, tx.now);
  await tx.run(
    `update task set state = 'cancelled', closed_at = $2, consumed_minutes = consumed_minutes + $3, running_since = null, due_at = null, row_version = row_version + 1 where id = $1`,
    [open.id, tx.now, used],
  );
  await tx.run(`update consultation set answer = 'cancelled', answered_at = $2 where task_id = $1 and answer is null`, [open.id, tx.now]);
  await cancelTimer(tx, dossierId, 'silence', open.id);
}

async function openTask(
  deps: WorkflowDeps,
  tx: Tx,
  dossier: Dossier,
  version: ProcedureVersion,
  token: FlowToken,
  previousTaskId: string | null,
): Promise<{ id: string; step: string; unitId: string }> {
  const step = taskStep(version, token.step);
  const unitId = await unitOfStep(tx, dossier, step);
  await tx.run('insert into flow_token (id, dossier_id, step, fork_id, branch, opened_at) values ($1, $2, $3, $4, $5, $6)', [
    token.id,
    dossier.id,
    token.step,
    token.forkId ?? null,
    token.branch ?? null,
    tx.now,
  ]);
  const office = await deps.calendars.of(tx, unitId);
  const budget = Math.round(step.hours * MINUTES_PER_HOUR);
  const dueAt = office.addMinutes(tx.now, budget);
  const assignee = await assigneeOf(tx, dossier.id, step);
  // An opinion may arrive while the dossier waits: the step it opens waits too, and runs with all other steps when the pause ends.
  const paused = PAUSED_STATUSES.includes(dossier.status) && step.silence === undefined;
  const { id } = await tx.one<{ id: string }>(
    `insert into task (dossier_id, token_id, step, title, unit_id, role, assignee_id, budget_minutes, running_since, due_at, opened_at, previous_task_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) returning id`,
    [
      dossier.id,
      token.id,
      token.step,
      JSON.stringify(step.title),
      unitId,
      step.by.role,
      assignee,
      budget,
      paused ? null : tx.now,
      paused ? null : dueAt,
      tx.now,
      previousTaskId,
    ],
  );
  if (step.silence !== undefined) {
    await tx.run('insert into consultation (dossier_id, task_id, asked_unit_id, asked_at, term_at) values ($1, $2, $3, $4, $5)', [
      dossier.id,
      id,
      unitId,
      tx.now,
      dueAt,
    ]);
    await setTimer(tx, dossier.id, 'silence', dueAt, id);
  }
  return { id, step: token.step, unitId };
}

/** "same as" another step: whoever finished that step last does this one. */
async function assigneeOf(tx: Tx, dossierId: string, step: TaskStep): Promise<string | null> {
  if (typeof step.pick !== 'object') return null;
  const row = await tx.maybeOne<{ closed_by: string }>(
    `select closed_by from task where dossier_id = $1 and step = $2 and closed_by is not null order by closed_at desc limit 1`,
    [dossierId, step.pick.sameAs],
  );
  return row?.closed_by ?? null;
}

export function taskStep(version: ProcedureVersion, name: string): TaskStep {
  const step = version.flow?.steps[name];
  if (step?.type !== 'task') throw new Error(`Flow of ${version.code} has no task ${name}`);
  return step;
}

async function unitOfStep(tx: Tx, dossier: Dossier, step: TaskStep): Promise<string> {
  const { unit, agency } = step.by;
  if (unit === '@intake') return dossier.receivingUnitId;
  if (unit === '@specialist') return dossier.processingUnitId;
  if (unit === '@agency') return (await serviceUnit(tx, agency ?? '')).id;
  return (await findUnit(tx, unit)).id;
}
