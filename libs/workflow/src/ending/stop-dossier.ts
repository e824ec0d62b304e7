import { appendEvent, lockDossier, refuseStale, sealText, type AppendedEvent } from '@app/dossier';
import type { OfficerActor } from '@app/identity';
import { cancelObligations } from '@app/payment';
import { actingInOneOf, unitsOf } from '../acting.js';
import { cancelPendingSignatures, refuseWhenSigned } from '../results/refuse-while-signing.js';
import { ruleTransition } from '../rule-transition.js';
import type { WorkflowDeps } from '../workflow-deps.js';
import { NeedMissing } from '../workflow.errors.js';
import { closeOpenWork } from './close-open-work.js';

/** Form 05: a leader stops a dossier for good, with reason and legal basis; only while no decision is signed. */
export class StopDossier {
  constructor(private readonly deps: WorkflowDeps) {}

  run(actor: OfficerActor, command: { dossierId: string; version: number; reason: string; legalBasis: string }): Promise<AppendedEvent> {
    return this.deps.database.writeAs(actor, async (tx) => {
      const dossier = await lockDossier(tx, command.dossierId);
      const to = ruleTransition('stop', dossier.status);
      await refuseStale(tx, dossier, command.version);
      const acting = actingInOneOf(tx.actor, 'dossier.stop', unitsOf(dossier));
      const needs = [...(command.reason.trim() === '' ? ['reason'] : []), ...(command.legalBasis.trim() === '' ? ['legalBasis'] : [])];
      if (needs.length > 0) throw new NeedMissing(needs);
      await refuseWhenSigned(tx, dossier.id);
      await cancelPendingSignatures(tx, dossier.id);
      const textRef = await sealText(tx, this.deps.keyring, dossier, command.reason);
      await closeOpenWork(tx, dossier.id, tx.now, dossier.version + 1);
      const event = await appendEvent(
        tx,
        dossier,
        { action: 'stop', to, ...acting, clockEffect: 'end', textRef, legalBasis: command.legalBasis, reasonCode: 'stopped' },
        { endedAt: tx.now },
      );
      await cancelObligations(tx, dossier.id);
      return event;
    });
  }
}
