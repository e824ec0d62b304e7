import type { Tx } from '../database/tx.js';

/** A job is named by what happened; the lib that adds it types its payload by declaration merging of this interface. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type
export interface Jobs {}

/** Added in the caller's transaction: it exists if and only if what happened exists (outbox without code of ours). */
export async function addJob<K extends keyof Jobs & string>(tx: Tx, name: K, payload: Jobs[K]): Promise<void> {
  await tx.run('select graphile_worker.add_job($1, payload := $2::json)', [name, JSON.stringify(payload)]);
}
