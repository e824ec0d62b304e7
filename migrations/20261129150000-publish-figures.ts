import { SqlMigration } from './migration.js';

/** The portal publishes the figures of every office: sums that name nobody. */
export class PublishFigures20261129150000 extends SqlMigration {
  protected readonly upSql = `grant select on figure_mark, figure_day, figure_month, figure_open to mc_citizen;`;

  protected readonly downSql = `revoke select on figure_mark, figure_day, figure_month, figure_open from mc_citizen;`;
}
