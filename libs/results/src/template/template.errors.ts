/** An expected refusal of the template layer; `code` is stable, `params` hold no personal data. */
export abstract class ResultTemplateError extends Error {
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

/** The document lacks values it must print; a result with a hole is never issued. */
export class ResultValueMissing extends ResultTemplateError {
  readonly code = 'results.value_missing';
  readonly status = 422;

  constructor(fields: readonly string[]) {
    super({ fields: fields.join(', ') });
  }
}

export class ResultGlyphMissing extends ResultTemplateError {
  readonly code = 'results.glyph_missing';
  readonly status = 422;

  constructor(codePoints: readonly string[]) {
    super({ codePoints: codePoints.join(', ') });
  }
}

/** The data is not a vn-result/1 template; `at` is the place of the first fault. */
export class ResultTemplateInvalid extends ResultTemplateError {
  readonly code = 'results.template_invalid';
  readonly status = 422;

  constructor(at: string) {
    super({ at });
  }
}
