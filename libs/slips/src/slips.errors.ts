import { DomainError } from '@app/platform';

/** A letter of the data has no glyph in the paper font; a form with a blank inside a name must not be issued. */
export class SlipGlyphMissing extends DomainError {
  readonly code = 'slips.glyph_missing';
  readonly status = 422;

  constructor(codePoints: readonly string[]) {
    super({ codePoints: codePoints.join(', ') });
  }
}
