import type { Tx } from '../database/tx.js';

/** A job is named by what happened; the lib that adds it types its payload by declaration merging of this interface. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type
export interface Jobs {}

/** For what may come by the hundred and waits behind everything that somebody asked for. */
export const IN_BULK = 10;

/**
 * Added in the caller's transaction: it exists if and only if what happened exists (outbox without code of ours).
 * @param priority the smaller, the sooner
 */
export async function addJob<K extends keyof Jobs & string>(tx: Tx, name: K, payload: Jobs[K], priority = 0): Promise<void> {
  await tx.run('select graphile_worker.add_job($1, payload := $2::json, priority := $3)', [name, JSON.stringify(payload), priority]);
}
