import { SqlMigration } from './migration.js';

/**
 * The papers of a person that are on file: results we issued and papers an officer accepted, each with its validity. They are found by the
 * blind index of the owner's identifier and by the code that names results and papers alike (domain 2.3, 9). Consent is per use.
 */
export class CreatePersonPaper20261129130100 extends SqlMigration {
  protected readonly upSql = `
create table person_paper (
  id uuid constraint person_paper_pk primary key default uuidv7(),
  owner_index bytea not null,
  code text not null,
  title jsonb not null,
  number text,
  issued_on date not null,
  valid_until date,
  issuer_agency_id uuid not null constraint person_paper_issuer_fk references agency,
  source text not null,
  dossier_id uuid not null constraint person_paper_dossier_fk references dossier,
  result_id uuid constraint person_paper_result_fk references result,
  recorded_at timestamptz not null default app_now(),
  constraint person_paper_source_known check (source in ('result', 'accepted')),
  constraint person_paper_of_result check ((source = 'result') = (result_id is not null)),
  constraint person_paper_validity check (valid_until is null or valid_until >= issued_on),
  constraint person_paper_once unique (dossier_id, code, source)
);
create index person_paper_of_owner on person_paper (owner_index, code);

create table person_paper_document (
  paper_id uuid not null constraint person_paper_document_paper_fk references person_paper,
  document_id uuid not null constraint person_paper_document_document_fk references document,
  constraint person_paper_document_pk primary key (paper_id, document_id)
);

create table draft_reuse (
  draft_id uuid not null constraint draft_reuse_draft_fk references draft on delete cascade,
  component_code text not null,
  paper_id uuid not null constraint draft_reuse_paper_fk references person_paper,
  consented_at timestamptz not null default app_now(),
  constraint draft_reuse_pk primary key (draft_id, component_code)
);

create table dossier_reuse (
  dossier_id uuid not null,
  component_code text not null,
  paper_id uuid not null constraint dossier_reuse_paper_fk references person_paper,
  consented_at timestamptz not null,
  constraint dossier_reuse_pk primary key (dossier_id, component_code),
  constraint dossier_reuse_component_fk foreign key (dossier_id, component_code) references dossier_component (dossier_id, code)
);

grant select on person_paper, person_paper_document to mc_citizen, mc_officer, mc_worker, mc_readonly;
grant insert on person_paper, person_paper_document to mc_officer, mc_worker;
grant select, insert, update, delete on draft_reuse to mc_citizen;
grant select, insert on dossier_reuse to mc_citizen;
grant select on dossier_reuse to mc_officer, mc_worker, mc_readonly;
grant select on draft_reuse to mc_readonly;`;

  protected readonly downSql = `drop table dossier_reuse, draft_reuse, person_paper_document, person_paper;`;
}
