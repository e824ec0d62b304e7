import { SqlMigration } from './migration.js';

/** People, their dated roles, sessions, the two-person approval, and what happened (append-only, partitioned by month). */
export class CreateIdentityAndAudit20261124090200 extends SqlMigration {
  protected readonly upSql = `
create table account (
  id uuid constraint account_pk primary key default uuidv7(),
  issuer text not null,
  subject text not null,
  full_name text not null,
  name_folded text generated always as (fold(full_name)) stored,
  title jsonb not null default '{}',
  email text,
  state text not null default 'active',
  created_at timestamptz not null default app_now(),
  constraint account_subject_unique unique (issuer, subject),
  constraint account_state_known check (state in ('active', 'locked'))
);

create table citizen (
  id uuid constraint citizen_pk primary key default uuidv7(),
  issuer text not null,
  subject text not null,
  wrapped_key bytea not null,
  sealed bytea not null,
  identifier_index bytea not null,
  created_at timestamptz not null default app_now(),
  constraint citizen_subject_unique unique (issuer, subject)
);

create table role_assignment (
  id uuid constraint role_assignment_pk primary key default uuidv7(),
  account_id uuid not null constraint role_assignment_account_fk references account,
  role text not null,
  unit_id uuid not null constraint role_assignment_unit_fk references unit,
  valid_from timestamptz not null,
  valid_to timestamptz,
  granted_by text not null,
  constraint role_assignment_validity check (valid_to is null or valid_to > valid_from)
);
create index role_assignment_of_account on role_assignment (account_id);
create index role_assignment_of_unit on role_assignment (unit_id, role);

create table session (
  id_hash bytea constraint session_pk primary key,
  account_id uuid constraint session_account_fk references account,
  citizen_id uuid constraint session_citizen_fk references citizen,
  created_at timestamptz not null default app_now(),
  last_seen_at timestamptz not null default app_now(),
  expires_at timestamptz not null,
  identity_token bytea,
  constraint session_one_person check ((account_id is null) <> (citizen_id is null))
);
create index session_of_account on session (account_id);
create index session_of_citizen on session (citizen_id);

create table sign_in_attempt (
  state_hash bytea constraint sign_in_attempt_pk primary key,
  nonce text not null,
  code_verifier text not null,
  return_to text not null,
  created_at timestamptz not null default app_now()
);

create table delegation (
  id uuid constraint delegation_pk primary key default uuidv7(),
  citizen_id uuid not null constraint delegation_citizen_fk references citizen,
  delegate_id uuid not null constraint delegation_delegate_fk references citizen,
  valid_from timestamptz not null,
  valid_to timestamptz
);

create table substitution (
  id uuid constraint substitution_pk primary key default uuidv7(),
  account_id uuid not null constraint substitution_account_fk references account,
  substitute_id uuid not null constraint substitution_substitute_fk references account,
  role text not null,
  unit_id uuid not null constraint substitution_unit_fk references unit,
  valid_from timestamptz not null,
  valid_to timestamptz not null,
  constraint substitution_validity check (valid_to > valid_from),
  constraint substitution_other_person check (account_id <> substitute_id)
);

create table approval (
  id uuid constraint approval_pk primary key default uuidv7(),
  kind text not null,
  subject text not null,
  subject_version integer not null,
  payload jsonb not null,
  payload_hash bytea not null,
  unit_id uuid constraint approval_unit_fk references unit,
  proposer_id uuid not null constraint approval_proposer_fk references account,
  proposed_at timestamptz not null default app_now(),
  decider_id uuid constraint approval_decider_fk references account,
  decided_at timestamptz,
  state text not null default 'proposed',
  constraint approval_state_known check (state in ('proposed', 'approved', 'rejected', 'outdated')),
  constraint approval_second_person check (decider_id is null or decider_id <> proposer_id)
);
create index approval_open on approval (kind, unit_id) where state = 'proposed';
create index approval_of_subject on approval (subject);

create table audit_log (
  id uuid not null default uuidv7(),
  recorded_at timestamptz not null default app_now(),
  actor_kind text not null,
  actor_id text not null,
  actor_role text,
  action text not null,
  object_kind text not null,
  object_id text not null,
  result text not null default 'done',
  details jsonb not null default '{}',
  tx xid8 not null default pg_current_xact_id(),
  constraint audit_log_pk primary key (recorded_at, id)
) partition by range (recorded_at);
create table audit_log_default partition of audit_log default;
create index audit_log_of_object on audit_log (object_kind, object_id, recorded_at);

create table access_log (
  id uuid not null default uuidv7(),
  recorded_at timestamptz not null default app_now(),
  actor_kind text not null,
  actor_id text not null,
  actor_role text,
  unit_id uuid,
  purpose text not null,
  object_kind text not null,
  object_id text not null,
  constraint access_log_pk primary key (recorded_at, id)
) partition by range (recorded_at);
create table access_log_default partition of access_log default;
create index access_log_of_object on access_log (object_kind, object_id, recorded_at);

create trigger audit_log_append_only before update or delete or truncate on audit_log for each statement execute function refuse_change();
create trigger access_log_append_only before update or delete or truncate on access_log for each statement execute function refuse_change();`;

  protected readonly downSql = `
drop table access_log, audit_log, approval, substitution, delegation, sign_in_attempt, session, role_assignment, citizen, account;`;
}
