import { DomainError } from '@app/platform';

export class NotSignedIn extends DomainError {
  readonly code = 'identity.not_signed_in';
  readonly status = 401;
}

export class NotPermitted extends DomainError {
  readonly code = 'identity.not_permitted';
  readonly status = 403;
  constructor(permission: string) {
    super({ permission });
  }
}

export class SignInFailed extends DomainError {
  readonly code = 'identity.sign_in_failed';
  readonly status = 400;
}

export class ProviderUnreachable extends DomainError {
  readonly code = 'identity.provider_unreachable';
  readonly status = 503;
}

/** The page a form came from was of another session, or of none. */
export class FormTokenInvalid extends DomainError {
  readonly code = 'identity.form_token_invalid';
  readonly status = 403;
}

export class CrossSiteRequest extends DomainError {
  readonly code = 'identity.cross_site_request';
  readonly status = 403;
}

export class AccountUnknown extends DomainError {
  readonly code = 'identity.account_unknown';
  readonly status = 403;
}

export class ApprovalNotFound extends DomainError {
  readonly code = 'identity.approval_not_found';
  readonly status = 404;
}

export class ApprovalBySamePerson extends DomainError {
  readonly code = 'identity.approval_same_person';
  readonly status = 409;
}

export class ApprovalOutdated extends DomainError {
  readonly code = 'identity.approval_outdated';
  readonly status = 409;
}

/** Not there, or somebody else's. */
export class SavedViewNotFound extends DomainError {
  readonly code = 'identity.saved_view_not_found';
  readonly status = 404;
}

export class SavedViewNameTaken extends DomainError {
  readonly code = 'identity.saved_view_name_taken';
  readonly status = 409;
}

export class TooManySavedViews extends DomainError {
  readonly code = 'identity.too_many_saved_views';
  readonly status = 409;
  constructor(most: number) {
    super({ most });
  }
}

export class DelegationNotFound extends DomainError {
  readonly code = 'identity.delegation_not_found';
  readonly status = 404;
}

export class DelegationToOneself extends DomainError {
  readonly code = 'identity.delegation_to_oneself';
  readonly status = 422;
}

export class TooManyDelegations extends DomainError {
  readonly code = 'identity.too_many_delegations';
  readonly status = 409;
  constructor(limit: number) {
    super({ limit });
  }
}
