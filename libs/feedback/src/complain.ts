import { recordAudit } from '@app/audit';
import { findDossier, sealText } from '@app/dossier';
import type { CitizenActor } from '@app/identity';
import type { Keyring, Tx } from '@app/platform';

/** A complaint about how a dossier is handled; its text is sealed under the key of the dossier. @throws DossierNotFound */
export async function complain(tx: Tx<CitizenActor>, keyring: Keyring, dossierId: string, text: string): Promise<{ id: string }> {
  const dossier = await findDossier(tx, dossierId);
  const textRef = await sealText(tx, keyring, dossier, text);
  const made = await tx.one<{ id: string }>('insert into complaint (dossier_id, text_ref) values ($1, $2) returning id', [
    dossier.id,
    textRef,
  ]);
  await recordAudit(tx, { action: 'dossier.complaint', objectKind: 'dossier', objectId: dossier.id });
  return made;
}

/** Whether this dossier has its one rating. */
export async function isRated(tx: Tx, dossierId: string): Promise<boolean> {
  return (await tx.maybeOne('select 1 from rating where dossier_id = $1', [dossierId])) !== null;
}
