import type { LedgerRow } from '@app/dossier';
import { addJob, type Tx } from '@app/platform';
import { slipOfEvent, type EventSlipKind } from './slip-of-event.js';

declare module '@app/platform' {
  interface Jobs {
    /** A form has to be printed from the event of that version. */
    'slip.wanted': { dossierId: string; kind: EventSlipKind; eventVersion: number };
  }
}

/** Consumer `slips`: asks for the form of an event in the transaction that marks the event as delivered; printing is a job of its own. */
export async function wantSlips(tx: Tx, dossierId: string, row: LedgerRow): Promise<void> {
  const kind = slipOfEvent(row.action);
  if (kind !== null) await addJob(tx, 'slip.wanted', { dossierId, kind, eventVersion: row.version });
}
