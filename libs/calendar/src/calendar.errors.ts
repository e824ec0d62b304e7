/** A refusal of this library. It has the shape the HTTP layer turns into a problem document. */
export abstract class CalendarError extends Error {
  abstract readonly code: string;
  abstract readonly status: number;

  constructor(readonly params: Record<string, unknown> = {}) {
    super();
    this.name = new.target.name;
  }

  override get message(): string {
    return `${this.code} ${JSON.stringify(this.params)}`;
  }
}

/** The computation touches a year whose days off nobody entered. "No rows" never means "no holidays". */
export class CalendarYearMissing extends CalendarError {
  readonly code = 'calendar.year_missing';
  readonly status = 422;

  constructor(readonly year: number) {
    super({ year });
  }
}

/** A negative, infinite or, for days, fractional quantity; or none where the unit needs one. */
export class QuantityInvalid extends CalendarError {
  readonly code = 'calendar.quantity_invalid';
  readonly status = 422;
}

/** An instant that is not one (an invalid Date). */
export class InstantInvalid extends CalendarError {
  readonly code = 'calendar.instant_invalid';
  readonly status = 422;
}

/** A term "same day" without an hour after which the next working day counts, or one that is no time of day. */
export class CutOffInvalid extends CalendarError {
  readonly code = 'calendar.cut_off_invalid';
  readonly status = 422;
}

/** A pause that ends before it begins, or an open pause that is followed by another. */
export class PauseInvalid extends CalendarError {
  readonly code = 'calendar.pause_invalid';
  readonly status = 422;
}

/** Calendar rows that cannot be read at all; `checkCalendarData` lists every problem of a file. */
export class CalendarDataInvalid extends CalendarError {
  readonly code = 'calendar.data_invalid';
  readonly status = 422;
}

/** An unknown time zone, or one whose distance from UTC changes within the years of the calendar. */
export class ZoneUnsupported extends CalendarError {
  readonly code = 'calendar.zone_unsupported';
  readonly status = 422;
}
