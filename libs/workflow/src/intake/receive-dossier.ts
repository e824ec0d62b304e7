import {
  appendEvent,
  componentsOf,
  findDossier,
  lockDossier,
  lookupSecretHash,
  lookupSecretOf,
  lookupTokenHash,
  lookupTokenOf,
  refuseStale,
  startClock,
  beginTransfer,
  stopClock,
  takeDossierCode,
  type AppendedEvent,
} from '@app/dossier';
import type { OfficerActor } from '@app/identity';
import { PaymentDueFirst, owesBeforeReception } from '@app/payment';
import type { Tx } from '@app/platform';
import { keepAcceptedPapers } from '@app/results';
import { actingIn } from '../acting.js';
import { openFlow } from '../flow/open-flow.js';
import { ruleTransition } from '../rule-transition.js';
import { agencyCodeOf } from '../submit/submit-draft.js';
import type { WorkflowDeps } from '../workflow-deps.js';
import { ComponentsUnchecked } from '../workflow.errors.js';

export interface ReceiveCommand {
  readonly dossierId: string;
  readonly version: number;
}

/** Form 01: a complete dossier is accepted; the processing clock starts, the flow opens, a walk-in gets its code. */
export class ReceiveDossier {
  constructor(private readonly deps: WorkflowDeps) {}

  run(actor: OfficerActor, command: ReceiveCommand): Promise<AppendedEvent> {
    return this.deps.database.writeAs(actor, (tx) => this.receive(tx, command));
  }

  private async receive(tx: Tx<OfficerActor>, command: ReceiveCommand): Promise<AppendedEvent> {
    const { catalogue, calendars, keyring, zone } = this.deps;
    const dossier = await lockDossier(tx, command.dossierId);
    const to = ruleTransition('receive', dossier.status);
    await refuseStale(tx, dossier, command.version);
    const acting = actingIn(tx.actor, 'dossier.receive', dossier.receivingUnitId);
    if (await owesBeforeReception(tx, dossier.id)) throw new PaymentDueFirst();
    const open = (await componentsOf(tx, dossier.id)).filter(({ verdict }) => verdict !== 'accepted' && verdict !== 'reused');
    if (open.length > 0) throw new ComponentsUnchecked(open.map(({ code, verdict }) => ({ code, verdict })));

    const version = await catalogue.version(tx, dossier.versionId);
    const office = await calendars.of(tx, dossier.processingUnitId);
    await stopClock(tx, dossier.id, 'reception', tx.now);
    const processing = await startClock(tx, dossier.id, 'processing', office, tx.now, version.limitOf(dossier.caseCode, dossier.channel));
    const desk = await calendars.of(tx, dossier.receivingUnitId);
    const transferAt = desk.transferDue(tx.now, version.definition.sameDayCutOff);
    await beginTransfer(tx, dossier.id, desk, tx.now, transferAt);
    const event = await appendEvent(
      tx,
      dossier,
      {
        action: 'receive',
        to,
        ...acting,
        clockEffect: 'start',
        dueAt: processing.dueAt,
        calendarRevision: processing.calendarRevision,
        details: { ...processing.details, transferBy: transferAt.toISOString() },
      },
      { receivedAt: tx.now, dueOriginalAt: processing.dueAt },
    );
    await keepAcceptedPapers(tx, dossier.id);
    await openFlow(this.deps, tx, await findDossier(tx, dossier.id), version);
    if (dossier.code === null) {
      const code = await takeDossierCode(tx, await agencyCodeOf(tx, dossier.competentAgencyId), zone);
      await tx.run('update dossier set code = $2, secret_hash = $3, token_hash = $4 where id = $1', [
        dossier.id,
        code,
        lookupSecretHash(keyring, dossier.id, lookupSecretOf(keyring, dossier.id)),
        lookupTokenHash(lookupTokenOf(keyring, dossier.id)),
      ]);
    }
    return event;
  }
}
