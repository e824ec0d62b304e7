import { actOnFlow, availableActions, type FlowAction, type FlowDefinition, type ProcedureVersion } from '@app/catalogue';
import { attachDocuments } from '@app/documents';
import { appendEvent, sealText, type AppendedEvent, type Dossier } from '@app/dossier';
import type { OfficerActor } from '@app/identity';
import { cancelTimer, type Tx } from '@app/platform';
import { finishDossier } from '../ending/finish-dossier.js';
import { refuseWithoutResult } from '../results/current-result.js';
import { takeNumber } from '../results/take-number.js';
import { ruleTransition } from '../rule-transition.js';
import type { WorkflowDeps } from '../workflow-deps.js';
import { ActionNotInFlow, NeedMissing, OnlyOnce, OutcomeMismatch } from '../workflow.errors.js';
import { applyMoves, taskStep } from './apply-moves.js';
import { flowContextOf, flowStateOf } from './flow-rows.js';
import { reachableOutcomes } from './reachable-outcomes.js';
import { lockTask, refuseStaleTask, refuseWrongHand, type Task } from './lock-task.js';

export interface StepCommand {
  readonly dossierId: string;
  readonly taskId: string;
  readonly taskVersion: number;
  /** Key of the flow's action at this step. */
  readonly choice: string;
  readonly reason?: string;
  readonly documentId?: string;
}

/** One action of the pinned flow at one step: both the transition table and the flow must allow it. */
export class PerformStep {
  constructor(private readonly deps: WorkflowDeps) {}

  run(actor: OfficerActor, command: StepCommand): Promise<AppendedEvent> {
    return this.deps.database.writeAs(actor, async (tx) => {
      const { dossier, task } = await lockTask(tx, command.dossierId, command.taskId);
      refuseStaleTask(task, command.taskVersion);
      const acting = refuseWrongHand(tx.actor, task);
      const version = await this.deps.catalogue.version(tx, dossier.versionId);
      const action = flowAction(version, task.step, command.choice);
      if (action.sign !== undefined || action.pause !== undefined)
        throw new ActionNotInFlow(command.choice, plainActions(version, task.step));
      const to = ruleTransition(action.does, dossier.status);
      if (version.flow === null) throw new ActionNotInFlow(command.choice, []);
      await this.refuseUnready(tx, dossier, version.flow, action, command);

      const textRef =
        command.reason === undefined || command.reason.trim() === ''
          ? undefined
          : await sealText(tx, this.deps.keyring, dossier, command.reason);
      if (command.documentId !== undefined) await attachDocuments(tx, [command.documentId]);
      if (action.needs?.includes('number')) await takeNumber(this.deps, tx, dossier);
      if (action.does === 'give_opinion') await this.keepOpinion(tx, task, command, textRef);
      await closeTask(this.deps, tx, task, tx.actor.id);
      return moveOn(
        this.deps,
        tx,
        dossier,
        version,
        task,
        command.choice,
        { action: action.does, to, ...acting, ...(textRef === undefined ? {} : { textRef }) },
        command.documentId,
      );
    });
  }

  private async refuseUnready(tx: Tx, dossier: Dossier, flow: FlowDefinition, action: FlowAction, command: StepCommand): Promise<void> {
    const needs = action.needs ?? [];
    const missing = needs.filter((need) =>
      need === 'reason' || need === 'note' ? (command.reason ?? '').trim() === '' : need === 'file' && command.documentId === undefined,
    );
    if (missing.length > 0) throw new NeedMissing(missing);
    if (needs.includes('result')) {
      const { outcome } = await refuseWithoutResult(tx, dossier.id);
      const ahead = reachableOutcomes(flow, action.to);
      if (!ahead.has(outcome)) throw new OutcomeMismatch(outcome, [...ahead]);
    }
    if (action.maxTimes !== undefined) {
      const { times } = await tx.one<{ times: number }>(
        `select count(*)::int as times from dossier_event where dossier_id = $1 and details::jsonb ->> 'choice' = $2`,
        [dossier.id, command.choice],
      );
      if (times >= action.maxTimes) throw new OnlyOnce(command.choice, action.maxTimes);
    }
  }

  private async keepOpinion(tx: Tx, task: Task, command: StepCommand, textRef: string | undefined): Promise<void> {
    await tx.run(
      `update consultation set answered_at = $2, answer = $3, text_ref = $4, document_id = $5 where task_id = $1 and answer is null`,
      [task.id, tx.now, command.choice === 'agree' ? 'agree' : 'object', textRef ?? null, command.documentId ?? null],
    );
    await cancelTimer(tx, task.dossierId, 'silence', task.id);
  }
}

/** The flow's action, or the list of those there are. @throws ActionNotInFlow */
export function flowAction(version: ProcedureVersion, step: string, choice: string): FlowAction {
  const { actions } = taskStep(version, step);
  const action = Object.hasOwn(actions, choice) ? actions[choice] : undefined;
  if (action === undefined) throw new ActionNotInFlow(choice, Object.keys(actions));
  return action;
}

function plainActions(version: ProcedureVersion, step: string): string[] {
  return version.flow === null
    ? []
    : availableActions(version.flow, step).flatMap(({ key, sign, pause }) => (sign === undefined && pause === undefined ? [key] : []));
}

/** Ends a task: its used working time is counted by its own unit's calendar. */
export async function closeTask(deps: WorkflowDeps, tx: Tx, task: Task, closedBy: string | null): Promise<void> {
  const office = await deps.calendars.of(tx, task.unitId);
  const used = task.runningSince === null ? 0 : office.workingMinutes(task.runningSince, tx.now);
  await tx.run(
    `update task set state = 'done', closed_at = $2, closed_by = $3::uuid, consumed_minutes = consumed_minutes + $4, running_since = null, row_version = row_version + 1 where id = $1`,
    [task.id, tx.now, closedBy, used],
  );
}

/** Appends the ledger row of a step, moves the tokens and, when the flow has ended, ends the dossier. */
export async function moveOn(
  deps: WorkflowDeps,
  tx: Parameters<typeof appendEvent>[0],
  dossier: Dossier,
  version: ProcedureVersion,
  task: Task,
  choice: string,
  event: Pick<Parameters<typeof appendEvent>[2], 'action' | 'to' | 'role' | 'unitId' | 'textRef' | 'effective' | 'onBehalfOf'>,
  documentId?: string,
  more: Record<string, unknown> = {},
): Promise<AppendedEvent> {
  if (version.flow === null) throw new ActionNotInFlow(choice, []);
  const context = await flowContextOf(deps, tx, dossier);
  const moves = actOnFlow(version.flow, await flowStateOf(tx, dossier.id), task.tokenId, choice, context);
  const applied = await applyMoves(deps, tx, dossier, version, moves, task.id);
  const appended = await appendEvent(
    tx,
    dossier,
    {
      ...event,
      details: {
        step: task.step,
        choice,
        task: task.id,
        opened: applied.openedTasks.map(({ step, unitId }) => ({ step, unitId })),
        ...(documentId === undefined ? {} : { document: documentId }),
        ...more,
      },
    },
    applied.holderUnitId === null ? {} : { holderUnitId: applied.holderUnitId },
  );
  if (moves.ended === undefined) return appended;
  return finishDossier(tx, dossier.id, moves.ended, event);
}
