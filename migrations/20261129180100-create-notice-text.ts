import { SqlMigration } from './migration.js';

/**
 * Words of letters to citizens as the province has published them, each publication a row that never changes. The newest counts; one without words
 * goes back to the words that ship with the product.
 */
export class CreateNoticeText20261129180100 extends SqlMigration {
  protected readonly upSql = `
create table notice_text (
  id uuid constraint notice_text_pk primary key default uuidv7(),
  template text not null,
  number integer not null,
  subject jsonb,
  body jsonb,
  reason text not null,
  proposed_by uuid not null constraint notice_text_proposer_fk references account,
  published_by uuid not null constraint notice_text_publisher_fk references account,
  published_at timestamptz not null default app_now(),
  constraint notice_text_unique unique (template, number),
  constraint notice_text_number check (number > 0),
  constraint notice_text_whole check ((subject is null) = (body is null)),
  constraint notice_text_second_person check (proposed_by <> published_by)
);
create trigger notice_text_immutable before update or delete or truncate on notice_text for each statement execute function refuse_change();

grant select, insert on notice_text to mc_officer;
grant select on notice_text to mc_worker, mc_readonly;`;

  protected readonly downSql = `drop table notice_text;`;
}
