/** Columns of form II.06a by what they count, with their printed number (Circular 01/2020, domain 4.7). */
export const COLUMNS = {
  total: 3,
  receivedOnline: 4,
  receivedDirect: 5,
  carriedOver: 6,
  resolved: 7,
  early: 8,
  onTime: 9,
  late: 10,
  inProgress: 11,
  inTime: 12,
  overdue: 13,
} as const;
export type Bucket = keyof typeof COLUMNS;
export const BUCKETS = Object.keys(COLUMNS) as readonly Bucket[];

/** How a counted dossier came into the period. */
export const ORIGINS = ['online', 'direct', 'carried'] as const;
export type Origin = (typeof ORIGINS)[number];

/** Where it stands at the end of the period; the first three have ended. */
export const STANDINGS = ['early', 'on_time', 'late', 'in_time', 'overdue'] as const;
export type Standing = (typeof STANDINGS)[number];

/** Every column is a choice of origins and standings, so that a drill-down cannot count otherwise than the report. */
export const MEMBERS: Record<Bucket, { readonly origins: readonly Origin[]; readonly standings: readonly Standing[] }> = {
  total: { origins: ORIGINS, standings: STANDINGS },
  receivedOnline: { origins: ['online'], standings: STANDINGS },
  receivedDirect: { origins: ['direct'], standings: STANDINGS },
  carriedOver: { origins: ['carried'], standings: STANDINGS },
  resolved: { origins: ORIGINS, standings: ['early', 'on_time', 'late'] },
  early: { origins: ORIGINS, standings: ['early'] },
  onTime: { origins: ORIGINS, standings: ['on_time'] },
  late: { origins: ORIGINS, standings: ['late'] },
  inProgress: { origins: ORIGINS, standings: ['in_time', 'overdue'] },
  inTime: { origins: ORIGINS, standings: ['in_time'] },
  overdue: { origins: ORIGINS, standings: ['overdue'] },
};
