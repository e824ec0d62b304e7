import type { Tx } from '@app/platform';

export interface AccessEntry {
  /** Why the person looked: a code such as `process`, `supervise`, `own`. */
  readonly purpose: string;
  readonly objectKind: string;
  readonly objectId: string;
  readonly role?: string;
  readonly unitId?: string | null;
}

/** Who looked at what: the citizen sees these rows for own dossiers. */
export async function recordAccess(tx: Tx, entry: AccessEntry): Promise<void> {
  await tx.run(
    `insert into access_log (actor_kind, actor_id, actor_role, unit_id, purpose, object_kind, object_id) values ($1, $2, $3, $4, $5, $6, $7)`,
    [tx.actor.kind, tx.actor.id, entry.role ?? null, entry.unitId ?? null, entry.purpose, entry.objectKind, entry.objectId],
  );
}
