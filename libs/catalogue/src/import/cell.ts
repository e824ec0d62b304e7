/** Why a cell could not be read. A person decides what it means; the importer never guesses. */
export const REASONS = [
  'UNIT_MISSING',
  'UNIT_NOT_SUPPORTED',
  'QUANTITY_OUT_OF_RANGE',
  'QUANTITY_NOT_WHOLE',
  'RANGE_GIVEN',
  'NOT_RECOGNISED',
  'CHANNEL_UNKNOWN',
  'GLUED_NUMBERS',
  'AMOUNT_NOT_RECOGNISED',
  'AMOUNT_IMPLAUSIBLE',
  'AMOUNT_HAS_CONDITIONS',
  'AMOUNT_AND_COUNCIL',
  'AMOUNT_ONLY_IN_TEXT',
  'FREE_BUT_AMOUNT',
  'FREE_BUT_FEE_NAMED',
  'FREE_FOR_SOME_ONLY',
  'COUNT_MISSING',
  'COUNT_AMBIGUOUS',
] as const;
export type Reason = (typeof REASONS)[number];

/**
 * How a paper reaches the office, as the report names it: `online`, `desk`, `postal`; `none` for a cell that belongs to no channel the
 * importer knows (and for papers, which have none).
 */
export const REPORT_CHANNELS = ['online', 'desk', 'postal', 'none'] as const;
export type ReportChannel = (typeof REPORT_CHANNELS)[number];

export type Understood<T> = { readonly understood: true; readonly value: T };
export type NotUnderstood = { readonly understood: false; readonly reason: Reason };
export type Reading<T> = Understood<T> | NotUnderstood;

/** One cell that says something, with its own words. */
export interface Cell<T> {
  readonly channel: ReportChannel;
  readonly text: string;
  readonly reading: Reading<T>;
}

export function understood<T>(value: T): Understood<T> {
  return { understood: true, value };
}

export function notUnderstood(reason: Reason): NotUnderstood {
  return { understood: false, reason };
}
