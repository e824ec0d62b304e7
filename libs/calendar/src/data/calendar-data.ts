/** Opening hours of one weekday, national (no unit) or of one unit. Times are local, `HH:MM`; validity days are inclusive. */
export interface SegmentRow {
  readonly unitCode?: string | null;
  /** ISO: 1 = Monday … 7 = Sunday. */
  readonly weekday: number;
  readonly starts: string;
  readonly ends: string;
  /** false: open to the public, but no legal clock runs (a Saturday morning of a reception desk). */
  readonly countsForDeadline: boolean;
  readonly validFrom: string;
  readonly validTo?: string | null;
}

export const DAY_ROW_KINDS = ['off', 'worked'] as const;
export const HALVES = ['morning', 'afternoon'] as const;

/** A day that differs from its week. A row of a unit wins over the national row of that day. */
export interface DayRow {
  /** `YYYY-MM-DD` in the zone of the calendar. */
  readonly day: string;
  readonly kind: (typeof DAY_ROW_KINDS)[number];
  readonly unitCode?: string | null;
  /** Of a worked day: the weekday whose hours it takes (the freed one). */
  readonly replacesWeekday?: number | null;
  /** Only this half of the day is off, or is worked; the halves meet at noon. */
  readonly half?: (typeof HALVES)[number] | null;
  readonly name?: { readonly vi: string; readonly en: string };
  /** The law or notice that says so. */
  readonly decision: string;
}

export const YEAR_STATES = ['decided', 'provisional'] as const;
export type YearState = (typeof YEAR_STATES)[number];

/** Says that the days off of a year are entered. Without it nothing may be computed in that year. */
export interface YearRow {
  readonly year: number;
  readonly state: YearState;
  readonly source?: string;
}

/** One revision of the working calendar, as rows. */
export interface CalendarData {
  readonly revision: number;
  /** IANA name; Asia/Ho_Chi_Minh unless stated. */
  readonly zone?: string;
  /** `HH:MM` local: received later than this, a same-day procedure is due the next working day. */
  readonly sameDayCutOff?: string;
  readonly segments: readonly SegmentRow[];
  readonly days: readonly DayRow[];
  readonly years: readonly YearRow[];
}
