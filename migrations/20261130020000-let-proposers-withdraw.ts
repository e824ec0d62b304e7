import { SqlMigration } from './migration.js';

/** Who proposed something may take it back while it waits for the second person. */
export class LetProposersWithdraw20261130020000 extends SqlMigration {
  protected readonly upSql = `
alter table approval
  drop constraint approval_state_known,
  add constraint approval_state_known check (state in ('proposed', 'approved', 'rejected', 'outdated', 'withdrawn'));`;

  protected readonly downSql = `
update approval set state = 'outdated' where state = 'withdrawn';
alter table approval
  drop constraint approval_state_known,
  add constraint approval_state_known check (state in ('proposed', 'approved', 'rejected', 'outdated'));`;
}
