import type { Tx } from '@app/platform';

export interface PrintedSlip {
  readonly kind: string;
  /** Version of the ledger row it was printed for. */
  readonly eventVersion: number;
  readonly documentId: string;
  readonly madeAt: Date;
}

/** The printed slips of a dossier, oldest first. */
export function slipsOf(tx: Tx, dossierId: string): Promise<PrintedSlip[]> {
  return tx.rows<PrintedSlip>(
    'select kind, event_version as "eventVersion", document_id as "documentId", made_at as "madeAt" from slip where dossier_id = $1 order by made_at',
    [dossierId],
  );
}
