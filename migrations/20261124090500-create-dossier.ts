import { SqlMigration } from './migration.js';

/** The case file. Status, version and due date of `dossier` are a cache of the ledger (next migration) and must agree at commit. */
export class CreateDossier20261124090500 extends SqlMigration {
  protected readonly upSql = `
create table draft (
  id uuid constraint draft_pk primary key default uuidv7(),
  citizen_id uuid constraint draft_citizen_fk references citizen,
  account_id uuid constraint draft_account_fk references account,
  version_id uuid not null constraint draft_version_fk references procedure_version,
  case_code text not null,
  channel text not null,
  receiving_unit_id uuid constraint draft_receiving_unit_fk references unit,
  competent_agency_code text,
  wrapped_key bytea not null,
  sealed_answers bytea not null,
  revision integer not null default 1,
  submitted_dossier_id uuid,
  created_at timestamptz not null default app_now(),
  changed_at timestamptz not null default app_now(),
  constraint draft_one_author check ((citizen_id is null) <> (account_id is null))
);
create index draft_of_citizen on draft (citizen_id) where submitted_dossier_id is null;

create table draft_document (
  draft_id uuid not null constraint draft_document_draft_fk references draft on delete cascade,
  document_id uuid not null constraint draft_document_document_fk references document,
  component_code text not null,
  form text not null default 'electronic',
  added_at timestamptz not null default app_now(),
  constraint draft_document_pk primary key (draft_id, document_id),
  constraint draft_document_form check (form in ('original', 'certified_copy', 'photo_copy', 'electronic'))
);

create table code_counter (
  agency_code text not null,
  day date not null,
  last integer not null,
  constraint code_counter_pk primary key (agency_code, day)
);

create table dossier (
  id uuid constraint dossier_pk primary key default uuidv7(),
  code text constraint dossier_code_unique unique,
  code_issuer text not null default 'ours',
  opened_month date not null,
  version_id uuid not null constraint dossier_version_fk references procedure_version,
  case_code text not null,
  channel text not null,
  citizen_id uuid constraint dossier_citizen_fk references citizen,
  receiving_unit_id uuid not null constraint dossier_receiving_unit_fk references unit,
  competent_agency_id uuid not null constraint dossier_competent_agency_fk references agency,
  processing_unit_id uuid not null constraint dossier_processing_unit_fk references unit,
  holder_unit_id uuid not null constraint dossier_holder_unit_fk references unit,
  support_unit_id uuid constraint dossier_support_unit_fk references unit,
  parent_id uuid constraint dossier_parent_fk references dossier,
  status text not null,
  version integer not null,
  due_at timestamptz,
  due_original_at timestamptz,
  outcome text,
  money_state text not null default 'none',
  submitted_at timestamptz not null,
  received_at timestamptz,
  result_ready_at timestamptz,
  ended_at timestamptz,
  handed_over_at timestamptz,
  supplement_count integer not null default 0,
  wrapped_key bytea not null,
  secret_hash bytea,
  token_hash bytea,
  constraint dossier_status_known check (status in ('submitted', 'awaiting_intake_supplement', 'intake_refused', 'received', 'in_process',
    'awaiting_supplement', 'awaiting_payment', 'suspended', 'stopped', 'result_ready', 'handed_over', 'withdrawn')),
  constraint dossier_channel_known check (channel in ('online_full', 'online_partial', 'desk', 'postal')),
  constraint dossier_outcome_known check (outcome in ('granted', 'refused')),
  constraint dossier_money_known check (money_state in ('none', 'unpaid', 'pending', 'paid', 'cancelled', 'refunded', 'exempt')),
  constraint dossier_code_issuer_known check (code_issuer in ('ours', 'external')),
  constraint dossier_code_form check (code ~ '^([0-9]{3}\\.[0-9]{2}\\.[0-9]{2}\\.[A-Z][0-9]{2}|[A-Z][0-9]{2}(\\.[0-9A-Z]{1,4}){0,3})-([0-9]{6}-[0-9]{4,5}|[0-9]{8}-[0-9]{7})$')
);
alter table draft add constraint draft_submitted_fk foreign key (submitted_dossier_id) references dossier;
create index dossier_of_citizen on dossier (citizen_id, submitted_at desc);
create index dossier_open_by_holder on dossier (holder_unit_id, due_at, id) where status not in ('intake_refused', 'stopped', 'result_ready', 'handed_over', 'withdrawn');
create index dossier_open_due on dossier (due_at, id) where status not in ('intake_refused', 'stopped', 'result_ready', 'handed_over', 'withdrawn');
create index dossier_awaiting_intake on dossier (receiving_unit_id, submitted_at) where status in ('submitted', 'awaiting_intake_supplement');
create index dossier_ready on dossier (receiving_unit_id, result_ready_at) where status = 'result_ready';
create index dossier_code_fragments on dossier using gin (code gin_trgm_ops);
create unique index dossier_token on dossier (token_hash) where token_hash is not null;

create table party (
  dossier_id uuid not null constraint party_dossier_fk references dossier,
  kind text not null,
  person_kind text not null default 'person',
  name text not null,
  name_folded text generated always as (fold(name)) stored,
  sealed bytea not null,
  identifier_index bytea,
  identifier_last4_index bytea,
  phone_index bytea,
  constraint party_pk primary key (dossier_id, kind),
  constraint party_kind_known check (kind in ('owner', 'submitter', 'representative')),
  constraint party_person_kind_known check (person_kind in ('person', 'organisation'))
);
create index party_name on party using gin (name_folded gin_trgm_ops);
create index party_identifier on party (identifier_index);
create index party_phone on party (phone_index);

create table dossier_answer (
  dossier_id uuid constraint dossier_answer_pk primary key constraint dossier_answer_dossier_fk references dossier,
  form_version_id uuid not null constraint dossier_answer_form_fk references form_version,
  sealed bytea not null,
  reported jsonb not null default '{}',
  revision integer not null default 1
);

create table dossier_component (
  dossier_id uuid not null constraint dossier_component_dossier_fk references dossier,
  code text not null,
  form text not null default 'electronic',
  originals integer not null default 0,
  copies integer not null default 0,
  verdict text not null default 'unchecked',
  note_ref uuid,
  digitisation smallint not null default 0,
  checked_by uuid,
  checked_at timestamptz,
  constraint dossier_component_pk primary key (dossier_id, code),
  constraint dossier_component_form check (form in ('original', 'certified_copy', 'photo_copy', 'electronic', 'none')),
  constraint dossier_component_verdict check (verdict in ('unchecked', 'accepted', 'wrong', 'missing', 'reused')),
  constraint dossier_component_digitisation check (digitisation between 0 and 3)
);

create table component_document (
  dossier_id uuid not null,
  component_code text not null,
  document_id uuid not null constraint component_document_document_fk references document,
  added_at timestamptz not null default app_now(),
  constraint component_document_pk primary key (dossier_id, component_code, document_id),
  constraint component_document_component_fk foreign key (dossier_id, component_code) references dossier_component (dossier_id, code)
);
create index component_document_of_document on component_document (document_id);

create table event_text (
  id uuid constraint event_text_pk primary key default uuidv7(),
  dossier_id uuid not null constraint event_text_dossier_fk references dossier,
  sealed bytea not null,
  created_at timestamptz not null default app_now()
);

create table supplement_request (
  id uuid constraint supplement_request_pk primary key default uuidv7(),
  dossier_id uuid not null constraint supplement_request_dossier_fk references dossier,
  number integer not null,
  stage text not null,
  event_version integer not null,
  term_at timestamptz,
  text_ref uuid not null constraint supplement_request_text_fk references event_text,
  answered_at timestamptz,
  state text not null default 'open',
  constraint supplement_request_number unique (dossier_id, number),
  constraint supplement_request_stage check (stage in ('intake', 'processing')),
  constraint supplement_request_state check (state in ('open', 'answered', 'expired', 'cancelled'))
);
create unique index supplement_request_one_open on supplement_request (dossier_id) where state = 'open';

create table supplement_item (
  request_id uuid not null constraint supplement_item_request_fk references supplement_request,
  position integer not null,
  kind text not null,
  target text not null,
  text_ref uuid not null constraint supplement_item_text_fk references event_text,
  constraint supplement_item_pk primary key (request_id, position),
  constraint supplement_item_kind check (kind in ('component', 'field'))
);

create table message (
  id uuid constraint message_pk primary key default uuidv7(),
  dossier_id uuid not null constraint message_dossier_fk references dossier,
  author_kind text not null,
  author_id text not null,
  text_ref uuid not null constraint message_text_fk references event_text,
  sent_at timestamptz not null default app_now(),
  read_at timestamptz,
  constraint message_author check (author_kind in ('citizen', 'officer', 'system'))
);
create index message_of_dossier on message (dossier_id, sent_at);

create table note (
  id uuid constraint note_pk primary key default uuidv7(),
  dossier_id uuid not null constraint note_dossier_fk references dossier,
  account_id uuid not null constraint note_account_fk references account,
  text_ref uuid not null constraint note_text_fk references event_text,
  written_at timestamptz not null default app_now()
);
create index note_of_dossier on note (dossier_id, written_at);

create table clock (
  id uuid constraint clock_pk primary key default uuidv7(),
  dossier_id uuid not null constraint clock_dossier_fk references dossier,
  kind text not null,
  subject text not null default '',
  unit_id uuid not null constraint clock_unit_fk references unit,
  started_at timestamptz not null,
  quantity integer,
  unit text not null,
  mode text,
  due_at timestamptz,
  stopped_at timestamptz,
  calendar_revision integer not null,
  constraint clock_kind_known check (kind in ('reception', 'transfer', 'processing', 'supplement', 'step'))
);
create index clock_of_dossier on clock (dossier_id, kind);

create table pause (
  id uuid constraint pause_pk primary key default uuidv7(),
  dossier_id uuid not null constraint pause_dossier_fk references dossier,
  reason text not null,
  began_at timestamptz not null,
  ended_at timestamptz,
  stops_clock boolean not null,
  begun_by_version integer not null,
  ended_by_version integer,
  constraint pause_reason_known check (reason in ('supplement', 'payment', 'excluded_activity', 'suspension'))
);
create unique index pause_one_open on pause (dossier_id) where ended_at is null;
create index pause_of_dossier on pause (dossier_id, began_at);

create table dossier_sync (
  dossier_id uuid not null constraint dossier_sync_dossier_fk references dossier,
  target text not null,
  state text not null default 'unsent',
  sent_version integer not null default 0,
  constraint dossier_sync_pk primary key (dossier_id, target),
  constraint dossier_sync_state check (state in ('unsent', 'sending', 'sent', 'failed'))
);`;

  protected readonly downSql = `
alter table draft drop constraint draft_submitted_fk;
drop table dossier_sync, pause, clock, note, message, supplement_item, supplement_request, event_text, component_document, dossier_component,
  dossier_answer, party, dossier, code_counter, draft_document, draft;`;
}
