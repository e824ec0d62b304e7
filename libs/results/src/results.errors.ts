import { DomainError } from '@app/platform';

export class ResultMissing extends DomainError {
  readonly code = 'results.missing';
  readonly status = 409;
}

export class ResultNotRendered extends DomainError {
  readonly code = 'results.not_rendered';
  readonly status = 409;
}

export class ResultAlreadyNumbered extends DomainError {
  readonly code = 'results.already_numbered';
  readonly status = 409;
}

export class ResultHeadMoved extends DomainError {
  readonly code = 'results.head_moved';
  readonly status = 409;
}

export class ResultNotFound extends DomainError {
  readonly code = 'results.not_found';
  readonly status = 404;
}

export class DraftFieldsInvalid extends DomainError {
  readonly code = 'results.draft_fields_invalid';
  readonly status = 422;
  constructor(errors: readonly { field: string; rule: string }[]) {
    super({ errors });
  }
}

export class NoTemplate extends DomainError {
  readonly code = 'results.no_template';
  readonly status = 409;
}

export class OtherSigner extends DomainError {
  readonly code = 'results.other_signer';
  readonly status = 409;
}

/** Not on file, no longer valid, or somebody else's. */
export class PaperNotFound extends DomainError {
  readonly code = 'results.paper_not_found';
  readonly status = 404;
}
