import { answersOf, lockDossier } from '@app/dossier';
import type { CitizenActor } from '@app/identity';
import { DossierClosedForPayment, FeeUnknown, initiatePayment, obligationsOf, type InitiatedPayment } from '@app/payment';
import type { Tx } from '@app/platform';
import { unknownFees } from '../submit/owed-lines.js';
import { localDay, type WorkflowDeps } from '../workflow-deps.js';

const ENDED: readonly string[] = ['withdrawn', 'stopped', 'intake_refused'];

/**
 * A citizen pays everything that is open. Nothing open is "nothing to pay" only when no fee still waits for its amount.
 * @throws DossierNotFound, DossierClosedForPayment, FeeUnknown, NothingToPay
 */
export async function beginPayment(deps: WorkflowDeps, tx: Tx<CitizenActor>, dossierId: string): Promise<InitiatedPayment> {
  const dossier = await lockDossier(tx, dossierId);
  if (ENDED.includes(dossier.status)) throw new DossierClosedForPayment();
  const lines = await obligationsOf(tx, dossier.id);
  if (!lines.some(({ state }) => state === 'open')) {
    const version = await deps.catalogue.version(tx, dossier.versionId);
    const { answers } = await answersOf(tx, deps.keyring, dossier);
    const unknown = unknownFees(version, dossier.channel, answers, localDay(tx.now, deps.zone));
    if (unknown.some((fee) => !lines.some(({ code }) => code === fee))) throw new FeeUnknown();
  }
  return initiatePayment(tx, dossier.id, 'online');
}
