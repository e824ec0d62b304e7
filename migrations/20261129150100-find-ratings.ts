import { SqlMigration } from './migration.js';

/** Ratings of a period are counted without reading all that were ever given. */
export class FindRatings20261129150100 extends SqlMigration {
  protected readonly upSql = `create index rating_rated on rating (rated_at);`;

  protected readonly downSql = `drop index rating_rated;`;
}
