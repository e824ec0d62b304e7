import { SqlMigration } from './migration.js';

/**
 * Acting for another. Who may act for whom, on what ground and with which paper is data with its source and validity; nobody has compared the sources
 * with the official text yet, which `checked` says. A standing delegation is given by the person themselves to somebody named by number, whether or not
 * that person has signed in before; it ends when it is taken back. A dossier keeps for whom it was handed in.
 */
export class LetPeopleActForAnother20261129200000 extends SqlMigration {
  protected readonly upSql = `
create table representation_rule (
  code text not null,
  position integer not null,
  name jsonb not null,
  proof jsonb not null,
  person_kind text not null,
  number_needed boolean not null,
  source text not null,
  checked boolean not null,
  valid_from date not null,
  valid_to date,
  constraint representation_rule_pk primary key (code, valid_from),
  constraint representation_rule_person check (person_kind in ('person', 'organisation')),
  constraint representation_rule_validity check (valid_to > valid_from)
);
insert into representation_rule (code, position, name, proof, person_kind, number_needed, source, checked, valid_from) values
  ('child', 1, '{"vi":"Con chưa thành niên của tôi","en":"My child under age"}',
   '{"vi":"Giấy khai sinh của con, hoặc giấy tờ khác chứng minh quan hệ cha, mẹ và con","en":"The child''s birth certificate, or another paper that proves you are the parent"}',
   'person', false, 'Bộ luật Dân sự 2015 (91/2015/QH13), Điều 136 khoản 1', false, '2017-01-01'),
  ('ward', 2, '{"vi":"Người tôi giám hộ","en":"Somebody whose guardian I am"}',
   '{"vi":"Trích lục đăng ký giám hộ hoặc quyết định cử người giám hộ","en":"Extract of the registered guardianship, or the decision that named you guardian"}',
   'person', false, 'Bộ luật Dân sự 2015 (91/2015/QH13), Điều 136 khoản 2', false, '2017-01-01'),
  ('relative', 3, '{"vi":"Cha, mẹ, ông, bà, vợ, chồng, con, anh, chị, em ruột đã uỷ quyền cho tôi","en":"A parent, grandparent, spouse, child, brother or sister who authorised me"}',
   '{"vi":"Văn bản uỷ quyền và giấy tờ chứng minh quan hệ; với việc hộ tịch không phải công chứng, chứng thực","en":"Their written authorisation and a paper that proves the relation; for civil status it needs no notary"}',
   'person', true, 'Bộ luật Dân sự 2015 (91/2015/QH13), Điều 138; Thông tư 04/2020/TT-BTP, Điều 2', false, '2020-07-16'),
  ('authorised', 4, '{"vi":"Người khác đã uỷ quyền cho tôi","en":"Somebody else who authorised me"}',
   '{"vi":"Văn bản uỷ quyền được công chứng hoặc chứng thực","en":"A written authorisation, notarised or certified"}',
   'person', true, 'Bộ luật Dân sự 2015 (91/2015/QH13), Điều 138', false, '2017-01-01'),
  ('organisation', 5, '{"vi":"Tổ chức, doanh nghiệp tôi đại diện","en":"An organisation or enterprise that I represent"}',
   '{"vi":"Giấy tờ chứng minh tư cách đại diện: đăng ký doanh nghiệp, quyết định bổ nhiệm hoặc giấy giới thiệu, uỷ quyền","en":"A paper that proves it: business registration, appointment, or letter of authorisation"}',
   'organisation', true, 'Bộ luật Dân sự 2015 (91/2015/QH13), Điều 137, Điều 138', false, '2017-01-01');

alter table delegation drop column delegate_id;
alter table delegation
  add column delegate_index bytea not null,
  add column wrapped_key bytea not null,
  add column sealed bytea not null;
alter table delegation add constraint delegation_validity check (valid_to >= valid_from);
create index delegation_of_citizen on delegation (citizen_id);
create index delegation_of_delegate on delegation (delegate_index);

create table draft_representation (
  draft_id uuid not null constraint draft_representation_draft_fk references draft on delete cascade,
  relation text not null,
  delegation_id uuid constraint draft_representation_delegation_fk references delegation,
  sealed bytea not null,
  constraint draft_representation_pk primary key (draft_id)
);

create table representation (
  dossier_id uuid not null constraint representation_dossier_fk references dossier,
  relation text not null,
  delegation_id uuid constraint representation_delegation_fk references delegation,
  represented_index bytea,
  constraint representation_pk primary key (dossier_id)
);
create index representation_of_person on representation (represented_index);

grant select on representation_rule to mc_citizen, mc_officer, mc_worker, mc_readonly;
grant select, insert, update, delete on draft_representation to mc_citizen;
grant select, delete on draft_representation to mc_worker;
grant select, insert on representation to mc_citizen;
grant select on representation to mc_officer, mc_worker;`;

  protected readonly downSql = `
drop table representation, draft_representation, representation_rule;
delete from delegation;
drop index delegation_of_citizen, delegation_of_delegate;
alter table delegation drop constraint delegation_validity;
alter table delegation drop column delegate_index, drop column wrapped_key, drop column sealed;
alter table delegation add column delegate_id uuid not null constraint delegation_delegate_fk references citizen;`;
}
