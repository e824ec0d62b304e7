import { SqlMigration } from './migration.js';

/** Agencies, units and areas with validity and code history; working calendars as append-only data with revisions. */
export class CreateOrganisation20261124090100 extends SqlMigration {
  protected readonly upSql = `
create table area (
  code text constraint area_pk primary key,
  name text not null,
  parent_code text constraint area_parent_fk references area,
  area_class text not null default 'ordinary',
  constraint area_class_known check (area_class in ('ordinary', 'border_or_island', 'remote', 'difficult', 'very_difficult'))
);

create table agency (
  id uuid constraint agency_pk primary key default uuidv7(),
  code text not null constraint agency_code_unique unique,
  name jsonb not null,
  kind text not null,
  area_code text constraint agency_area_fk references area,
  parent_id uuid constraint agency_parent_fk references agency,
  successor_id uuid constraint agency_successor_fk references agency,
  valid_from date not null,
  valid_to date,
  constraint agency_validity check (valid_to is null or valid_to >= valid_from)
);

create table agency_code_alias (
  code text constraint agency_code_alias_pk primary key,
  agency_id uuid not null constraint agency_code_alias_agency_fk references agency,
  kind text not null constraint agency_code_alias_kind check (kind in ('old', 'new'))
);

create table unit (
  id uuid constraint unit_pk primary key default uuidv7(),
  code text not null constraint unit_code_unique unique,
  name jsonb not null,
  kind text not null,
  agency_id uuid not null constraint unit_agency_fk references agency,
  parent_id uuid constraint unit_parent_fk references unit,
  -- codes of the fields (lĩnh vực) whose procedures this unit processes for its agency
  fields text[] not null default '{}',
  address text not null default '',
  phone text not null default '',
  valid_from date not null,
  valid_to date,
  constraint unit_kind_known check (kind in ('desk', 'office', 'department', 'police', 'land_office', 'tax_office')),
  constraint unit_validity check (valid_to is null or valid_to >= valid_from)
);
create index unit_of_agency on unit (agency_id);

create table calendar_revision (
  revision integer constraint calendar_revision_pk primary key,
  made_at timestamptz not null default app_now(),
  decision text not null
);

create table working_segment (
  id uuid constraint working_segment_pk primary key default uuidv7(),
  unit_code text,
  weekday smallint not null,
  starts time not null,
  ends time not null,
  counts_for_deadline boolean not null default true,
  valid_from date not null,
  valid_to date,
  from_revision integer not null constraint working_segment_from_fk references calendar_revision,
  to_revision integer constraint working_segment_to_fk references calendar_revision,
  constraint working_segment_weekday check (weekday between 1 and 7),
  constraint working_segment_order check (ends > starts)
);

create table calendar_day (
  id uuid constraint calendar_day_pk primary key default uuidv7(),
  day date not null,
  kind text not null,
  unit_code text,
  replaces_weekday smallint,
  half text,
  name jsonb not null,
  decision text not null,
  from_revision integer not null constraint calendar_day_from_fk references calendar_revision,
  to_revision integer constraint calendar_day_to_fk references calendar_revision,
  constraint calendar_day_kind check (kind in ('off', 'worked')),
  constraint calendar_day_half check (half in ('morning', 'afternoon'))
);
create unique index calendar_day_once on calendar_day (day, coalesce(unit_code, '')) where to_revision is null;

create table calendar_year (
  year integer not null,
  state text not null,
  source text not null,
  from_revision integer not null constraint calendar_year_from_fk references calendar_revision,
  constraint calendar_year_pk primary key (year, from_revision),
  constraint calendar_year_state check (state in ('decided', 'provisional'))
);`;

  protected readonly downSql = `
drop table calendar_year, calendar_day, working_segment, calendar_revision, unit, agency_code_alias, agency, area;`;
}
