import type { Tx } from '@app/platform';

export type SignatureFieldName = 'signature' | 'seal';

export interface SignatureRequest {
  readonly id: string;
  readonly subjectId: string;
  readonly field: SignatureFieldName;
  readonly baseDocumentId: string;
  readonly baseSha256: Buffer;
  readonly requestedBy: string;
  readonly requestedAt: Date;
  readonly expiresAt: Date;
  readonly state: 'requested' | 'pending' | 'done' | 'rejected' | 'expired' | 'cancelled' | 'late_evidence';
  readonly context: { readonly taskId: string; readonly choice: string; readonly role: string; readonly unitId: string };
}

const COLUMNS = `id, subject_id as "subjectId", field, base_document_id as "baseDocumentId", base_sha256 as "baseSha256", requested_by as "requestedBy",
  requested_at as "requestedAt", expires_at as "expiresAt", state, context`;

/** One pending request per result at a time (unique index). */
export async function insertSignatureRequest(
  tx: Tx,
  request: Pick<SignatureRequest, 'subjectId' | 'field' | 'baseDocumentId' | 'baseSha256' | 'requestedBy' | 'context'>,
  ttlMinutes: number,
): Promise<string> {
  const { id } = await tx.one<{ id: string }>(
    `insert into prepared_signature (subject_kind, subject_id, field, base_document_id, base_sha256, requested_by, expires_at, context)
     values ('result', $1, $2, $3, $4, $5, app_now() + make_interval(mins => $6), $7) returning id`,
    [
      request.subjectId,
      request.field,
      request.baseDocumentId,
      request.baseSha256,
      request.requestedBy,
      ttlMinutes,
      JSON.stringify(request.context),
    ],
  );
  return id;
}

export async function signatureRequest(tx: Tx, id: string, lock = false): Promise<SignatureRequest | null> {
  return tx.maybeOne<SignatureRequest & Record<string, unknown>>(
    lock ? `select ${COLUMNS} from prepared_signature where id = $1 for update` : `select ${COLUMNS} from prepared_signature where id = $1`,
    [id],
  );
}

export async function endSignatureRequest(
  tx: Tx,
  id: string,
  state: SignatureRequest['state'],
  more: { signedAt?: Date; value?: Buffer; reason?: string } = {},
): Promise<void> {
  await tx.run(
    `update prepared_signature set state = $2, signed_at = $3, signature_value = $4, reason = $5, finished_at = app_now() where id = $1`,
    [id, state, more.signedAt ?? null, more.value ?? null, more.reason ?? null],
  );
}

/** Requests whose time is over and that nobody answered. */
export async function expiredSignatureRequests(tx: Tx): Promise<string[]> {
  const rows = await tx.rows<{ id: string }>(
    `select id from prepared_signature where state in ('requested', 'pending') and expires_at <= app_now() order by expires_at limit 50`,
  );
  return rows.map(({ id }) => id);
}

/** Each signed state of a document, for ever. */
export async function insertSignedRevision(
  tx: Tx,
  revision: { subjectId: string; documentId: string; sha256: Buffer; field: string; signer: string; signedAt: Date },
): Promise<void> {
  await tx.run(
    `insert into signed_revision (subject_kind, subject_id, revision, document_id, sha256, field, signer, signed_at)
     select 'result', $1, coalesce(max(revision), 0) + 1, $2, $3, $4, $5, $6 from signed_revision where subject_kind = 'result' and subject_id = $1`,
    [revision.subjectId, revision.documentId, revision.sha256, revision.field, revision.signer, revision.signedAt],
  );
}
