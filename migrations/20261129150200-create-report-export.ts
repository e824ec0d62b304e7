import { SqlMigration } from './migration.js';

/**
 * Long exports: who asked for what, within which units, how far it is, and the file. A file that belongs to nothing for ever is kept until
 * its time and collected then, like an upload that nobody attached.
 */
export class CreateReportExport20261129150200 extends SqlMigration {
  protected readonly upSql = `
alter table document add column keep_until timestamptz;

create table report_export (
  id uuid constraint report_export_pk primary key default uuidv7(),
  account_id uuid not null constraint report_export_account_fk references account,
  kind text not null,
  format text not null,
  query jsonb not null,
  unit_ids uuid[],
  state text not null default 'queued',
  rows_done integer not null default 0,
  rows_total integer not null,
  document_id uuid constraint report_export_document_fk references document,
  failure text,
  requested_at timestamptz not null default app_now(),
  finished_at timestamptz,
  keep_until timestamptz,
  constraint report_export_kind check (kind in ('report', 'dossiers')),
  constraint report_export_format check (format in ('csv', 'xlsx', 'pdf')),
  constraint report_export_state check (state in ('queued', 'running', 'ready', 'failed')),
  constraint report_export_ready check ((state = 'ready') = (document_id is not null)),
  constraint report_export_failed check ((state = 'failed') = (failure is not null))
);
create index report_export_of_account on report_export (account_id, requested_at desc);

grant select, insert on report_export to mc_officer;
grant select, update on report_export to mc_worker;
grant select on report_export to mc_readonly;`;

  protected readonly downSql = `
drop table report_export;
alter table document drop column keep_until;`;
}
