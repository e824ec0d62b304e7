import { SqlMigration } from './migration.js';

/** What people call a thing, and what the catalogue calls it. Both folded; data, so that a province adds its own words. */
export class CreateSearchSynonym20261129130200 extends SqlMigration {
  protected readonly upSql = `
create table search_synonym (
  phrase text not null,
  means text not null,
  constraint search_synonym_pk primary key (phrase, means)
);
grant select on search_synonym to mc_citizen, mc_officer, mc_worker, mc_readonly;
grant insert, delete on search_synonym to mc_officer;`;

  protected readonly downSql = `drop table search_synonym;`;
}
