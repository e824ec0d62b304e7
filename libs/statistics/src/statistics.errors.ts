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

/** So many dossiers changed after the as-of day that folding them again would take too long for one request. */
export class TooMuchChanged extends DomainError {
  readonly code = 'statistics.too_much_changed';
  readonly status = 422;
  constructor(asOf: string) {
    super({ asOf });
  }
}

/** The sums are being made again, or far behind: counting the whole ledger would take too long for one request. */
export class SumsBehind extends DomainError {
  readonly code = 'statistics.sums_behind';
  readonly status = 503;
}

/** More rows than this format, or one request, can carry. */
export class ExportTooLarge extends DomainError {
  readonly code = 'statistics.export_too_large';
  readonly status = 422;
  constructor(rows: number, max: number) {
    super({ rows, max });
  }
}

/** More rows than one request answers with; a job writes them. */
export class ExportNeedsJob extends DomainError {
  readonly code = 'statistics.export_needs_job';
  readonly status = 422;
  constructor(rows: number, max: number) {
    super({ rows, max });
  }
}

export class ExportsWaiting extends DomainError {
  readonly code = 'statistics.exports_waiting';
  readonly status = 429;
  constructor(max: number) {
    super({ max });
  }
}

export class ExportNotFound extends DomainError {
  readonly code = 'statistics.export_not_found';
  readonly status = 404;
}

export class ExportNotReady extends DomainError {
  readonly code = 'statistics.export_not_ready';
  readonly status = 409;
}

/** Its file was kept for its time and is gone. */
export class ExportExpired extends DomainError {
  readonly code = 'statistics.export_expired';
  readonly status = 410;
}

/** It holds units that the officer may no longer count. */
export class ExportScopeLost extends DomainError {
  readonly code = 'statistics.export_scope_lost';
  readonly status = 403;
}

/** It counts no dossiers, cannot be counted here, or naming them would say who was dissatisfied. */
export class IndicatorHasNoDossiers extends DomainError {
  readonly code = 'statistics.indicator_without_dossiers';
  readonly status = 422;
  constructor(indicator: string) {
    super({ indicator });
  }
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
