import { SqlMigration } from './migration.js';

/** When a dossier last changed: a question about a past day folds only the dossiers that changed after it; the others are sums. */
export class DateFigures20261129140100 extends SqlMigration {
  protected readonly upSql = `
truncate dossier_figure, figure_day, figure_month, figure_open;
update figure_mark set folded_below = '0';
alter table dossier_figure add column last_recorded_at timestamptz not null;
create index dossier_figure_recorded on dossier_figure (last_recorded_at);`;

  protected readonly downSql = `
drop index dossier_figure_recorded;
alter table dossier_figure drop column last_recorded_at;`;
}
