import { SqlMigration } from './migration.js';

/**
 * A small agency may be allowed two duties in one hand: for a time, with reason and document, proposed by one administrator and allowed by another.
 * What a province wrote into the rule itself before (`duty_conflict.exempt_agencies`) goes on counting.
 */
export class ExemptSmallAgencies20261130020100 extends SqlMigration {
  protected readonly upSql = `
create table duty_exemption (
  id uuid not null default uuidv7(),
  role text not null,
  other_role text not null,
  agency_id uuid not null,
  reason text not null,
  document_id uuid not null,
  valid_from date not null,
  valid_to date,
  proposed_by uuid not null,
  allowed_by uuid not null,
  ended_by uuid,
  constraint duty_exemption_pk primary key (id),
  constraint duty_exemption_agency_fk foreign key (agency_id) references agency (id),
  constraint duty_exemption_proposed_by_fk foreign key (proposed_by) references account (id),
  constraint duty_exemption_allowed_by_fk foreign key (allowed_by) references account (id),
  constraint duty_exemption_ended_by_fk foreign key (ended_by) references account (id),
  constraint duty_exemption_validity check (valid_to is null or valid_to >= valid_from),
  constraint duty_exemption_second_person check (allowed_by <> proposed_by)
);
create index duty_exemption_of_agency on duty_exemption (agency_id, role, other_role);
grant select, insert on duty_exemption to mc_officer;
grant update (valid_to, ended_by) on duty_exemption to mc_officer;
grant select on duty_exemption to mc_worker, mc_readonly;`;

  protected readonly downSql = `drop table duty_exemption;`;
}
