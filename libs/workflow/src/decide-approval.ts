import { lockDossier } from '@app/dossier';
import { ApprovalOutdated, decide, type OfficerActor } from '@app/identity';
import type { RefuseIntake } from './intake/refuse-intake.js';
import type { RequestSupplement } from './processing/request-supplement.js';
import type { WorkflowDeps } from './workflow-deps.js';

/** The second person decides; what was approved is performed unchanged in the same transaction, or refused when its dossier has moved on. */
export class DecideApproval {
  constructor(
    private readonly deps: WorkflowDeps,
    private readonly refuseIntake: RefuseIntake,
    private readonly requestSupplement: RequestSupplement,
  ) {}

  run(
    actor: OfficerActor,
    command: { approvalId: string; approved: boolean },
  ): Promise<{ state: 'approved' | 'rejected'; dossierVersion: number | null }> {
    return this.deps.database.writeAs(actor, async (tx) => {
      // The dossier's lock comes first, as in every verb.
      const subject = await tx.maybeOne<{ subject: string }>(
        `select subject from approval where id = $1 and kind in ('refuse_intake', 'second_supplement') and unit_id = any($2::uuid[])`,
        [command.approvalId, tx.actor.units],
      );
      const dossier = subject === null ? null : await lockDossier(tx, subject.subject);
      const approval = await decide(tx, command.approvalId, command.approved);
      if (!command.approved || dossier === null) return { state: command.approved ? 'approved' : 'rejected', dossierVersion: null };
      if (dossier.version !== approval.subjectVersion) throw new ApprovalOutdated();
      const verb = approval.kind === 'refuse_intake' ? this.refuseIntake : this.requestSupplement;
      const event = await verb.performApproved(tx, dossier, approval);
      return { state: 'approved', dossierVersion: event.version };
    });
  }
}
