/** A refusal of this library. It has the shape the HTTP layer turns into a problem document; no answer is in `params`. */
export abstract class FormsError extends Error {
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

/** Something was sent under a name that reaches into an object's prototype. No form asks that. */
export class ForbiddenKey extends FormsError {
  readonly code = 'forms.forbidden_key';
  readonly status = 422;
}

/** Values are nested deeper than any form asks; refused before anything walks through them. */
export class AnswersTooDeep extends FormsError {
  readonly code = 'forms.answers_too_deep';
  readonly status = 422;
}
