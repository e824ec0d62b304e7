import type { Tx } from '@app/platform';
import type { LedgerRow } from './ledger-row.js';

/** All rows of a dossier, oldest first. The caller has found the dossier, so it may be read. */
export async function readLedger(tx: Tx, dossierId: string, afterVersion = 0, limit = 10_000): Promise<LedgerRow[]> {
  const rows = await tx.rows<Omit<LedgerRow, 'details'> & { details: string } & Record<string, unknown>>(
    `select version, action, from_status as "from", to_status as "to", actor_kind as "actorKind", actor_id as "actorId", actor_role as "actorRole", unit_id as "unitId",
       on_behalf_of as "onBehalfOf", effective_at as "effectiveAt", effective_cause as "effectiveCause", recorded_at as "recordedAt", reason_code as "reasonCode",
       text_ref as "textRef", legal_basis as "legalBasis", clock_effect as "clockEffect", previous_due_at as "previousDueAt", due_at as "dueAt",
       calendar_revision as "calendarRevision", details, encode(hash, 'hex') as hash, encode(previous_hash, 'hex') as "previousHash"
     from dossier_event where dossier_id = $1 and version > $2 order by version limit $3`,
    [dossierId, afterVersion, limit],
  );
  return rows.map((row) => ({ ...row, details: JSON.parse(row.details) as Record<string, unknown> }));
}
