import { DomainError } from '@app/platform';

export class UnitUnknown extends DomainError {
  readonly code = 'organisation.unit_unknown';
  readonly status = 422;
}

export class NoCompetentUnit extends DomainError {
  readonly code = 'organisation.no_competent_unit';
  readonly status = 422;
}

/** The day has a decision already, or is named twice. */
export class CalendarDayTaken extends DomainError {
  readonly code = 'organisation.calendar_day_taken';
  readonly status = 422;
  constructor(day: string) {
    super({ day });
  }
}

/** Work has been done, or not done, on that day: what has happened does not change any more. */
export class CalendarDayUsed extends DomainError {
  readonly code = 'organisation.calendar_day_used';
  readonly status = 422;
  constructor(day: string) {
    super({ day });
  }
}

/** Rows that the calendar cannot hold; each problem names the day. */
export class CalendarChangeInvalid extends DomainError {
  readonly code = 'organisation.calendar_change_invalid';
  readonly status = 422;
  constructor(problems: readonly { readonly code: string; readonly about: string }[]) {
    super({ problems });
  }
}
