import { createHash, randomBytes } from 'node:crypto';
import type { Actor } from '@app/identity';
import { addJob, canonical, type Tx } from '@app/platform';
import { recordAudit } from '@app/audit';
import type { Dossier } from '../dossier.js';
import type { NewEvent } from './ledger-row.js';

declare module '@app/platform' {
  interface Jobs {
    /** Every ledger row adds it; who listens is one list in the worker. */
    'ledger.appended': { dossierId: string };
  }
}

export interface AppendedEvent {
  readonly version: number;
  readonly recordedAt: Date;
  readonly effectiveAt: Date;
  readonly status: NewEvent['to'];
  readonly dueAt: Date | null;
}

/** Columns of the cache that an event may set beside status, version and due date. */
export interface HeadChanges {
  readonly holderUnitId?: string;
  readonly receivingUnitId?: string;
  readonly competentAgencyId?: string;
  readonly processingUnitId?: string;
  readonly outcome?: string | null;
  readonly receivedAt?: Date;
  readonly resultReadyAt?: Date;
  readonly endedAt?: Date;
  readonly handedOverAt?: Date;
  readonly dueOriginalAt?: Date | null;
  readonly supplementCount?: number;
}

/**
 * Writes one ledger row, its guarded cache, the audit row and the one job. The caller holds the dossier's lock.
 * The hash, the version and the recorded time are made by the database.
 */
export async function appendEvent(
  tx: Tx<Actor>,
  dossier: Pick<Dossier, 'id' | 'openedMonth' | 'dueAt'>,
  event: NewEvent,
  head: HeadChanges = {},
): Promise<AppendedEvent> {
  const dueAt = event.dueAt === undefined ? dossier.dueAt : event.dueAt;
  const row = await tx.one<{ version: number; recorded_at: Date; effective_at: Date }>(
    `insert into dossier_event (opened_month, dossier_id, action, to_status, actor_kind, actor_id, actor_role, unit_id, on_behalf_of, effective_at, effective_cause,
       reason_code, text_ref, legal_basis, clock_effect, due_at, calendar_revision, details, payload_hash)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)
     returning version, recorded_at, effective_at`,
    [
      dossier.openedMonth,
      dossier.id,
      event.action,
      event.to,
      tx.actor.kind,
      tx.actor.id,
      event.role,
      event.unitId,
      event.onBehalfOf ?? null,
      event.effective?.at ?? null,
      event.effective?.cause ?? null,
      event.reasonCode ?? null,
      event.textRef ?? null,
      event.legalBasis ?? null,
      event.clockEffect ?? 'none',
      dueAt,
      event.calendarRevision ?? null,
      canonical(event.details ?? {}),
      saltedHash(event.payload),
    ],
  );
  await Promise.all([
    tx.run(
      `update dossier set status = $2, version = $3, due_at = $4,
       holder_unit_id = coalesce($5, holder_unit_id), outcome = coalesce($6, outcome), received_at = coalesce(received_at, $7),
       result_ready_at = coalesce(result_ready_at, $8), ended_at = coalesce(ended_at, $9), handed_over_at = coalesce(handed_over_at, $10),
       due_original_at = coalesce($11, due_original_at), supplement_count = coalesce($12, supplement_count),
       receiving_unit_id = coalesce($13, receiving_unit_id), competent_agency_id = coalesce($14, competent_agency_id), processing_unit_id = coalesce($15, processing_unit_id)
     where id = $1`,
      [
        dossier.id,
        event.to,
        row.version,
        dueAt,
        head.holderUnitId ?? null,
        head.outcome ?? null,
        head.receivedAt ?? null,
        head.resultReadyAt ?? null,
        head.endedAt ?? null,
        head.handedOverAt ?? null,
        head.dueOriginalAt ?? null,
        head.supplementCount ?? null,
        head.receivingUnitId ?? null,
        head.competentAgencyId ?? null,
        head.processingUnitId ?? null,
      ],
    ),
    recordAudit(tx, {
      action: `dossier.${event.action}`,
      objectKind: 'dossier',
      objectId: dossier.id,
      role: event.role,
      details: { version: row.version },
    }),
    addJob(tx, 'ledger.appended', { dossierId: dossier.id }),
  ]);
  return { version: row.version, recordedAt: row.recorded_at, effectiveAt: row.effective_at, status: event.to, dueAt };
}

/** Salted, so that a short text cannot be guessed from its hash; the salt is the first 16 bytes. */
function saltedHash(payload: unknown): Buffer {
  const salt = randomBytes(16);
  return Buffer.concat([
    salt,
    createHash('sha256')
      .update(salt)
      .update(canonical(payload ?? null))
      .digest(),
  ]);
}
