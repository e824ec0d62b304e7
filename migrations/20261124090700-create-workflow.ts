import { SqlMigration } from './migration.js';

/** Tokens and tasks of the pinned flow, and questions put to other agencies. */
export class CreateWorkflow20261124090700 extends SqlMigration {
  protected readonly upSql = `
create table flow_fork (
  id uuid constraint flow_fork_pk primary key default uuidv7(),
  dossier_id uuid not null constraint flow_fork_dossier_fk references dossier,
  step text not null,
  need integer not null,
  total integer not null,
  done integer not null default 0,
  closed_at timestamptz
);
create index flow_fork_of_dossier on flow_fork (dossier_id);

create table flow_token (
  id uuid constraint flow_token_pk primary key default uuidv7(),
  dossier_id uuid not null constraint flow_token_dossier_fk references dossier,
  step text not null,
  fork_id uuid constraint flow_token_fork_fk references flow_fork,
  branch text,
  opened_at timestamptz not null,
  closed_at timestamptz
);
create index flow_token_open on flow_token (dossier_id) where closed_at is null;

create table task (
  id uuid constraint task_pk primary key default uuidv7(),
  dossier_id uuid not null constraint task_dossier_fk references dossier,
  token_id uuid not null constraint task_token_fk references flow_token,
  step text not null,
  title jsonb not null,
  unit_id uuid not null constraint task_unit_fk references unit,
  role text not null,
  assignee_id uuid constraint task_assignee_fk references account,
  state text not null default 'open',
  budget_minutes integer not null,
  consumed_minutes integer not null default 0,
  running_since timestamptz,
  due_at timestamptz,
  opened_at timestamptz not null,
  first_read_at timestamptz,
  closed_at timestamptz,
  closed_by uuid constraint task_closed_by_fk references account,
  row_version integer not null default 1,
  previous_task_id uuid constraint task_previous_fk references task,
  constraint task_state_known check (state in ('open', 'signing', 'done', 'cancelled'))
);
create index task_inbox on task (unit_id, role, due_at, id) where state in ('open', 'signing');
create index task_of_assignee on task (assignee_id, due_at, id) where state in ('open', 'signing');
create index task_of_dossier on task (dossier_id, opened_at);

create table consultation (
  id uuid constraint consultation_pk primary key default uuidv7(),
  dossier_id uuid not null constraint consultation_dossier_fk references dossier,
  task_id uuid constraint consultation_task_fk references task,
  asked_unit_id uuid not null constraint consultation_unit_fk references unit,
  asked_at timestamptz not null,
  term_at timestamptz,
  answered_at timestamptz,
  answer text,
  text_ref uuid constraint consultation_text_fk references event_text,
  document_id uuid constraint consultation_document_fk references document,
  constraint consultation_answer_known check (answer in ('agree', 'object', 'deemed_agreed', 'cancelled'))
);
create index consultation_of_dossier on consultation (dossier_id);`;

  protected readonly downSql = `drop table consultation, task, flow_token, flow_fork;`;
}
