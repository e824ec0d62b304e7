export const TERM_UNITS = ['WORKING_DAY', 'DAY', 'HOUR', 'SAME_DAY', 'NO_DUE'] as const;
export type TermUnit = (typeof TERM_UNITS)[number];

export const COUNTING_MODES = ['HOURS', 'DAYS'] as const;
/** How working days are counted: as eight working hours each, or by dates, without the day of the start (Civil Code, Art. 147-148). */
export type CountingMode = (typeof COUNTING_MODES)[number];

/** How long something may take. The lengths themselves are data of procedures and clocks; none is known here. */
export interface Term {
  /** Working days, calendar days or working hours; not used by SAME_DAY and NO_DUE. */
  readonly quantity?: number | null;
  readonly unit: TermUnit;
}

export interface TermOptions {
  /** Without it: HOURS where every worked day the count touches has eight hours, else DAYS. */
  readonly mode?: CountingMode | undefined;
  /** `HH:MM` local; without it that of the calendar data. */
  readonly sameDayCutOff?: string | undefined;
}
