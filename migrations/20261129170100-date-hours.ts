import { SqlMigration } from './migration.js';

/** Since when hours are known as they are kept, so that they can be asked for as of a past day. */
export class DateHours20261129170100 extends SqlMigration {
  protected readonly upSql = `
alter table dossier_hours add column known_from timestamptz;
update dossier_hours h set known_from = coalesce((
  select max(e.recorded_at) from dossier_event e join dossier d on d.id = e.dossier_id and d.opened_month = e.opened_month
   where d.id = h.dossier_id and (e.clock_effect = 'end' or e.action = 'correct')), h.ended_at);
alter table dossier_hours alter column known_from set not null;
create index dossier_event_corrected on dossier_event (recorded_at) where action = 'correct';`;

  protected readonly downSql = `
drop index dossier_event_corrected;
alter table dossier_hours drop column known_from;`;
}
