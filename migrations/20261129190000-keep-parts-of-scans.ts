import { SqlMigration } from './migration.js';

/** Which pages of which scan a document was made of. The scan itself is kept as long as one of its parts: what was cut can be compared with it. */
export class KeepPartsOfScans20261129190000 extends SqlMigration {
  protected readonly upSql = `
create table document_part (
  document_id uuid constraint document_part_pk primary key constraint document_part_document_fk references document,
  source_id uuid not null constraint document_part_source_fk references document,
  pages integer[] not null,
  turns integer[] not null,
  made_at timestamptz not null default app_now(),
  constraint document_part_pages check (cardinality(pages) between 1 and 400 and cardinality(pages) = cardinality(turns)),
  constraint document_part_another check (document_id <> source_id)
);
create index document_part_of_source on document_part (source_id);

grant select on document_part to mc_citizen, mc_officer, mc_worker, mc_readonly;
grant insert on document_part to mc_officer;`;

  protected readonly downSql = `
drop table document_part;`;
}
