/** A refusal of the flow rules, in the shape the HTTP layer turns into a problem document. */
export abstract class FlowError extends Error {
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

/** Someone else moved the dossier on, or a parallel branch was closed. */
export class FlowTokenClosed extends FlowError {
  readonly code = 'catalogue.flow_token_closed';
  readonly status = 409;
}

export class FlowActionUnknown extends FlowError {
  readonly code = 'catalogue.flow_action_unknown';
  readonly status = 422;
  constructor(step: string, action: string) {
    super({ step, action });
  }
}

/** The definition is not one the publish checks would pass: a target is missing or steps go in circles. */
export class FlowBroken extends FlowError {
  readonly code = 'catalogue.flow_broken';
  readonly status = 500;
  constructor(step: string) {
    super({ step });
  }
}
