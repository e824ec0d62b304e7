import { attachDocuments } from '@app/documents';
import { appendEvent, lockDossier, refuseStale, type AppendedEvent, type Dossier } from '@app/dossier';
import type { Actor, CitizenActor, OfficerActor } from '@app/identity';
import { openAmount, PaymentDueOnReturn } from '@app/payment';
import type { Tx } from '@app/platform';
import { actingIn } from '../acting.js';
import { ruleTransition } from '../rule-transition.js';
import type { WorkflowDeps } from '../workflow-deps.js';
import { NeedMissing } from '../workflow.errors.js';

export interface HandOverCommand {
  readonly dossierId: string;
  readonly version: number;
  readonly method: 'electronic' | 'desk' | 'postal';
  readonly recipientName: string;
  readonly recipientIdentifier: string;
  /** Signed receipt, photo of the authorisation or postal proof. */
  readonly proofDocumentId?: string;
}

/** The result goes to its owner, with recipient and proof. Being late never blocks it; the end time of the clock does not move. */
export class HandOver {
  constructor(private readonly deps: WorkflowDeps) {}

  run(actor: OfficerActor, command: HandOverCommand): Promise<AppendedEvent> {
    return this.deps.database.writeAs(actor, async (tx) => {
      const dossier = await lockDossier(tx, command.dossierId);
      const acting = actingIn(tx.actor, 'dossier.hand_over', dossier.receivingUnitId);
      await refuseStale(tx, dossier, command.version);
      if (command.recipientName.trim() === '') throw new NeedMissing(['recipientName']);
      if (command.proofDocumentId !== undefined) await attachDocuments(tx, [command.proofDocumentId]);
      return this.perform(tx, command, acting);
    });
  }

  /** A citizen who downloads the electronic result has received it; later downloads add nothing. */
  byDownload(actor: CitizenActor, dossierId: string, recipientName: string): Promise<AppendedEvent | null> {
    return this.deps.database.writeAs(actor, async (tx) => {
      const dossier = await lockDossier(tx, dossierId);
      if (dossier.status !== 'result_ready') return null;
      return this.perform(
        tx,
        { dossierId, version: dossier.version, method: 'electronic', recipientName, recipientIdentifier: '' },
        { role: 'citizen', unitId: null },
      );
    });
  }

  private async perform(tx: Tx<Actor>, command: HandOverCommand, acting: { role: string; unitId: string | null }): Promise<AppendedEvent> {
    const dossier = await lockDossier(tx, command.dossierId);
    const to = ruleTransition('hand_over', dossier.status);
    await refuseUnpaidReturn(tx, dossier);
    const { recipientName, recipientIdentifier, method } = command;
    const sealed = this.deps.keyring
      .openKey(dossier.wrappedKey, dossier.id)
      .sealJson({ name: recipientName, identifier: recipientIdentifier }, `hand-over:${dossier.id}`);
    await tx.run(
      'insert into hand_over (dossier_id, method, sealed_recipient, proof_document_id, handed_over_at) values ($1, $2, $3, $4, $5)',
      [dossier.id, method, sealed, command.proofDocumentId ?? null, tx.now],
    );
    return appendEvent(tx, dossier, { action: 'hand_over', to, ...acting, details: { method } }, { handedOverAt: tx.now });
  }
}

/** What is collected with the result is paid before it; a refusal is given to its owner all the same. @throws PaymentDueOnReturn */
export async function refuseUnpaidReturn(tx: Tx, dossier: Pick<Dossier, 'id' | 'outcome'>): Promise<void> {
  if (dossier.outcome !== 'granted') return;
  const amount = await openAmount(tx, dossier.id);
  if (amount > 0) throw new PaymentDueOnReturn(amount);
}
