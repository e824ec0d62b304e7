import { SqlMigration } from './migration.js';

/** Money owed and paid, printed forms, letters sent, ratings. Amounts are whole VND. */
export class CreatePaymentAndReactions20261124090900 extends SqlMigration {
  protected readonly upSql = `
create table obligation (
  id uuid constraint obligation_pk primary key default uuidv7(),
  dossier_id uuid not null constraint obligation_dossier_fk references dossier,
  kind text not null,
  code text not null,
  name jsonb not null,
  amount bigint not null,
  explanation jsonb not null,
  collect text not null,
  state text not null default 'open',
  created_at timestamptz not null default app_now(),
  closed_at timestamptz,
  constraint obligation_kind_known check (kind in ('fee', 'charge')),
  constraint obligation_amount check (amount > 0),
  constraint obligation_collect_known check (collect in ('before', 'after')),
  constraint obligation_state_known check (state in ('open', 'settled', 'cancelled', 'refunded'))
);
create index obligation_of_dossier on obligation (dossier_id);

create table payment (
  id uuid constraint payment_pk primary key default uuidv7(),
  dossier_id uuid not null constraint payment_dossier_fk references dossier,
  reference text not null constraint payment_reference_unique unique,
  amount bigint not null,
  method text not null,
  state text not null default 'initiated',
  provider_transaction text constraint payment_provider_unique unique,
  initiated_at timestamptz not null default app_now(),
  settled_at timestamptz,
  constraint payment_method_known check (method in ('online', 'cash', 'transfer')),
  constraint payment_state_known check (state in ('initiated', 'settled', 'failed', 'after_end'))
);
create index payment_of_dossier on payment (dossier_id);

create table payment_obligation (
  payment_id uuid not null constraint payment_obligation_payment_fk references payment,
  obligation_id uuid not null constraint payment_obligation_obligation_fk references obligation,
  amount bigint not null,
  constraint payment_obligation_pk primary key (payment_id, obligation_id)
);

create table receipt (
  id uuid constraint receipt_pk primary key default uuidv7(),
  payment_id uuid not null constraint receipt_payment_fk references payment,
  kind text not null,
  number text not null constraint receipt_number_unique unique,
  amount bigint not null,
  issued_at timestamptz not null default app_now(),
  constraint receipt_once unique (payment_id, kind)
);

create table slip (
  id uuid constraint slip_pk primary key default uuidv7(),
  dossier_id uuid not null constraint slip_dossier_fk references dossier,
  kind text not null,
  event_version integer not null,
  document_id uuid not null constraint slip_document_fk references document,
  made_at timestamptz not null default app_now(),
  constraint slip_once unique (dossier_id, kind, event_version),
  constraint slip_kind_known check (kind in ('receipt', 'supplement_request', 'intake_refusal', 'apology', 'stop_notice', 'control_slip', 'register', 'hand_over_receipt', 'fee_receipt'))
);

create table notice (
  id uuid constraint notice_pk primary key default uuidv7(),
  dossier_id uuid not null constraint notice_dossier_fk references dossier,
  event_version integer not null,
  template text not null,
  channel text not null,
  recipient text not null,
  state text not null default 'queued',
  attempts integer not null default 0,
  queued_at timestamptz not null default app_now(),
  sent_at timestamptz,
  constraint notice_once unique (dossier_id, event_version, template, recipient),
  constraint notice_channel_known check (channel in ('email', 'sms', 'zalo')),
  constraint notice_recipient_known check (recipient in ('owner', 'submitter', 'unit', 'assignee', 'head')),
  constraint notice_state_known check (state in ('queued', 'sent', 'failed', 'no_address'))
);
create index notice_queued on notice (queued_at) where state = 'queued';

create table rating (
  dossier_id uuid constraint rating_pk primary key constraint rating_dossier_fk references dossier,
  score smallint not null,
  sealed_comment bytea,
  rated_at timestamptz not null default app_now(),
  constraint rating_score check (score between 1 and 5)
);

create table complaint (
  id uuid constraint complaint_pk primary key default uuidv7(),
  dossier_id uuid not null constraint complaint_dossier_fk references dossier,
  text_ref uuid not null constraint complaint_text_fk references event_text,
  made_at timestamptz not null default app_now(),
  state text not null default 'open',
  constraint complaint_state_known check (state in ('open', 'answered'))
);`;

  protected readonly downSql = `drop table complaint, rating, notice, slip, receipt, payment_obligation, payment, obligation;`;
}
