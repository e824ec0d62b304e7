import { SqlMigration } from './migration.js';

/**
 * The ledger: append-only, one row per action, hash-chained per dossier from the first row. The format of the hash is public
 * (docs/ledger-format.md) and computed by one SQL function.
 */
export class CreateLedger20261124090600 extends SqlMigration {
  protected readonly upSql = `
create table dossier_event (
  opened_month date not null,
  dossier_id uuid not null constraint dossier_event_dossier_fk references dossier,
  version integer not null,
  action text not null,
  from_status text,
  to_status text not null,
  actor_kind text not null,
  actor_id text not null,
  actor_role text not null,
  unit_id uuid,
  on_behalf_of text,
  effective_at timestamptz not null,
  effective_cause text,
  recorded_at timestamptz not null,
  reason_code text,
  text_ref uuid,
  legal_basis text,
  clock_effect text not null default 'none',
  previous_due_at timestamptz,
  due_at timestamptz,
  calendar_revision integer,
  details text not null default '{}',
  payload_hash bytea not null,
  previous_hash bytea not null,
  hash bytea not null,
  hash_format smallint not null default 1,
  tx xid8 not null default pg_current_xact_id(),
  constraint dossier_event_pk primary key (opened_month, dossier_id, version),
  constraint dossier_event_version check (version > 0),
  constraint dossier_event_details check (details is json object),
  constraint dossier_event_cause check (effective_cause in ('signature', 'payment', 'timer', 'offline_desk', 'correction')),
  constraint dossier_event_effective check (effective_at = recorded_at or effective_cause is not null),
  constraint dossier_event_clock check (clock_effect in ('none', 'start', 'pause', 'resume', 'restart', 'extend', 'end', 'adjust')),
  constraint dossier_event_due_reason check (previous_due_at is not distinct from due_at or (clock_effect <> 'none' and calendar_revision is not null))
) partition by range (opened_month);
create table dossier_event_default partition of dossier_event default;
create index dossier_event_of_dossier on dossier_event (dossier_id, version);
create index dossier_event_committed on dossier_event (tx);
create index dossier_event_effective on dossier_event (to_status, effective_at);

-- Every field as "<bytes>:<text>," in a fixed order, an absent one as "-,": readable, unambiguous, reproducible in any language.
create function ledger_field(value text) returns text language sql immutable parallel safe
  as $$ select case when value is null then '-,' else octet_length(convert_to(value, 'UTF8')) || ':' || value || ',' end $$;
create function ledger_instant(value timestamptz) returns text language sql immutable parallel safe
  as $$ select to_char(value at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') $$;
create function ledger_hash(e dossier_event) returns bytea language sql immutable parallel safe
  set search_path = public, pg_temp
as $$
  select sha256(convert_to(
    ledger_field(e.hash_format::text) || ledger_field(encode(e.previous_hash, 'hex')) || ledger_field(e.dossier_id::text) || ledger_field(e.version::text) ||
    ledger_field(e.action) || ledger_field(e.from_status) || ledger_field(e.to_status) ||
    ledger_field(e.actor_kind) || ledger_field(e.actor_id) || ledger_field(e.actor_role) || ledger_field(e.unit_id::text) || ledger_field(e.on_behalf_of) ||
    ledger_field(ledger_instant(e.effective_at)) || ledger_field(e.effective_cause) || ledger_field(ledger_instant(e.recorded_at)) ||
    ledger_field(e.reason_code) || ledger_field(e.text_ref::text) || ledger_field(e.legal_basis) ||
    ledger_field(e.clock_effect) || ledger_field(ledger_instant(e.previous_due_at)) || ledger_field(ledger_instant(e.due_at)) || ledger_field(e.calendar_revision::text) ||
    ledger_field(e.details) || ledger_field(encode(e.payload_hash, 'hex')), 'UTF8'))
$$;

create function ledger_append() returns trigger language plpgsql
  set search_path = public, pg_temp
as $$
declare last dossier_event;
begin
  select * into last from dossier_event where dossier_id = new.dossier_id order by version desc limit 1;
  new.recorded_at := app_now();
  new.effective_at := coalesce(new.effective_at, new.recorded_at);
  new.version := coalesce(last.version, 0) + 1;
  new.from_status := last.to_status;
  new.previous_due_at := last.due_at;
  new.previous_hash := coalesce(last.hash, '\\x0000000000000000000000000000000000000000000000000000000000000000'::bytea);
  new.hash_format := 1;
  new.tx := pg_current_xact_id();
  if last.recorded_at > new.recorded_at then
    raise exception 'the clock is behind the last recorded event' using errcode = 'MC001';
  end if;
  new.hash := ledger_hash(new);
  return new;
end $$;
create trigger dossier_event_append before insert on dossier_event for each row execute function ledger_append();
create trigger dossier_event_append_only before update or delete or truncate on dossier_event for each statement execute function refuse_change();

-- dossier.(status, version, due_at) is a cache; at commit it equals the last row of the ledger, whoever wrote what.
create function dossier_agrees_with_ledger() returns trigger language plpgsql
  set search_path = public, pg_temp
as $$
declare
  subject uuid;
  head record;
  last record;
begin
  -- two ifs: the fields of NEW exist on one table each
  if tg_table_name = 'dossier' then subject := new.id; else subject := new.dossier_id; end if;
  select d.status, d.version, d.due_at into head from dossier d where d.id = subject;
  select e.to_status, e.version, e.due_at into last from dossier_event e where e.dossier_id = subject order by e.version desc limit 1;
  if last is null or (head.status, head.version) is distinct from (last.to_status, last.version) or head.due_at is distinct from last.due_at then
    raise exception 'dossier does not agree with its ledger' using errcode = 'MC005';
  end if;
  return null;
end $$;
create constraint trigger dossier_agrees after insert or update of status, version, due_at on dossier
  deferrable initially deferred for each row execute function dossier_agrees_with_ledger();
create constraint trigger dossier_event_agrees after insert on dossier_event
  deferrable initially deferred for each row execute function dossier_agrees_with_ledger();

create function dossier_identity_never_changes() returns trigger language plpgsql as $$
begin
  if old.code is not null and new.code is distinct from old.code then
    raise exception 'a dossier code never changes' using errcode = 'MC006';
  end if;
  if (new.id, new.opened_month, new.version_id, new.case_code, new.wrapped_key) is distinct from (old.id, old.opened_month, old.version_id, old.case_code, old.wrapped_key) then
    raise exception 'what a dossier was born with never changes' using errcode = 'MC006';
  end if;
  return new;
end $$;
create trigger dossier_identity before update on dossier for each row execute function dossier_identity_never_changes();

-- The number of an agency's day, taken as the last write of a transaction, so that a rollback leaves no gap (I-04).
create function next_dossier_number(agency text, on_day date) returns integer language sql
  set search_path = public, pg_temp
as $$
  insert into code_counter (agency_code, day, last) values (agency, on_day, 1)
  on conflict (agency_code, day) do update set last = code_counter.last + 1
  returning last
$$;`;

  protected readonly downSql = `
drop function next_dossier_number(text, date);
drop trigger dossier_identity on dossier;
drop function dossier_identity_never_changes();
drop trigger dossier_agrees on dossier;
drop function ledger_hash(dossier_event);
drop table dossier_event;
drop function ledger_instant(timestamptz);
drop function ledger_field(text);
drop function dossier_agrees_with_ledger();
drop function ledger_append();`;
}
