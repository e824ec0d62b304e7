import type { LedgerRow } from '@app/dossier';
import { queueNotices } from '@app/notification';
import type { Consumer } from '@app/platform';
import { wantSlips } from '@app/slips';

/** Everybody who reacts to the ledger. Nobody below names a consumer; a new one is added here and nowhere else. */
export const CONSUMERS: readonly Consumer<LedgerRow>[] = [
  { name: 'notification', handle: queueNotices },
  { name: 'slips', handle: wantSlips },
];
