/** An expected refusal of this lib; `code` is stable, `params` hold no personal data. */
export abstract class SlipError extends Error {
  abstract readonly code: string;
  abstract readonly status: number;

  constructor(readonly params: Record<string, unknown> = {}) {
    super();
    this.name = new.target.name;
  }

  override get message(): string {
    return this.code;
  }
}

/** A letter of the data has no glyph in the paper font; a form with a blank inside a name must not be issued. */
export class SlipGlyphMissing extends SlipError {
  readonly code = 'slips.glyph_missing';
  readonly status = 422;

  constructor(codePoints: readonly string[]) {
    super({ codePoints: codePoints.join(', ') });
  }
}
