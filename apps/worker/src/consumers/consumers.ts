import type { LedgerRow } from '@app/dossier';
import { queueNotices } from '@app/notification';
import type { Calendars } from '@app/organisation';
import type { Consumer } from '@app/platform';
import { wantSlips } from '@app/slips';
import { keepHours } from '@app/statistics';

/** Everybody who reacts to the ledger. Nobody below names a consumer; a new one is added here and nowhere else. */
export const consumersOf = (calendars: Calendars): readonly Consumer<LedgerRow>[] => [
  { name: 'notification', handle: queueNotices },
  { name: 'slips', handle: wantSlips },
  keepHours(calendars),
];
