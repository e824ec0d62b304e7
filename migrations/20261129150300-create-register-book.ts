import { SqlMigration } from './migration.js';

/** The register of a desk and month (form 07), printed once when the month is over. No role may change or delete a book. */
export class CreateRegisterBook20261129150300 extends SqlMigration {
  protected readonly upSql = `
create table register_book (
  unit_id uuid not null constraint register_book_unit_fk references unit,
  month date not null,
  document_id uuid not null constraint register_book_document_fk references document,
  rows integer not null,
  frozen_at timestamptz not null default app_now(),
  constraint register_book_pk primary key (unit_id, month)
);
grant select on register_book to mc_officer, mc_readonly;
grant select, insert on register_book to mc_worker;`;

  protected readonly downSql = `drop table register_book;`;
}
