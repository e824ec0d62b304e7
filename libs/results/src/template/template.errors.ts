import { DomainError } from '@app/platform';

/** The document lacks values it must print; a result with a hole is never issued. */
export class ResultValueMissing extends DomainError {
  readonly code = 'results.value_missing';
  readonly status = 422;

  constructor(fields: readonly string[]) {
    super({ fields: fields.join(', ') });
  }
}

export class ResultGlyphMissing extends DomainError {
  readonly code = 'results.glyph_missing';
  readonly status = 422;

  constructor(codePoints: readonly string[]) {
    super({ codePoints: codePoints.join(', ') });
  }
}

/** The data is not a vn-result/1 template; `at` is the place of the first fault. */
export class ResultTemplateInvalid extends DomainError {
  readonly code = 'results.template_invalid';
  readonly status = 422;

  constructor(at: string) {
    super({ at });
  }
}
