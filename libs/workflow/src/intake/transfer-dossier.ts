import { appendEvent, lockDossier, refuseStale, sealText, type AppendedEvent } from '@app/dossier';
import type { OfficerActor } from '@app/identity';
import { findAgencyId, NoCompetentUnit, processingUnit } from '@app/organisation';
import { actingIn } from '../acting.js';
import { ruleTransition } from '../rule-transition.js';
import type { WorkflowDeps } from '../workflow-deps.js';
import { NeedMissing } from '../workflow.errors.js';

/** Before reception: another agency is competent. The reception clock is not reset and the code stays (domain 3.3, 2.1). */
export class TransferDossier {
  constructor(private readonly deps: WorkflowDeps) {}

  run(actor: OfficerActor, command: { dossierId: string; version: number; agencyCode: string; reason: string }): Promise<AppendedEvent> {
    return this.deps.database.writeAs(actor, async (tx) => {
      const dossier = await lockDossier(tx, command.dossierId);
      const to = ruleTransition('transfer', dossier.status);
      await refuseStale(tx, dossier, command.version);
      const acting = actingIn(tx.actor, 'dossier.transfer', dossier.receivingUnitId);
      if (command.reason.trim() === '') throw new NeedMissing(['reason']);
      const agencyId = await findAgencyId(tx, command.agencyCode);
      if (agencyId === null) throw new NoCompetentUnit();
      const version = await this.deps.catalogue.version(tx, dossier.versionId);
      const unit = await processingUnit(tx, agencyId, version.field.code);
      const textRef = await sealText(tx, this.deps.keyring, dossier, command.reason);
      return appendEvent(
        tx,
        dossier,
        {
          action: 'transfer',
          to,
          ...acting,
          textRef,
          reasonCode: 'other_agency_competent',
          details: { fromAgency: dossier.competentAgencyId, toAgency: agencyId },
        },
        { competentAgencyId: agencyId, processingUnitId: unit.id },
      );
    });
  }
}
