import { SqlMigration } from './migration.js';

/**
 * Derived figures: what a dossier counts as (one row each), their sums by day and by month, and what open dossiers will count as when their
 * day has passed. All of it can be thrown away and made again from the ledger; the mark says up to which transaction it was folded (I-17).
 */
export class CreateStatistics20261129140000 extends SqlMigration {
  protected readonly upSql = `
create index dossier_event_corrections on dossier_event (dossier_id) where action = 'correct';

create table figure_mark (
  only_row boolean constraint figure_mark_pk primary key default true constraint figure_mark_only_row check (only_row),
  folded_below xid8 not null,
  zone text
);
insert into figure_mark (folded_below) values ('0');

create table dossier_figure (
  dossier_id uuid constraint dossier_figure_pk primary key,
  opened_month date not null,
  processing_unit_id uuid not null,
  receiving_unit_id uuid not null,
  version_id uuid not null,
  channel text not null,
  received_at timestamptz not null,
  ended_at timestamptz,
  ended_by text,
  due_at timestamptz,
  due_original_at timestamptz,
  received_on date not null,
  ended_on date,
  standing text,
  standing_original text,
  on_time_766 boolean,
  late_after date,
  late_after_original date,
  late_after_766 date,
  constraint dossier_figure_end check ((ended_on is null) = (standing is null) and (ended_on is null) = (late_after is not null))
);
create index dossier_figure_ended on dossier_figure (ended_on);
create index dossier_figure_received on dossier_figure (received_on);

create table figure_day (
  processing_unit_id uuid not null,
  receiving_unit_id uuid not null,
  version_id uuid not null,
  channel text not null,
  day date not null,
  received integer not null,
  early integer not null,
  on_time integer not null,
  late integer not null,
  original_early integer not null,
  original_on_time integer not null,
  original_late integer not null,
  on_time_766 integer not null,
  constraint figure_day_pk primary key (day, processing_unit_id, receiving_unit_id, version_id, channel)
);

create table figure_month (
  processing_unit_id uuid not null,
  receiving_unit_id uuid not null,
  version_id uuid not null,
  channel text not null,
  month date not null,
  received integer not null,
  early integer not null,
  on_time integer not null,
  late integer not null,
  original_early integer not null,
  original_on_time integer not null,
  original_late integer not null,
  on_time_766 integer not null,
  constraint figure_month_pk primary key (month, processing_unit_id, receiving_unit_id, version_id, channel)
);

create table figure_open (
  processing_unit_id uuid not null,
  receiving_unit_id uuid not null,
  version_id uuid not null,
  channel text not null,
  late_after date not null,
  open integer not null,
  open_original integer not null,
  open_766 integer not null,
  constraint figure_open_pk primary key (late_after, processing_unit_id, receiving_unit_id, version_id, channel)
);

grant select on figure_mark, dossier_figure, figure_day, figure_month, figure_open to mc_officer, mc_readonly;
grant select, update on figure_mark to mc_worker;
grant select, insert, update, delete on dossier_figure, figure_day, figure_month, figure_open to mc_worker;`;

  protected readonly downSql = `
drop table figure_open, figure_month, figure_day, dossier_figure, figure_mark;
drop index dossier_event_corrections;`;
}
