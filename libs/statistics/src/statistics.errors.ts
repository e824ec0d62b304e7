import { DomainError } from '@app/platform';

export class DayInvalid extends DomainError {
  readonly code = 'statistics.day_invalid';
  readonly status = 422;
  constructor(field: string) {
    super({ field });
  }
}

export class PeriodReversed extends DomainError {
  readonly code = 'statistics.period_reversed';
  readonly status = 422;
}

export class PeriodTooLong extends DomainError {
  readonly code = 'statistics.period_too_long';
  readonly status = 422;
  constructor(maxYears: number) {
    super({ maxYears });
  }
}

export class PeriodNotBegun extends DomainError {
  readonly code = 'statistics.period_not_begun';
  readonly status = 422;
}

export class AsOfInFuture extends DomainError {
  readonly code = 'statistics.as_of_future';
  readonly status = 422;
}

export class AsOfBeforeLedger extends DomainError {
  readonly code = 'statistics.as_of_before_ledger';
  readonly status = 422;
}

/** A transaction begun before the end of the as-of day may still add rows to it: the answer would not be the same for ever. */
export class NotSettled extends DomainError {
  readonly code = 'statistics.not_settled';
  readonly status = 409;
}

/** Working time cannot be counted in such a year, nor can anybody say what the days of its dossiers were. */
export class YearNotLoaded extends DomainError {
  readonly code = 'statistics.year_not_loaded';
  readonly status = 422;
  constructor(year: number) {
    super({ year });
  }
}

/** The unit began, ended or took others over inside the period: one row would mix two units. */
export class UnitMerged extends DomainError {
  readonly code = 'statistics.unit_merged';
  readonly status = 422;
  constructor(params: { unit: string; lastDay: string; nextDay: string; from: string; to: string }) {
    super(params);
  }
}

/** The sums are being made again, or far behind: counting the whole ledger would take too long for one request. */
export class SumsBehind extends DomainError {
  readonly code = 'statistics.sums_behind';
  readonly status = 503;
}

export class CursorInvalid extends DomainError {
  readonly code = 'statistics.cursor_invalid';
  readonly status = 422;
}

export class HoursInvalid extends DomainError {
  readonly code = 'statistics.hours_invalid';
  readonly status = 422;
  constructor(max: number) {
    super({ max });
  }
}
