import { DomainError } from '@app/platform';

export class ProcedureUnknown extends DomainError {
  readonly code = 'catalogue.procedure_unknown';
  readonly status = 404;
}

export class VersionUnknown extends DomainError {
  readonly code = 'catalogue.version_unknown';
  readonly status = 404;
}

/** A version that is published or withdrawn does not change any more; one in review waits for its decision. */
export class VersionNotOpen extends DomainError {
  readonly code = 'catalogue.version_not_open';
  readonly status = 409;
}

/** What was sent does not pass the publish checks; nothing was stored. */
export class PublishChecksFailed extends DomainError {
  readonly code = 'catalogue.checks_failed';
  readonly status = 422;
  constructor(findings: readonly unknown[]) {
    super({ findings: [...findings], errors: findings.length });
  }
}

export class LaterVersionPublished extends DomainError {
  readonly code = 'catalogue.later_version';
  readonly status = 409;
  constructor(number: number, from: string) {
    super({ number, from });
  }
}

/** A version takes effect today or later: what was decided yesterday stays decided under the old one. */
export class EffectiveDayPast extends DomainError {
  readonly code = 'catalogue.effective_day_past';
  readonly status = 422;
  constructor(today: string) {
    super({ today });
  }
}

export class StateChangeRefused extends DomainError {
  readonly code = 'catalogue.state_change_refused';
  readonly status = 409;
  constructor(state: string) {
    super({ state });
  }
}

export class ReplacementUnknown extends DomainError {
  readonly code = 'catalogue.replacement_unknown';
  readonly status = 422;
  constructor(procedure: string) {
    super({ procedure });
  }
}

export class NoFlowToDraw extends DomainError {
  readonly code = 'catalogue.no_flow';
  readonly status = 404;
}

export class NoTemplateToDraw extends DomainError {
  readonly code = 'catalogue.no_template';
  readonly status = 404;
}

export class ImportUnusable extends DomainError {
  readonly code = 'catalogue.import_unusable';
  readonly status = 422;
  constructor(reason: string) {
    super({ reason });
  }
}
