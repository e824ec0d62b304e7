/** Our words for where a dossier stands (table in the house style; national codes 1-10 appear in national-status.ts only). */
export const DOSSIER_STATUSES = [
  'submitted',
  'awaiting_intake_supplement',
  'intake_refused',
  'received',
  'in_process',
  'awaiting_supplement',
  'awaiting_payment',
  'suspended',
  'stopped',
  'result_ready',
  'handed_over',
  'withdrawn',
] as const;
export type DossierStatus = (typeof DOSSIER_STATUSES)[number];

/** The processing clock has ended for good. */
export const ENDED_STATUSES: readonly DossierStatus[] = ['intake_refused', 'stopped', 'result_ready', 'handed_over', 'withdrawn'];
/** Not yet received: outside every statistic (domain 3.1). */
export const BEFORE_RECEPTION: readonly DossierStatus[] = ['submitted', 'awaiting_intake_supplement'];
/** The processing clock stands still. */
export const PAUSED_STATUSES: readonly DossierStatus[] = ['awaiting_supplement', 'awaiting_payment', 'suspended'];

export const CHANNELS = ['online_full', 'online_partial', 'desk', 'postal'] as const;
export type Channel = (typeof CHANNELS)[number];
export const OUTCOMES = ['granted', 'refused'] as const;
export type Outcome = (typeof OUTCOMES)[number];
