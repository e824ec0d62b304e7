import { appendEvent, closeSupplementRequest, lockDossier, type Dossier } from '@app/dossier';
import type { SystemActor } from '@app/identity';
import { cancelObligations } from '@app/payment';
import { markFired, type DueTimer, type Tx } from '@app/platform';
import { TASK_COLUMNS, type Task } from '../flow/lock-task.js';
import { closeTask, moveOn } from '../flow/perform-step.js';
import { taskStep } from '../flow/apply-moves.js';
import { closeOpenWork } from '../ending/close-open-work.js';
import { ruleTransition } from '../rule-transition.js';
import { ACTIVITY_TIMER, ExcludedActivities } from '../processing/excluded-activity.js';
import type { WorkflowDeps } from '../workflow-deps.js';

/** Silence rules fire by themselves at the end of their term, once, with a ledger row effective at the moment they were due (domain 12.4). */
export class FireTimer {
  private readonly activities: ExcludedActivities;

  constructor(private readonly deps: WorkflowDeps) {
    this.activities = new ExcludedActivities(deps);
  }

  run(actor: SystemActor, timer: DueTimer): Promise<boolean> {
    return this.deps.database.writeAs(actor, async (tx) => {
      const dossier = await lockDossier(tx, timer.dossierId);
      if (!(await markFired(tx, timer.id))) return false;
      switch (timer.kind) {
        case 'supplement_term':
          return this.supplementTerm(tx, dossier, timer);
        case 'silence':
          return this.silence(tx, dossier, timer);
        case ACTIVITY_TIMER:
          return this.activities.expire(tx, dossier, timer.firesAt);
        case 'payment_term':
          return this.paymentTerm(tx, dossier, timer);
        default:
          return false;
      }
    });
  }

  /** Nothing came: before reception the dossier is not received, during processing it is stopped. */
  private async supplementTerm(tx: Tx<SystemActor>, dossier: Dossier, timer: DueTimer): Promise<boolean> {
    if (dossier.status !== 'awaiting_intake_supplement' && dossier.status !== 'awaiting_supplement') return false;
    return this.expire(tx, dossier, timer, 'supplement_term_passed', async () =>
      closeSupplementRequest(tx, dossier.id, 'expired', timer.firesAt),
    );
  }

  /** Pay-first and never paid: the dossier ends as withdrawn. */
  private async paymentTerm(tx: Tx<SystemActor>, dossier: Dossier, timer: DueTimer): Promise<boolean> {
    if (dossier.status !== 'submitted') return false;
    return this.expire(tx, dossier, timer, 'payment_term_passed', async () => undefined);
  }

  private async expire(
    tx: Tx<SystemActor>,
    dossier: Dossier,
    timer: DueTimer,
    reasonCode: string,
    first: () => Promise<void>,
  ): Promise<boolean> {
    await first();
    const to = ruleTransition('expire', dossier.status);
    await closeOpenWork(tx, dossier.id, timer.firesAt, dossier.version + 1);
    await appendEvent(
      tx,
      dossier,
      {
        action: 'expire',
        to,
        role: 'system',
        unitId: null,
        effective: { at: timer.firesAt, cause: 'timer' },
        reasonCode,
        clockEffect: 'end',
        details: { timer: timer.kind, subject: timer.subject },
      },
      { endedAt: timer.firesAt },
    );
    await cancelObligations(tx, dossier.id);
    return true;
  }

  /** An asked agency that does not answer within its term agrees. */
  private async silence(tx: Tx<SystemActor>, dossier: Dossier, timer: DueTimer): Promise<boolean> {
    const task = await tx.maybeOne<Task & Record<string, unknown>>(
      `select ${TASK_COLUMNS} from task t where t.id = $1 and t.state = 'open' for update`,
      [timer.subject],
    );
    if (task === null) return false;
    const version = await this.deps.catalogue.version(tx, dossier.versionId);
    const rule = taskStep(version, task.step).silence;
    if (rule === undefined) return false;
    await tx.run(`update consultation set answered_at = $2, answer = 'deemed_agreed' where task_id = $1 and answer is null`, [
      task.id,
      timer.firesAt,
    ]);
    await closeTask(this.deps, tx, task, null);
    await moveOn(
      this.deps,
      tx,
      dossier,
      version,
      task,
      rule.action,
      {
        action: 'give_opinion',
        to: ruleTransition('give_opinion', dossier.status),
        role: 'system',
        unitId: task.unitId,
        effective: { at: timer.firesAt, cause: 'timer' },
      },
      undefined,
      { deemed: true },
    );
    return true;
  }
}
