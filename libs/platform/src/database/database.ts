import type { PoolClient } from 'pg';
import { DataSource } from 'typeorm';
import type { DatabaseActor } from './actor.js';
import { CommitNotDone } from './commit-not-done.js';
import { Tx } from './tx.js';

type Closed = readonly [{ readonly rows: readonly { readonly actor: string | null }[] }, { readonly command: string }];
type Work<A extends DatabaseActor, T> = (tx: Tx<A>) => Promise<T>;

/**
 * The transaction runner. It sets who acts transaction-locally and proves the commit: a failed statement whose error was
 * swallowed turns COMMIT into ROLLBACK, which drivers report as success; the canary before COMMIT and the command tag
 * after it turn that into an error (architecture decision 6).
 */
export class Database {
  constructor(readonly dataSource: DataSource) {}

  readAs<A extends DatabaseActor, T>(actor: A, work: Work<A, T>): Promise<T> {
    return this.transaction('begin isolation level repeatable read read only', actor, work);
  }

  writeAs<A extends DatabaseActor, T>(actor: A, work: Work<A, T>): Promise<T> {
    return this.transaction('begin', actor, work);
  }

  private async transaction<A extends DatabaseActor, T>(begin: string, actor: A, work: Work<A, T>): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    const client = (await runner.connect()) as PoolClient;
    try {
      const opened = (await client.query(
        `${begin}; select set_config('app.actor', ${client.escapeLiteral(actor.id)}, true), ` +
          `set_config('app.units', ${client.escapeLiteral(actor.units.join(','))}, true), app_now() as now`,
      )) as unknown as { rows: { now: Date }[] }[];
      const now = opened[1]?.rows[0]?.now;
      if (now === undefined) throw new CommitNotDone('transaction did not open');
      const result = await work(new Tx(actor, now, client, runner.manager));
      // The actor is set for this transaction only: another one, begun behind our back, does not know it.
      const closed = (await client.query(`select current_setting('app.actor', true) as actor; commit`)) as unknown as Closed;
      if (closed[0].rows[0]?.actor !== actor.id) throw new CommitNotDone('another transaction');
      if (closed[1].command !== 'COMMIT') throw new CommitNotDone(closed[1].command);
      return result;
    } catch (error) {
      await client.query('rollback').catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }

  async close(): Promise<void> {
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }
}
