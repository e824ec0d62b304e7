import { SqlMigration } from './migration.js';

/** The last finished dossiers of an office, for its own speed: a forecast reads so many of each and no more. */
export class FindRecentHours20261129150000 extends SqlMigration {
  protected readonly upSql = `create index dossier_hours_recent on dossier_hours (unit_id, version_id, ended_at desc);`;

  protected readonly downSql = `drop index dossier_hours_recent;`;
}
