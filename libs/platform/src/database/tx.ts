import { createHash } from 'node:crypto';
import type { PoolClient, QueryResult, QueryResultRow } from 'pg';
import type { EntityManager } from 'typeorm';
import type { DatabaseActor } from './actor.js';
import { RowMissing } from './row-missing.js';
import { sendTogether } from './send-together.js';

const statementNames = new Map<string, string>();

/** Statements are prepared once per connection under a name made from their text (performance: three times faster). */
function nameOf(text: string): string {
  let name = statementNames.get(text);
  if (name === undefined) {
    name = createHash('sha1').update(text).digest('base64url');
    statementNames.set(text, name);
  }
  return name;
}

function ask<T extends QueryResultRow>(client: PoolClient, text: string, values: readonly unknown[]): Promise<QueryResult<T>> {
  sendTogether(client);
  return client.query<T>({ name: nameOf(text), text, values: [...values] });
}

/** One transaction of one actor: the only way to the database. Made by readAs and writeAs. */
export class Tx<A extends DatabaseActor = DatabaseActor> {
  constructor(
    readonly actor: A,
    /** `app_now()` at the begin of the transaction. */
    readonly now: Date,
    private readonly client: PoolClient,
    /** For simple reads of entities (find*). */
    readonly manager: EntityManager,
  ) {}

  /** @param text a constant statement; values only through parameters. */
  async rows<T extends QueryResultRow>(text: string, values: readonly unknown[] = []): Promise<T[]> {
    return (await ask<T>(this.client, text, values)).rows;
  }

  async maybeOne<T extends QueryResultRow>(text: string, values: readonly unknown[] = []): Promise<T | null> {
    return (await this.rows<T>(text, values))[0] ?? null;
  }

  async one<T extends QueryResultRow>(text: string, values: readonly unknown[] = []): Promise<T> {
    const row = await this.maybeOne<T>(text, values);
    if (row === null) throw new RowMissing();
    return row;
  }

  /** @returns the number of affected rows; zero is an answer the caller must handle. */
  async run(text: string, values: readonly unknown[] = []): Promise<number> {
    return (await ask(this.client, text, values)).rowCount ?? 0;
  }
}
