import { SqlMigration } from './migration.js';

/** The inbox pages by (due moment or infinity, id): with the expression in the index a page is read in order, paused tasks last. */
export class OrderInbox20261129100000 extends SqlMigration {
  protected readonly upSql = `
drop index task_inbox;
create index task_inbox on task (unit_id, role, (coalesce(due_at, 'infinity'::timestamptz)), id) where state in ('open', 'signing');`;

  protected readonly downSql = `
drop index task_inbox;
create index task_inbox on task (unit_id, role, due_at, id) where state in ('open', 'signing');`;
}
