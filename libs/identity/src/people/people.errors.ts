import { DomainError } from '@app/platform';
import type { Role } from '../roles.js';
import { ROLE_NAMES } from './role-names.js';

export class PersonNotFound extends DomainError {
  readonly code = 'identity.person_not_found';
  readonly status = 404;
}

/** Somebody changed the account since it was read. */
export class PersonChanged extends DomainError {
  readonly code = 'identity.person_changed';
  readonly status = 409;
}

export class UsernameTaken extends DomainError {
  readonly code = 'identity.username_taken';
  readonly status = 409;
}

/** Another agency's, or a role of the whole province. */
export class PeopleNotYours extends DomainError {
  readonly code = 'identity.people_not_yours';
  readonly status = 403;
}

/** One's own name and addresses are set right by a colleague. */
export class OwnAccount extends DomainError {
  readonly code = 'identity.own_account';
  readonly status = 409;
}

/** Whom a proposal is about does not decide it. */
export class ApprovalAboutYou extends DomainError {
  readonly code = 'identity.approval_about_you';
  readonly status = 409;
}

export class LastAdministrator extends DomainError {
  readonly code = 'identity.last_administrator';
  readonly status = 409;
  /** @param least how many must remain */
  constructor(least: number) {
    super({ least });
  }
}

export class RoleHeld extends DomainError {
  readonly code = 'identity.role_held';
  readonly status = 409;
  constructor(role: Role) {
    super({ role: ROLE_NAMES[role] });
  }
}

export class RoleNotHeld extends DomainError {
  readonly code = 'identity.role_not_held';
  readonly status = 409;
}

export class DutiesConflict extends DomainError {
  readonly code = 'identity.duties_conflict';
  readonly status = 409;
  constructor(role: Role, other: Role, source: string) {
    super({ role: ROLE_NAMES[role], other: ROLE_NAMES[other], source });
  }
}

export class PeriodInvalid extends DomainError {
  readonly code = 'identity.period_invalid';
  readonly status = 422;
}

export class AccountLocked extends DomainError {
  readonly code = 'identity.account_locked';
  readonly status = 409;
}

export class SubstituteSelf extends DomainError {
  readonly code = 'identity.substitute_self';
  readonly status = 422;
}

/** No rule forbids the two together, or it holds in the whole province, where nobody is small. */
export class DutyRuleUnknown extends DomainError {
  readonly code = 'identity.duty_rule_unknown';
  readonly status = 422;
}

export class ExemptionHeld extends DomainError {
  readonly code = 'identity.exemption_held';
  readonly status = 409;
}

export class ExemptionNotFound extends DomainError {
  readonly code = 'identity.exemption_not_found';
  readonly status = 404;
}
