import { DomainError } from './domain-error.js';

export class InvalidInput extends DomainError {
  readonly code = 'platform.invalid_input';
  readonly status = 400;
  /** @param errors one entry per field: where and which rule, never the value. */
  constructor(errors: readonly { field: string; rule: string }[]) {
    super({ errors });
  }
}

export class MalformedBody extends DomainError {
  readonly code = 'platform.malformed_body';
  readonly status = 400;
}

export class BodyTooLarge extends DomainError {
  readonly code = 'platform.body_too_large';
  readonly status = 413;
}

export class UnsupportedMediaType extends DomainError {
  readonly code = 'platform.unsupported_media_type';
  readonly status = 415;
}

export class RouteNotFound extends DomainError {
  readonly code = 'platform.not_found';
  readonly status = 404;
}

export class TooManyRequests extends DomainError {
  readonly code = 'platform.too_many_requests';
  readonly status = 429;
}

export class IdempotencyKeyMissing extends DomainError {
  readonly code = 'platform.idempotency_key_missing';
  readonly status = 400;
}

export class IdempotencyKeyReused extends DomainError {
  readonly code = 'platform.idempotency_key_reused';
  readonly status = 422;
}

export class DatabaseBusy extends DomainError {
  readonly code = 'platform.busy';
  readonly status = 503;
}

export class ClockBehindLedger extends DomainError {
  readonly code = 'platform.clock_behind';
  readonly status = 503;
}

export class PreconditionMissing extends DomainError {
  readonly code = 'platform.precondition_missing';
  readonly status = 428;
}

export class PreconditionStale extends DomainError {
  readonly code = 'platform.precondition_stale';
  readonly status = 412;
}
