export * from './roles.js';
export * from './actor.js';
export * from './identity.errors.js';
export { IDENTITY_TEXTS } from './identity.texts.js';
export {
  citizenOfSession,
  endSession,
  officerOfSession,
  openSession,
  sessionLimits,
  type OpenedSession,
  type SessionLimits,
} from './session/sessions.js';
export { IdentityConfig } from './session/identity.config.js';
export { OidcClient, type SignedInPerson } from './session/oidc-client.js';
export {
  decide,
  outdate,
  ownProposals,
  propose,
  waitingApprovals,
  withdraw,
  type DecidedApproval,
  type Proposal,
  type WaitingApproval,
  type WithdrawnApproval,
} from './approval/approvals.js';
export { officersOfSessions } from './session/officers-of-sessions.js';
export { changeView, deleteView, savedViews, saveView, type SavedView, type ViewChange } from './saved-view/saved-views.js';
export { accountOf } from './accounts.js';
export { peopleOfUnit, type RoleHeldInUnit } from './people-of-unit.js';
export {
  delegationsGiven,
  delegationsHeld,
  giveDelegation,
  takeDelegationBack,
  type GivenDelegation,
  type HeldDelegation,
} from './delegation/delegations.js';
export { representationRules, STANDING, type RepresentationRule } from './delegation/representation-rules.js';
export { DelegationEntity } from './entities/delegation.entity.js';
export { profileOfCitizen, profileOfClaims, rememberCitizen, type CitizenProfile } from './citizens.js';
export { ACCESS, Public, Requires, RequiresCitizen, type Access } from './access/requires.js';
export { AccessGuard, type ActorRequest, type SessionReader } from './access/access.guard.js';
export { CurrentActor, CurrentCitizen, CurrentOfficer } from './access/current-actor.js';
export { FORM_TOKEN_FIELD, formTokenOf, refuseForeignForm } from './access/form-token.js';
export { refuseCrossSite } from './access/refuse-cross-site.js';
export { refuseUnguardedRoutes } from './access/refuse-unguarded-routes.js';
export { CITIZEN_COOKIE, clearCookie, OFFICER_COOKIE, setCookie } from './session/session-cookie.js';
export { CallbackUrl } from './session/callback-url.js';
export { IDENTITY_ENTITIES } from './entities/identity.entities.js';
export { AccountEntity } from './entities/account.entity.js';
export { CitizenEntity } from './entities/citizen.entity.js';
export { ROLE_NAMES } from './people/role-names.js';
export { isProvinceRole, isSensitiveRole } from './people/sensitive-role.js';
export { LOCK_REASONS, type ChangedPerson, type LockReason, type PersonChange } from './people/person-change.js';
export { ChangePeople, PEOPLE_CHANGE, type PersonFacts } from './people/change-people.js';
export * from './people/people.errors.js';
export {
  listPeople,
  personView,
  substitutionsOf,
  waitingPersonChanges,
  type PeopleFilter,
  type PersonDeed,
  type PersonItem,
  type PersonName,
  type PersonRole,
  type PersonView,
  type SubstitutionView,
  type WaitingPersonChange,
} from './people/people.queries.js';
export { DUTY_EXEMPTION, ExemptAgency, type ExemptionProposal } from './people/exempt-agency.js';
export {
  duties,
  isExemptionDocument,
  type Duties,
  type DutyExemption,
  type DutyRule,
  type WaitingExemption,
} from './people/duties.queries.js';
export { untranslatedTitles, type UntranslatedTitle } from './people/untranslated-titles.js';
