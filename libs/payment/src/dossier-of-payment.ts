import type { Tx } from '@app/platform';

/** The dossier that a payment is for; whether the asker may see it is decided by who reads the dossier. */
export async function dossierOfPayment(tx: Tx, reference: string): Promise<string | null> {
  const row = await tx.maybeOne<{ dossierId: string }>('select dossier_id as "dossierId" from payment where reference = $1', [reference]);
  return row?.dossierId ?? null;
}
