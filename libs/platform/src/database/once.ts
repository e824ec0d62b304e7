import { createHash } from 'node:crypto';
import { IdempotencyKeyReused } from '../errors/platform.errors.js';
import type { DatabaseActor } from './actor.js';
import type { Tx } from './tx.js';

export interface OnceKey {
  /** What is done, e.g. `submit`; the same key under another route is another key. */
  readonly route: string;
  readonly key: string;
  /** The request as received; the same key with another body is refused. */
  readonly body: unknown;
}

/**
 * One idempotency key, one effect (I-03): the row lives in the transaction of the effect. A concurrent duplicate waits on
 * the unique index and then gets the stored answer.
 * @returns the answer of the first success.
 */
export async function once<A extends DatabaseActor, T extends object>(tx: Tx<A>, key: OnceKey, work: () => Promise<T>): Promise<T> {
  const hash = createHash('sha256').update(canonical(key.body)).digest();
  const inserted = await tx.run(`insert into idempotency (actor, route, key, body_hash) values ($1, $2, $3, $4) on conflict do nothing`, [
    tx.actor.id,
    key.route,
    key.key,
    hash,
  ]);
  if (inserted === 0) {
    const stored = await tx.one<{ body_hash: Buffer; answer: T }>(
      'select body_hash, answer from idempotency where actor = $1 and route = $2 and key = $3',
      [tx.actor.id, key.route, key.key],
    );
    if (!stored.body_hash.equals(hash)) throw new IdempotencyKeyReused();
    return stored.answer;
  }
  const answer = await work();
  await tx.run('update idempotency set answer = $4 where actor = $1 and route = $2 and key = $3', [
    tx.actor.id,
    key.route,
    key.key,
    JSON.stringify(answer),
  ]);
  return answer;
}

/** JSON with sorted keys, so that the order of properties does not make another body. */
export function canonical(value: unknown): string {
  return (
    JSON.stringify(value, (_, inner: unknown) =>
      inner !== null && typeof inner === 'object' && !Array.isArray(inner)
        ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
        : inner,
    ) ?? 'null'
  );
}
