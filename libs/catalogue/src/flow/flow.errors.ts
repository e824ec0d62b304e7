import { DomainError } from '@app/platform';

/** Someone else moved the dossier on, or a parallel branch was closed. */
export class FlowTokenClosed extends DomainError {
  readonly code = 'catalogue.flow_token_closed';
  readonly status = 409;
}

export class FlowActionUnknown extends DomainError {
  readonly code = 'catalogue.flow_action_unknown';
  readonly status = 422;
  constructor(step: string, action: string) {
    super({ step, action });
  }
}

/** The definition is not one the publish checks would pass: a target is missing or steps go in circles. */
export class FlowBroken extends DomainError {
  readonly code = 'catalogue.flow_broken';
  readonly status = 500;
  constructor(step: string) {
    super({ step });
  }
}
