import type { Tx } from '@app/platform';

export interface OwnFile {
  readonly id: string;
  readonly size: number;
  readonly mediaType: string;
}

/** What is known of the stored files of the person who asks; those of others and what is not stored are not among them. */
export async function ownFiles(tx: Tx, ids: readonly string[]): Promise<OwnFile[]> {
  if (ids.length === 0) return [];
  const rows = await tx.rows<{ id: string; size: string; media_type: string }>(
    `select id, size, media_type from document where id = any($1::uuid[]) and state = 'stored' and owner_kind = $2 and owner_id = $3`,
    [ids, tx.actor.kind, tx.actor.id],
  );
  return rows.map(({ id, size, media_type: mediaType }) => ({ id, size: Number(size), mediaType }));
}
