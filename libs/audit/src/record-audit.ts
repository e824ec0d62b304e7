import type { Tx } from '@app/platform';

export interface AuditEntry {
  readonly action: string;
  readonly objectKind: string;
  readonly objectId: string;
  readonly role?: string;
  readonly result?: 'done' | 'denied';
  /** Names of fields and codes, never values of a person. */
  readonly details?: Record<string, string | number | boolean | null>;
}

/** What happened, in the transaction in which it happened (I-02). */
export async function recordAudit(tx: Tx, entry: AuditEntry): Promise<void> {
  await tx.run(
    `insert into audit_log (actor_kind, actor_id, actor_role, action, object_kind, object_id, result, details) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      tx.actor.kind,
      tx.actor.id,
      entry.role ?? null,
      entry.action,
      entry.objectKind,
      entry.objectId,
      entry.result ?? 'done',
      JSON.stringify(entry.details ?? {}),
    ],
  );
}
