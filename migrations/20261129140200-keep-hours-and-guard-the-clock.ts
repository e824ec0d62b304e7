import { SqlMigration } from './migration.js';

/**
 * Consumed working time of dossiers that have ended, derived from the ledger. A clock behind the last sign of life writes nothing: the
 * ledger would say that something happened before what it already knows. A movable clock of a demonstration is moved on purpose.
 */
export class KeepHoursAndGuardTheClock20261129140200 extends SqlMigration {
  protected readonly upSql = `
create table dossier_hours (
  dossier_id uuid constraint dossier_hours_pk primary key,
  unit_id uuid not null,
  version_id uuid not null,
  case_code text not null,
  ended_at timestamptz not null,
  ended_by text not null,
  agency_minutes integer not null,
  citizen_minutes integer not null,
  other_agency_minutes integer not null
);
create index dossier_hours_ended on dossier_hours (ended_at);

create table step_hours (
  dossier_id uuid not null,
  number integer not null,
  step text not null,
  unit_id uuid not null,
  minutes integer not null,
  budget_minutes integer,
  constraint step_hours_pk primary key (dossier_id, number)
);

grant select on dossier_hours to mc_citizen, mc_officer, mc_readonly;
grant select on step_hours to mc_officer, mc_readonly;
grant select, insert, update, delete on dossier_hours, step_hours to mc_worker;
grant update on approval to mc_worker;

create function refuse_clock_behind() returns trigger language plpgsql
  set search_path = public, pg_temp
as $$
begin
  if exists (select 1 from heartbeat where beat_at > app_now() + interval '1 minute') and not exists (select 1 from clock_offset) then
    raise exception 'the clock is behind the last sign of life' using errcode = 'MC001';
  end if;
  return null;
end $$;
revoke all on function refuse_clock_behind() from public;
grant execute on function refuse_clock_behind() to mc_citizen, mc_officer, mc_worker, mc_readonly;
create trigger dossier_event_clock before insert on dossier_event for each statement execute function refuse_clock_behind();`;

  protected readonly downSql = `
drop trigger dossier_event_clock on dossier_event;
drop function refuse_clock_behind();
revoke update on approval from mc_worker;
drop table step_hours, dossier_hours;`;
}
