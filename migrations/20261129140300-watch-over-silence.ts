import { SqlMigration } from './migration.js';

/**
 * When somebody is told that a step uses up its hours, or that nobody acts. The numbers are rows with validity, not code; they are the
 * province's own rule of conduct, no law sets them.
 */
export class WatchOverSilence20261129140300 extends SqlMigration {
  protected readonly upSql = `
create table watch_rule (
  kind text not null,
  threshold integer not null,
  recipient text not null,
  valid_from date not null,
  valid_to date,
  source text not null,
  constraint watch_rule_pk primary key (kind, threshold, recipient, valid_from),
  constraint watch_rule_kind check (kind in ('step_percent', 'idle_hours')),
  constraint watch_rule_recipient check (recipient in ('assignee', 'head', 'leader', 'submitter')),
  constraint watch_rule_threshold check (threshold > 0)
);
insert into watch_rule (kind, threshold, recipient, valid_from, source) values
  ('step_percent', 50, 'assignee', '2025-07-01', 'Quy chế nội bộ (mặc định)'),
  ('step_percent', 80, 'assignee', '2025-07-01', 'Quy chế nội bộ (mặc định)'),
  ('step_percent', 100, 'assignee', '2025-07-01', 'Quy chế nội bộ (mặc định)'),
  ('step_percent', 100, 'head', '2025-07-01', 'Quy chế nội bộ (mặc định)'),
  ('step_percent', 150, 'leader', '2025-07-01', 'Quy chế nội bộ (mặc định)'),
  ('idle_hours', 16, 'assignee', '2025-07-01', 'Quy chế nội bộ (mặc định)'),
  ('idle_hours', 24, 'head', '2025-07-01', 'Quy chế nội bộ (mặc định)'),
  ('idle_hours', 40, 'submitter', '2025-07-01', 'Quy chế nội bộ (mặc định)');
alter table notice drop constraint notice_recipient_known;
alter table notice add constraint notice_recipient_known check (recipient in ('owner', 'submitter', 'unit', 'assignee', 'head', 'leader'));
grant select on watch_rule to mc_officer, mc_worker, mc_readonly;`;

  protected readonly downSql = `
delete from notice where recipient = 'leader';
alter table notice drop constraint notice_recipient_known;
alter table notice add constraint notice_recipient_known check (recipient in ('owner', 'submitter', 'unit', 'assignee', 'head'));
drop table watch_rule;`;
}
