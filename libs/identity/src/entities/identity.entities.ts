import { AccountEntity } from './account.entity.js';
import { CitizenEntity } from './citizen.entity.js';
import { RoleAssignmentEntity } from './role-assignment.entity.js';
import { SessionEntity } from './session.entity.js';
import { SignInAttemptEntity } from './sign-in-attempt.entity.js';
import { DutyConflictEntity } from './duty-conflict.entity.js';
import { DutyExemptionEntity } from './duty-exemption.entity.js';
import { DelegationEntity } from './delegation.entity.js';
import { RepresentationRuleEntity } from './representation-rule.entity.js';
import { SubstitutionEntity } from './substitution.entity.js';
import { SavedViewEntity } from './saved-view.entity.js';
import { ApprovalEntity } from './approval.entity.js';

/** Every table that this lib owns. */
export const IDENTITY_ENTITIES = [
  AccountEntity,
  CitizenEntity,
  RoleAssignmentEntity,
  SessionEntity,
  SignInAttemptEntity,
  DelegationEntity,
  RepresentationRuleEntity,
  SubstitutionEntity,
  ApprovalEntity,
  SavedViewEntity,
  DutyConflictEntity,
  DutyExemptionEntity,
];
