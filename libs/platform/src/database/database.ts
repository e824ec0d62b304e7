import type { PoolClient, QueryResultRow } from 'pg';
import { DataSource } from 'typeorm';
import type { DatabaseActor } from './actor.js';
import { CommitNotDone } from './commit-not-done.js';
import { sendTogether } from './send-together.js';
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

  /** One snapshot. There is nothing to prove at its end, so the answer does not wait for it. */
  async readAs<A extends DatabaseActor, T>(actor: A, work: Work<A, T>): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    const client = (await runner.connect()) as PoolClient;
    const end = (statement: string): void =>
      void client.query(statement).then(
        () => runner.release(),
        () => runner.release(),
      );
    try {
      const now = await open(client, 'begin isolation level repeatable read read only', actor);
      const result = await work(new Tx(actor, now, client, runner.manager));
      end('commit');
      return result;
    } catch (error) {
      end('rollback');
      throw error;
    }
  }

  /** One statement that reads, in one round trip: begin, statement and commit travel together. */
  async lookUp<T extends QueryResultRow>(actor: DatabaseActor, text: string, values: readonly unknown[]): Promise<T | null> {
    const runner = this.dataSource.createQueryRunner();
    const client = (await runner.connect()) as PoolClient;
    try {
      const [, row] = await Promise.all([
        open(client, 'begin isolation level repeatable read read only', actor),
        new Tx(actor, NEVER, client, runner.manager).maybeOne<T>(text, values),
        client.query('commit'),
      ]);
      return row;
    } catch (error) {
      await client.query('rollback').catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }

  async writeAs<A extends DatabaseActor, T>(actor: A, work: Work<A, T>): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    const client = (await runner.connect()) as PoolClient;
    try {
      const now = await open(client, 'begin', actor);
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

/** Begins and sets who acts, transaction-locally. @returns `app_now()` at the begin. */
async function open(client: PoolClient, begin: string, actor: DatabaseActor): Promise<Date> {
  sendTogether(client);
  const opened = (await client.query(
    `${begin}; select set_config('app.actor', ${client.escapeLiteral(actor.id)}, true), ` +
      `set_config('app.units', ${client.escapeLiteral(actor.units.join(','))}, true), app_now() as now`,
  )) as unknown as { rows: { now: Date }[] }[];
  const now = opened[1]?.rows[0]?.now;
  if (now === undefined) throw new CommitNotDone('transaction did not open');
  return now;
}

const NEVER = new Date(NaN);
