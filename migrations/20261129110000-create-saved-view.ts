import { SqlMigration } from './migration.js';

/** Views of a list that an officer keeps, with the one the list opens with. */
export class CreateSavedView20261129110000 extends SqlMigration {
  protected readonly upSql = `
create table saved_view (
  id uuid constraint saved_view_pk primary key default uuidv7(),
  account_id uuid not null constraint saved_view_account_fk references account,
  place text not null,
  name text not null,
  filters jsonb not null,
  is_default boolean not null default false,
  created_at timestamptz not null default app_now(),
  constraint saved_view_name_unique unique (account_id, place, name),
  constraint saved_view_place_known check (place in ('inbox')),
  constraint saved_view_filters_object check (jsonb_typeof(filters) = 'object')
);
create unique index saved_view_default on saved_view (account_id, place) where is_default;
grant select, insert, update, delete on saved_view to mc_officer;
grant select on saved_view to mc_readonly;`;

  protected readonly downSql = `drop table saved_view;`;
}
