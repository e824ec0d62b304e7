import type { Database } from '../database/database.js';
import type { DatabaseActor } from '../database/actor.js';
import type { Tx } from '../database/tx.js';

export interface Consumer<Row extends { readonly version: number }> {
  readonly name: string;
  /** The effect, in the transaction that marks the row as delivered; nothing outside waits in here. */
  handle(tx: Tx, dossierId: string, row: Row): Promise<void>;
}

/**
 * Works a consumer upwards from its own mark, one row and one transaction at a time (I-14, I-15, I-16): a crash repeats nothing and
 * skips nothing, and two workers on the same dossier wait for each other on the mark.
 * @param nextRow the ledger row after a version, or null.
 */
export async function deliver<Row extends { readonly version: number }>(
  database: Database,
  actor: DatabaseActor,
  consumer: Consumer<Row>,
  dossierId: string,
  nextRow: (tx: Tx, dossierId: string, afterVersion: number) => Promise<Row | null>,
): Promise<number> {
  for (let delivered = 0; ; delivered += 1) {
    const more = await database.writeAs(actor, async (tx) => {
      await tx.run('insert into delivery (consumer, dossier_id) values ($1, $2) on conflict do nothing', [consumer.name, dossierId]);
      const mark = await tx.one<{ delivered_version: number }>(
        'select delivered_version from delivery where consumer = $1 and dossier_id = $2 for update',
        [consumer.name, dossierId],
      );
      const row = await nextRow(tx, dossierId, mark.delivered_version);
      if (row === null) return false;
      await consumer.handle(tx, dossierId, row);
      await tx.run('update delivery set delivered_version = $3 where consumer = $1 and dossier_id = $2', [
        consumer.name,
        dossierId,
        row.version,
      ]);
      return true;
    });
    if (!more) return delivered;
  }
}
