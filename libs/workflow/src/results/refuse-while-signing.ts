import type { Tx } from '@app/platform';
import { AlreadySigned, SignaturePending } from '../workflow.errors.js';

/** While a signature is under way nothing may change what is being signed. @throws SignaturePending */
export async function refuseWhileSigning(tx: Tx, dossierId: string): Promise<void> {
  const pending = await tx.maybeOne(
    `select 1 from prepared_signature s join result r on r.id = s.subject_id where s.subject_kind = 'result' and r.dossier_id = $1 and s.state in ('requested', 'pending')`,
    [dossierId],
  );
  if (pending !== null) throw new SignaturePending();
}

/** Once the leader has signed, a dossier is decided: it is neither withdrawn nor stopped. @throws AlreadySigned */
export async function refuseWhenSigned(tx: Tx, dossierId: string): Promise<void> {
  const signed = await tx.maybeOne(`select 1 from result where dossier_id = $1 and state in ('signed', 'sealed', 'issued')`, [dossierId]);
  if (signed !== null) throw new AlreadySigned();
}

/** Withdrawing, pulling back and stopping first cancel what is pending; a late answer is kept as evidence, never attached. */
export async function cancelPendingSignatures(tx: Tx, dossierId: string): Promise<number> {
  return tx.run(
    `update prepared_signature s set state = 'cancelled', finished_at = app_now() from result r
      where s.subject_kind = 'result' and s.subject_id = r.id and r.dossier_id = $1 and s.state in ('requested', 'pending')`,
    [dossierId],
  );
}
