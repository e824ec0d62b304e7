import { randomUUID } from 'node:crypto';
import { appendEvent, lockDossier, sealText, type AppendedEvent } from '@app/dossier';
import type { OfficerActor } from '@app/identity';
import { ruleTransition } from '../rule-transition.js';
import type { WorkflowDeps } from '../workflow-deps.js';
import { cancelPendingSignatures } from '../results/refuse-while-signing.js';
import { CannotPullBack, NeedMissing, RoleMissing, TaskOfColleague } from '../workflow.errors.js';
import { applyMoves } from './apply-moves.js';
import { actingAsHead, lockTask, refuseStaleTask, refuseWrongHand, TASK_COLUMNS, type Task } from './lock-task.js';
import { closeTask } from './perform-step.js';

/** Moves of a task that keep status and step: claim, assign, pull back. Each is a ledger row. */
export class TaskMoves {
  constructor(private readonly deps: WorkflowDeps) {}

  /** An officer of the step takes a task from the pool. */
  claim(actor: OfficerActor, command: { dossierId: string; taskId: string; taskVersion: number }): Promise<AppendedEvent> {
    return this.deps.database.writeAs(actor, async (tx) => {
      const { dossier, task } = await lockTask(tx, command.dossierId, command.taskId);
      refuseStaleTask(task, command.taskVersion);
      const acting = refuseWrongHand(tx.actor, task);
      if (task.assigneeId === tx.actor.id) throw new TaskOfColleague();
      const to = ruleTransition('claim', dossier.status);
      await tx.run(
        'update task set assignee_id = $2::uuid, first_read_at = coalesce(first_read_at, $3), row_version = row_version + 1 where id = $1',
        [task.id, tx.actor.id, tx.now],
      );
      return appendEvent(tx, dossier, { action: 'claim', to, ...acting, details: { step: task.step, task: task.id } });
    });
  }

  /** The head of the unit gives a task to an officer who holds its role; also when one leaves. */
  assign(
    actor: OfficerActor,
    command: { dossierId: string; taskId: string; taskVersion: number; assigneeId: string },
  ): Promise<AppendedEvent> {
    return this.deps.database.writeAs(actor, async (tx) => {
      const { dossier, task } = await lockTask(tx, command.dossierId, command.taskId);
      refuseStaleTask(task, command.taskVersion);
      const acting = actingAsHead(tx.actor, task);
      const to = ruleTransition('assign', dossier.status);
      const able = await tx.maybeOne(
        `select 1 from account a where a.id = $1::uuid and a.state = 'active' and (
           exists (select 1 from role_assignment r where r.account_id = a.id and r.role = $2 and r.unit_id = $3 and r.valid_from <= app_now() and (r.valid_to is null or r.valid_to > app_now()))
           or exists (select 1 from substitution s where s.substitute_id = a.id and s.role = $2 and s.unit_id = $3 and s.valid_from <= app_now() and s.valid_to > app_now()))`,
        [command.assigneeId, task.role, task.unitId],
      );
      if (able === null) throw new RoleMissing(task.role);
      await tx.run('update task set assignee_id = $2::uuid, row_version = row_version + 1 where id = $1', [task.id, command.assigneeId]);
      return appendEvent(tx, dossier, {
        action: 'assign',
        to,
        ...acting,
        details: { step: task.step, task: task.id, assignee: command.assigneeId },
      });
    });
  }

  /** Who sent a task on takes it back while the receiver has not opened it; a requested signature is cancelled first. */
  pullBack(actor: OfficerActor, command: { dossierId: string; taskId: string; reason: string }): Promise<AppendedEvent> {
    return this.deps.database.writeAs(actor, async (tx) => {
      const dossier = await lockDossier(tx, command.dossierId);
      const to = ruleTransition('pull_back', dossier.status);
      if (command.reason.trim() === '') throw new NeedMissing(['reason']);
      const sent = await tx.maybeOne<Task & Record<string, unknown>>(
        `select ${TASK_COLUMNS} from task t where t.id = $1 and t.dossier_id = $2 and t.closed_by = $3::uuid and t.state = 'done'`,
        [command.taskId, dossier.id, tx.actor.id],
      );
      const signing =
        sent === null
          ? await tx.maybeOne<Task & Record<string, unknown>>(
              `select ${TASK_COLUMNS} from task t where t.id = $1 and t.dossier_id = $2 and t.state = 'signing' and t.unit_id = any($3::uuid[])`,
              [command.taskId, dossier.id, tx.actor.units],
            )
          : null;
      const textRef = await sealText(tx, this.deps.keyring, dossier, command.reason);
      if (signing !== null) {
        const acting = refuseWrongHand(tx.actor, signing);
        if ((await cancelPendingSignatures(tx, dossier.id)) === 0) throw new CannotPullBack();
        await tx.run(`update task set state = 'open', row_version = row_version + 1 where id = $1`, [signing.id]);
        return appendEvent(tx, dossier, {
          action: 'pull_back',
          to,
          ...acting,
          textRef,
          details: { step: signing.step, task: signing.id, signature: 'cancelled' },
        });
      }
      if (sent === null) throw new CannotPullBack();
      const next = await tx.rows<Task & Record<string, unknown>>(
        `select ${TASK_COLUMNS} from task t where t.previous_task_id = $1 and t.state = 'open' for update`,
        [sent.id],
      );
      if (next.length !== 1 || next[0] === undefined || next[0].firstReadAt !== null || next[0].assigneeId !== null)
        throw new CannotPullBack();
      const version = await this.deps.catalogue.version(tx, dossier.versionId);
      await closeTask(this.deps, tx, next[0], tx.actor.id);
      const opened = { id: randomUUID(), step: sent.step };
      const applied = await applyMoves(
        this.deps,
        tx,
        dossier,
        version,
        { closed: [{ id: next[0].tokenId, step: next[0].step }], opened: [opened], forks: [], state: { tokens: [opened], forks: [] } },
        sent.id,
      );
      await tx.run('update task set assignee_id = $2::uuid where token_id = $1', [opened.id, tx.actor.id]);
      return appendEvent(
        tx,
        dossier,
        {
          action: 'pull_back',
          to,
          role: sent.role,
          unitId: sent.unitId,
          textRef,
          details: { step: sent.step, task: sent.id, from: next[0].step },
        },
        applied.holderUnitId === null ? {} : { holderUnitId: applied.holderUnitId },
      );
    });
  }
}
