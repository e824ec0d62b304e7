import type { Tx } from '@app/platform';
import { DocumentNotFound } from './documents.errors.js';

/**
 * Marks documents as attached, in the transaction that attaches them; only stored files of this owner that are clean, still being
 * scanned, or unscanned where scanning is off. Infected and unscannable ones never attach.
 * @throws DocumentNotFound when one of them is not there.
 */
export async function attachDocuments(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  // Both travel together. The scan that a part was cut from is kept with it.
  const [attached] = await Promise.all([
    tx.run(
      `update document set attached_at = coalesce(attached_at, app_now())
      where id = any($1::uuid[]) and state = 'stored' and scan_state in ('clean', 'pending', 'off') and (owner_kind = 'system' or (owner_kind = $2 and owner_id = $3))`,
      [ids, tx.actor.kind, tx.actor.id],
    ),
    tx.run(
      `update document set attached_at = app_now() where attached_at is null and state = 'stored'
        and id in (select source_id from document_part where document_id = any($1::uuid[]))`,
      [ids],
    ),
  ]);
  if (attached !== new Set(ids).size) throw new DocumentNotFound();
}
