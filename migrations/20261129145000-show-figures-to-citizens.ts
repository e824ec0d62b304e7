import { SqlMigration } from './migration.js';

/** The open on-time figures of every office are counted like the report: numbers by office and day, no dossier in them for the public. */
export class ShowFiguresToCitizens20261129145000 extends SqlMigration {
  protected readonly upSql = `grant select on figure_mark, dossier_figure, figure_day, figure_month, figure_open to mc_citizen;`;

  protected readonly downSql = `revoke select on figure_mark, dossier_figure, figure_day, figure_month, figure_open from mc_citizen;`;
}
