import { DomainError } from '@app/platform';
import type { DossierStatus } from './dossier-status.js';

export class DossierNotFound extends DomainError {
  readonly code = 'dossier.not_found';
  readonly status = 404;
}

export class DossierChanged extends DomainError {
  readonly code = 'dossier.changed';
  readonly status = 409;
  /** @param changes actions recorded since the version the caller saw. */
  constructor(current: { version: number; status: DossierStatus }, changes: readonly { version: number; action: string; at: string }[]) {
    super({ currentVersion: current.version, currentStatus: current.status, changes });
  }
}

export class DraftNotFound extends DomainError {
  readonly code = 'dossier.draft_not_found';
  readonly status = 404;
}

export class DraftAlreadySubmitted extends DomainError {
  readonly code = 'dossier.draft_submitted';
  readonly status = 409;
  constructor(dossierId: string) {
    super({ dossierId });
  }
}

export class TooManyDrafts extends DomainError {
  readonly code = 'dossier.too_many_drafts';
  readonly status = 409;
  constructor(limit: number) {
    super({ limit });
  }
}

export class AnswersInvalid extends DomainError {
  readonly code = 'dossier.answers_invalid';
  readonly status = 422;
  constructor(errors: readonly { field: string; rule: string; message?: { vi: string; en: string } }[]) {
    super({ errors });
  }
}

export class NotComplete extends DomainError {
  readonly code = 'dossier.not_complete';
  readonly status = 422;
  constructor(
    missing: readonly {
      kind: 'component' | 'field';
      code: string;
      name?: { vi: string; en: string };
      rule: string;
      message?: { vi: string; en: string };
    }[],
  ) {
    super({ missing });
  }
}

export class LookupFailed extends DomainError {
  readonly code = 'dossier.lookup_failed';
  readonly status = 404;
}

export class ReceivingUnitUnknown extends DomainError {
  readonly code = 'dossier.receiving_unit_unknown';
  readonly status = 422;
}

export class NothingAsked extends DomainError {
  readonly code = 'dossier.nothing_asked';
  readonly status = 409;
}

export class SupplementTermOver extends DomainError {
  readonly code = 'dossier.supplement_term_over';
  readonly status = 409;
}

export class SupplementIncomplete extends DomainError {
  readonly code = 'dossier.supplement_incomplete';
  readonly status = 422;
  constructor(missing: readonly { kind: string; target: string }[]) {
    super({ missing });
  }
}

export class SupplementNotAsked extends DomainError {
  readonly code = 'dossier.supplement_not_asked';
  readonly status = 422;
  constructor(targets: readonly string[]) {
    super({ targets });
  }
}
