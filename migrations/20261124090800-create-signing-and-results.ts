import { SqlMigration } from './migration.js';

/** Prepared signatures and signed revisions (know no dossier); results with their numbers and hand-over. */
export class CreateSigningAndResults20261124090800 extends SqlMigration {
  protected readonly upSql = `
create table prepared_signature (
  id uuid constraint prepared_signature_pk primary key default uuidv7(),
  subject_kind text not null,
  subject_id uuid not null,
  field text not null,
  base_document_id uuid not null constraint prepared_signature_base_fk references document,
  base_sha256 bytea not null,
  requested_by text not null,
  requested_at timestamptz not null default app_now(),
  expires_at timestamptz not null,
  state text not null default 'requested',
  prepared jsonb,
  signed_at timestamptz,
  signature_value bytea,
  finished_at timestamptz,
  reason text,
  -- what the caller needs again when the signature is there; opaque here
  context jsonb not null default '{}',
  constraint prepared_signature_state check (state in ('requested', 'pending', 'done', 'rejected', 'expired', 'cancelled', 'late_evidence'))
);
create unique index prepared_signature_one_pending on prepared_signature (subject_kind, subject_id) where state in ('requested', 'pending');

create table signed_revision (
  subject_kind text not null,
  subject_id uuid not null,
  revision integer not null,
  document_id uuid not null constraint signed_revision_document_fk references document,
  sha256 bytea not null,
  field text,
  signer text,
  signed_at timestamptz,
  created_at timestamptz not null default app_now(),
  constraint signed_revision_pk primary key (subject_kind, subject_id, revision)
);
create trigger signed_revision_append_only before update or delete or truncate on signed_revision for each statement execute function refuse_change();

create table certificate_cache (
  fingerprint bytea constraint certificate_cache_pk primary key,
  der bytea not null,
  subject text not null,
  not_after timestamptz not null
);

create table dss_material (
  id uuid constraint dss_material_pk primary key default uuidv7(),
  kind text not null,
  issued_at timestamptz not null,
  der bytea not null
);

create table number_series (
  agency_id uuid not null constraint number_series_agency_fk references agency,
  series text not null,
  year integer not null,
  last integer not null,
  constraint number_series_pk primary key (agency_id, series, year)
);

create table result (
  id uuid constraint result_pk primary key default uuidv7(),
  dossier_id uuid not null constraint result_dossier_fk references dossier,
  outcome text not null,
  version integer not null default 1,
  template_version_id uuid not null constraint result_template_fk references template_version,
  result_code text,
  sealed_draft bytea not null,
  number text,
  issued_on date,
  state text not null default 'drafted',
  anchors jsonb,
  head_document_id uuid constraint result_head_fk references document,
  head_sha256 bytea,
  row_version integer not null default 1,
  verify_token_hash bytea,
  replaced_by uuid constraint result_replaced_fk references result,
  drafted_by uuid not null constraint result_drafter_fk references account,
  drafted_at timestamptz not null default app_now(),
  constraint result_outcome_known check (outcome in ('granted', 'refused')),
  constraint result_state_known check (state in ('drafted', 'numbered', 'signed', 'sealed', 'issued', 'replaced', 'revoked', 'abandoned')),
  constraint result_number_once unique (number)
);
create unique index result_one_current on result (dossier_id) where state not in ('replaced', 'revoked', 'abandoned');
create unique index result_verify_token on result (verify_token_hash) where verify_token_hash is not null;

create table hand_over (
  dossier_id uuid constraint hand_over_pk primary key constraint hand_over_dossier_fk references dossier,
  method text not null,
  sealed_recipient bytea not null,
  proof_document_id uuid constraint hand_over_proof_fk references document,
  handed_over_at timestamptz not null,
  constraint hand_over_method_known check (method in ('electronic', 'desk', 'postal'))
);`;

  protected readonly downSql = `drop table hand_over, result, number_series, dss_material, certificate_cache, signed_revision, prepared_signature;`;
}
