import { SqlMigration } from './migration.js';

/** Roles, time, text folding and the tables that know no word of the trade. Roles belong to the cluster: down leaves them. */
export class CreatePlatform20261124090000 extends SqlMigration {
  protected readonly upSql = `
do $$
declare name text;
begin
  foreach name in array array['mc_citizen','mc_officer','mc_worker','mc_readonly'] loop
    if not exists (select 1 from pg_roles where rolname = name) then execute format('create role %I nologin', name); end if;
  end loop;
end $$;

create extension if not exists pg_trgm;
create extension if not exists unaccent;

create function fold(value text) returns text language sql immutable parallel safe strict
  set search_path = public, pg_temp
  as $$ select trim(regexp_replace(lower(unaccent('unaccent'::regdictionary, normalize(value, nfc))), '\\s+', ' ', 'g')) $$;

-- The offset exists only with TEST_CLOCK=on; production refuses to boot when it finds one.
create table clock_offset (
  only_row boolean constraint clock_offset_pk primary key default true constraint clock_offset_only_row check (only_row),
  moved_by interval not null
);
create function app_now() returns timestamptz language sql stable parallel safe
  set search_path = public, pg_temp
  as $$ select statement_timestamp() + coalesce((select moved_by from clock_offset), interval '0') $$;

create table idempotency (
  actor text not null,
  route text not null,
  key text not null,
  body_hash bytea not null,
  answer jsonb,
  created_at timestamptz not null default app_now(),
  constraint idempotency_pk primary key (actor, route, key),
  constraint idempotency_key_length check (length(key) between 8 and 100)
);
create index idempotency_created on idempotency (created_at);

create table delivery (
  consumer text not null,
  dossier_id uuid not null,
  delivered_version integer not null default 0,
  constraint delivery_pk primary key (consumer, dossier_id)
);

create table timer (
  id uuid constraint timer_pk primary key default uuidv7(),
  dossier_id uuid not null,
  kind text not null,
  subject text not null default '',
  fires_at timestamptz not null,
  fired_at timestamptz,
  cancelled_at timestamptz,
  constraint timer_once unique (dossier_id, kind, subject)
);
create index timer_due on timer (fires_at) where fired_at is null and cancelled_at is null;

create table heartbeat (
  process text constraint heartbeat_pk primary key,
  beat_at timestamptz not null
);

create table rate_budget (
  scope text not null,
  key bytea not null,
  window_start timestamptz not null,
  used integer not null,
  constraint rate_budget_pk primary key (scope, key, window_start)
);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'MC002';
end $$;

-- Monthly partitions are made ahead by the owner's function, so that no application role needs the right to create tables.
create function make_partitions(months_ahead integer) returns integer language plpgsql security definer
  set search_path = public, pg_temp
as $$
declare
  parent text;
  month date;
  made integer := 0;
begin
  foreach parent in array array['dossier_event', 'audit_log', 'access_log'] loop
    if to_regclass(parent) is null then continue; end if;
    for month in select generate_series(date_trunc('month', app_now()) - interval '1 month', date_trunc('month', app_now()) + make_interval(months => months_ahead), interval '1 month')::date loop
      if to_regclass(parent || to_char(month, '_YYYY_MM')) is null then
        execute format('create table %I partition of %I for values from (%L) to (%L)', parent || to_char(month, '_YYYY_MM'), parent, month, (month + interval '1 month')::date);
        made := made + 1;
      end if;
    end loop;
  end loop;
  return made;
end $$;`;

  protected readonly downSql = `
drop function make_partitions(integer);
drop function refuse_change();
drop table rate_budget, heartbeat, timer, delivery, idempotency;
drop function app_now();
drop table clock_offset;
drop function fold(text);
drop extension unaccent;
drop extension pg_trgm;`;
}
