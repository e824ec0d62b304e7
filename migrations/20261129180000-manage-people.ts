import { SqlMigration } from './migration.js';

/**
 * Officers are entered by the user name they have at the identity provider; the subject is learnt at their first sign-in. An account counts its
 * changes, so that what a second administrator approves is what the first one saw. A role or substitution that is taken back before it begins has
 * an empty period. Which duties one person may not hold together are rows with source and validity, not code.
 */
export class ManagePeople20261129180000 extends SqlMigration {
  protected readonly upSql = `
alter table account
  alter column subject drop not null,
  add column username text,
  add column version integer not null default 1,
  add column locked_because text,
  add constraint account_username_unique unique (issuer, username),
  add constraint account_known_by check (subject is not null or username is not null),
  add constraint account_locked_because check (locked_because is null or (state = 'locked' and locked_because in ('left', 'moved', 'suspended', 'security')));
create index account_by_name on account (name_folded, id);

alter table role_assignment
  add column basis text not null default '',
  drop constraint role_assignment_validity,
  add constraint role_assignment_validity check (valid_to is null or valid_to >= valid_from);

alter table substitution
  add column basis text not null default '',
  add column granted_by text not null default 'setup',
  drop constraint substitution_validity,
  add constraint substitution_validity check (valid_to >= valid_from);
create index substitution_of_account on substitution (account_id);
create index substitution_of_substitute on substitution (substitute_id);

create table duty_conflict (
  role text not null,
  other_role text not null,
  within text not null,
  exempt_agencies text[] not null default '{}',
  source text not null,
  valid_from date not null,
  valid_to date,
  constraint duty_conflict_pk primary key (role, other_role, valid_from),
  constraint duty_conflict_within check (within in ('unit', 'agency', 'province')),
  constraint duty_conflict_validity check (valid_to is null or valid_to >= valid_from)
);
insert into duty_conflict (role, other_role, within, source, valid_from) values
  ('specialist', 'signer', 'unit', 'Quy chế nội bộ (mặc định): người thụ lý không ký kết quả mình soạn', '2025-07-01'),
  ('specialist', 'unit_head', 'unit', 'Quy chế nội bộ (mặc định): người thụ lý không duyệt việc mình làm', '2025-07-01'),
  ('reception', 'specialist', 'agency', 'Quy chế nội bộ (mặc định): người tiếp nhận không thụ lý, trừ xã nhỏ được cấu hình', '2025-07-01');
insert into duty_conflict (role, other_role, within, source, valid_from)
select admin, deciding, 'province', 'Quy chế nội bộ (mặc định): người quản trị không giải quyết hồ sơ', '2025-07-01'
  from unnest(array['unit_admin', 'system_admin']) as admin,
       unnest(array['reception', 'cashier', 'hand_over', 'specialist', 'unit_head', 'signer', 'clerk', 'certifier']) as deciding;

grant select on duty_conflict to mc_officer, mc_worker, mc_readonly;`;

  protected readonly downSql = `
drop table duty_conflict;
drop index substitution_of_substitute;
drop index substitution_of_account;
delete from substitution where valid_to = valid_from;
alter table substitution
  drop constraint substitution_validity,
  add constraint substitution_validity check (valid_to > valid_from),
  drop column basis,
  drop column granted_by;
delete from role_assignment where valid_to = valid_from;
alter table role_assignment
  drop constraint role_assignment_validity,
  add constraint role_assignment_validity check (valid_to is null or valid_to > valid_from),
  drop column basis;
drop index account_by_name;
update account set subject = 'never-signed-in:' || id where subject is null;
alter table account
  drop constraint account_locked_because,
  drop constraint account_known_by,
  drop constraint account_username_unique,
  drop column locked_because,
  drop column version,
  drop column username,
  alter column subject set not null;`;
}
