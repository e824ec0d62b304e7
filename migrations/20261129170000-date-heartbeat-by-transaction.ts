import { SqlMigration } from './migration.js';

/** With the transaction of a sign of life a quiet ledger can say, too, that everything begun before it has ended. */
export class DateHeartbeatByTransaction20261129170000 extends SqlMigration {
  protected readonly upSql = `alter table heartbeat add column tx xid8 not null default pg_current_xact_id();`;

  protected readonly downSql = `alter table heartbeat drop column tx;`;
}
