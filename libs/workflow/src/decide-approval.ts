import { recordAudit } from '@app/audit';
import { lockDossier } from '@app/dossier';
import { ApprovalNotFound, ApprovalOutdated, decide, outdate, withdraw, type OfficerActor } from '@app/identity';
import type { Tx } from '@app/platform';
import type { CorrectDossier } from './corrections/correct-dossier.js';
import type { RefuseIntake } from './intake/refuse-intake.js';
import type { RequestSupplement } from './processing/request-supplement.js';
import type { WorkflowDeps } from './workflow-deps.js';

/** Kinds of proposals whose subject is a dossier. */
export const DOSSIER_APPROVALS = ['refuse_intake', 'second_supplement', 'correction'] as const;

/** The second person decides; what was approved is performed unchanged in the same transaction, or refused when its dossier has moved on. */
export class DecideApproval {
  constructor(
    private readonly deps: WorkflowDeps,
    private readonly refuseIntake: RefuseIntake,
    private readonly requestSupplement: RequestSupplement,
    private readonly correctDossier: CorrectDossier,
  ) {}

  async run(
    actor: OfficerActor,
    command: { approvalId: string; approved: boolean },
  ): Promise<{ state: 'approved' | 'rejected'; dossierVersion: number | null }> {
    try {
      return await this.decide(actor, command);
    } catch (error) {
      // The refusal undid the transaction; that the proposal can never be approved any more stays.
      if (error instanceof ApprovalOutdated) await this.deps.database.writeAs(actor, (tx) => outdate(tx, command.approvalId));
      throw error;
    }
  }

  /** Who proposed it takes it back before the second person decides; the dossier stays as it is. @throws ApprovalNotFound */
  withdraw(actor: OfficerActor, approvalId: string): Promise<{ state: 'withdrawn' }> {
    return this.deps.database.writeAs(actor, async (tx) => {
      const { kind, subject } = await withdraw(tx, approvalId, DOSSIER_APPROVALS);
      await recordAudit(tx, {
        action: 'dossier.withdraw_proposal',
        objectKind: 'dossier',
        objectId: subject,
        details: { kind, approval: approvalId },
      });
      return { state: 'withdrawn' };
    });
  }

  private decide(
    actor: OfficerActor,
    command: { approvalId: string; approved: boolean },
  ): Promise<{ state: 'approved' | 'rejected'; dossierVersion: number | null }> {
    return this.deps.database.writeAs(actor, async (tx) => {
      // The dossier's lock comes first, as in every verb.
      const subject = await tx.maybeOne<{ subject: string }>(
        `select subject from approval where id = $1 and kind = any($3::text[]) and unit_id = any($2::uuid[])`,
        [command.approvalId, tx.actor.units, DOSSIER_APPROVALS],
      );
      if (subject === null) throw new ApprovalNotFound();
      const dossier = await lockDossier(tx, subject.subject);
      const approval = await decide(tx, command.approvalId, command.approved, DOSSIER_APPROVALS);
      if (!command.approved) return { state: 'rejected', dossierVersion: null };
      if (dossier.version !== approval.subjectVersion) throw new ApprovalOutdated();
      const verbs = { refuse_intake: this.refuseIntake, second_supplement: this.requestSupplement, correction: this.correctDossier };
      const verb = verbs[approval.kind as (typeof DOSSIER_APPROVALS)[number]];
      const event = await verb.performApproved(tx, dossier, approval);
      return { state: 'approved', dossierVersion: event.version };
    });
  }
}

/** Proposals whose dossier has moved on since: nobody can approve them any more, and no list shows them. Run by the worker. */
export async function outdateProposals(tx: Tx): Promise<number> {
  return tx.run(
    `update approval p set state = 'outdated' from dossier d
      where p.state = 'proposed' and p.kind = any($1::text[]) and d.id::text = p.subject and d.version <> p.subject_version`,
    [DOSSIER_APPROVALS],
  );
}
