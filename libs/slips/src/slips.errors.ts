import { DomainError } from '@app/platform';

/** A letter of the data has no glyph in the paper font; a form with a blank inside a name must not be issued. */
export class SlipGlyphMissing extends DomainError {
  readonly code = 'slips.glyph_missing';
  readonly status = 422;

  constructor(codePoints: readonly string[]) {
    super({ codePoints: codePoints.join(', ') });
  }
}

export class RegisterMonthInvalid extends DomainError {
  readonly code = 'slips.register_month_invalid';
  readonly status = 422;
}

/** Not a unit in which the officer may read. */
export class RegisterUnitNotFound extends DomainError {
  readonly code = 'slips.register_unit_not_found';
  readonly status = 404;
}

export class RegisterTooLong extends DomainError {
  readonly code = 'slips.register_too_long';
  readonly status = 422;
  constructor(max: number) {
    super({ max });
  }
}
