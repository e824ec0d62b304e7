import { SqlMigration } from './migration.js';

/**
 * What a person has typed and uploaded for an open supplement request and has not sent yet: kept here and not in the address of a page, so
 * that it is there on another device too. It goes with the answer to the request.
 */
export class KeepSupplementDrafts20261129120000 extends SqlMigration {
  protected readonly upSql = `
create table supplement_draft (
  request_id uuid constraint supplement_draft_pk primary key constraint supplement_draft_request_fk references supplement_request,
  sealed_answers bytea not null,
  revision integer not null default 1,
  changed_at timestamptz not null default app_now()
);
create table supplement_draft_document (
  request_id uuid not null constraint supplement_draft_document_request_fk references supplement_request,
  document_id uuid not null constraint supplement_draft_document_document_fk references document,
  component_code text not null,
  added_at timestamptz not null default app_now(),
  constraint supplement_draft_document_pk primary key (request_id, document_id)
);
grant select, insert, update, delete on supplement_draft to mc_citizen;
grant select, insert, delete on supplement_draft_document to mc_citizen;
grant select, delete on supplement_draft, supplement_draft_document to mc_officer, mc_worker;
grant select on supplement_draft, supplement_draft_document to mc_readonly;`;

  protected readonly downSql = `drop table supplement_draft_document, supplement_draft;`;
}
