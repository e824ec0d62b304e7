import { SqlMigration } from './migration.js';

/**
 * Where a version came from, what the province changed in it, and a procedure that is paused or replaced. A version with changes of the
 * province keeps the text it was made from, so that the same changes can be made to the next one.
 */
export class AddCatalogueReview20261129130000 extends SqlMigration {
  protected readonly upSql = `
create table procedure_override (
  id uuid constraint procedure_override_pk primary key default uuidv7(),
  procedure_id uuid not null constraint procedure_override_procedure_fk references procedure,
  number integer not null,
  body jsonb not null,
  sha256 bytea not null,
  created_by uuid constraint procedure_override_author_fk references account,
  created_at timestamptz not null default app_now(),
  constraint procedure_override_unique unique (procedure_id, number)
);
create trigger procedure_override_immutable before update or delete or truncate on procedure_override for each statement execute function refuse_change();

alter table procedure
  add column replaced_by text,
  add column state_reason text,
  add column state_changed_at timestamptz,
  add constraint procedure_replacement check ((state = 'replaced') = (replaced_by is not null));

alter table procedure_version
  add column origin text not null default 'seed',
  add column source_sha256 bytea,
  add column override_id uuid constraint procedure_version_override_fk references procedure_override,
  add column base_body jsonb,
  add column base_flow_version_id uuid constraint procedure_version_base_flow_fk references flow_version,
  add column proposed_by uuid constraint procedure_version_author_fk references account,
  add column change_note text,
  add constraint procedure_version_origin check (origin in ('seed', 'import', 'console'));

grant select, insert on procedure_override to mc_officer;
grant select on procedure_override to mc_worker, mc_readonly;`;

  protected readonly downSql = `
alter table procedure_version
  drop constraint procedure_version_origin, drop column origin, drop column source_sha256, drop column override_id, drop column base_body,
  drop column base_flow_version_id, drop column proposed_by, drop column change_note;
alter table procedure drop constraint procedure_replacement, drop column replaced_by, drop column state_reason, drop column state_changed_at;
drop table procedure_override;`;
}
