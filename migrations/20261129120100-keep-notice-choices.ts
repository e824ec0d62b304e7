import { SqlMigration } from './migration.js';

/** Which letters a person does not want. Only kinds that no law asks for can be switched off; everything is sent until somebody says otherwise. */
export class KeepNoticeChoices20261129120100 extends SqlMigration {
  protected readonly upSql = `
create table notice_refusal (
  citizen_id uuid not null constraint notice_refusal_citizen_fk references citizen,
  kind text not null,
  channel text not null,
  refused_at timestamptz not null default app_now(),
  constraint notice_refusal_pk primary key (citizen_id, kind, channel),
  constraint notice_refusal_kind check (kind in ('confirmation', 'silence', 'rating')),
  constraint notice_refusal_channel check (channel in ('email'))
);
alter table notice drop constraint notice_state_known;
alter table notice add constraint notice_state_known check (state in ('queued', 'sent', 'failed', 'no_address', 'not_wanted'));
grant select, insert, delete on notice_refusal to mc_citizen;
grant select on notice_refusal to mc_worker, mc_readonly;`;

  protected readonly downSql = `
delete from notice where state = 'not_wanted';
alter table notice drop constraint notice_state_known;
alter table notice add constraint notice_state_known check (state in ('queued', 'sent', 'failed', 'no_address'));
drop table notice_refusal;`;
}
