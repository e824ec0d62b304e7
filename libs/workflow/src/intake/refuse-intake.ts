import { appendEvent, lockDossier, refuseStale, sealText, type AppendedEvent, type Dossier } from '@app/dossier';
import { propose, type DecidedApproval, type OfficerActor, type Role } from '@app/identity';
import { cancelObligations } from '@app/payment';
import type { Tx } from '@app/platform';
import { actingIn } from '../acting.js';
import { closeOpenWork } from '../ending/close-open-work.js';
import { ruleTransition } from '../rule-transition.js';
import type { WorkflowDeps } from '../workflow-deps.js';
import { NeedMissing } from '../workflow.errors.js';

interface ProposedRefusal {
  readonly reasonRef: string;
  readonly legalBasis: string;
  readonly role: Role;
  readonly unitId: string;
  readonly [key: string]: unknown;
}

/** Form 03: the desk proposes with reason and legal basis, the head of the desk confirms (domain 3.3). */
export class RefuseIntake {
  constructor(private readonly deps: WorkflowDeps) {}

  run(
    actor: OfficerActor,
    command: { dossierId: string; version: number; reason: string; legalBasis: string },
  ): Promise<{ approvalId: string }> {
    return this.deps.database.writeAs(actor, async (tx) => {
      const dossier = await lockDossier(tx, command.dossierId);
      ruleTransition('refuse_intake', dossier.status);
      await refuseStale(tx, dossier, command.version);
      const acting = actingIn(tx.actor, 'dossier.refuse_intake', dossier.receivingUnitId);
      const needs = [...(command.reason.trim() === '' ? ['reason'] : []), ...(command.legalBasis.trim() === '' ? ['legalBasis'] : [])];
      if (needs.length > 0) throw new NeedMissing(needs);
      const reasonRef = await sealText(tx, this.deps.keyring, dossier, command.reason);
      const approvalId = await propose(tx, {
        kind: 'refuse_intake',
        subject: dossier.id,
        subjectVersion: dossier.version,
        payload: { reasonRef, legalBasis: command.legalBasis, ...acting } satisfies ProposedRefusal,
        unitId: acting.unitId,
      });
      return { approvalId };
    });
  }

  async performApproved(tx: Tx<OfficerActor>, dossier: Dossier, approval: DecidedApproval): Promise<AppendedEvent> {
    const payload = approval.payload as ProposedRefusal;
    const to = ruleTransition('refuse_intake', dossier.status);
    await closeOpenWork(tx, dossier.id, tx.now, dossier.version + 1);
    const event = await appendEvent(
      tx,
      dossier,
      {
        action: 'refuse_intake',
        to,
        role: 'unit_head',
        unitId: payload.unitId,
        textRef: payload.reasonRef,
        legalBasis: payload.legalBasis,
        reasonCode: 'intake_refused',
        details: { approval: approval.id, proposer: approval.proposerId },
      },
      { endedAt: tx.now },
    );
    await cancelObligations(tx, dossier.id);
    return event;
  }
}
