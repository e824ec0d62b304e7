import type { Tx } from '@app/platform';

export type ResultState = 'drafted' | 'numbered' | 'signed' | 'sealed' | 'issued' | 'replaced' | 'revoked' | 'abandoned';

export interface ResultRow {
  readonly id: string;
  readonly dossierId: string;
  readonly outcome: 'granted' | 'refused';
  readonly version: number;
  readonly templateVersionId: string;
  readonly resultCode: string | null;
  readonly sealedDraft: Buffer;
  readonly number: string | null;
  readonly issuedOn: string | null;
  readonly state: ResultState;
  readonly headDocumentId: string | null;
  readonly headSha256: Buffer | null;
  readonly rowVersion: number;
  readonly draftedBy: string;
}

const COLUMNS = `id, dossier_id as "dossierId", outcome, version, template_version_id as "templateVersionId", result_code as "resultCode", sealed_draft as "sealedDraft", number,
  issued_on as "issuedOn", state, head_document_id as "headDocumentId", head_sha256 as "headSha256", row_version as "rowVersion", drafted_by as "draftedBy"`;

/** The one result of a dossier that is neither replaced nor revoked nor abandoned. */
export async function currentResult(tx: Tx, dossierId: string): Promise<ResultRow | null> {
  return tx.maybeOne<ResultRow & Record<string, unknown>>(
    `select ${COLUMNS} from result where dossier_id = $1 and state not in ('replaced', 'revoked', 'abandoned')`,
    [dossierId],
  );
}

export async function resultById(tx: Tx, id: string): Promise<ResultRow | null> {
  return tx.maybeOne<ResultRow & Record<string, unknown>>(`select ${COLUMNS} from result where id = $1`, [id]);
}

export interface ResultDraft {
  readonly id: string;
  readonly dossierId: string;
  readonly outcome: 'granted' | 'refused';
  readonly templateVersionId: string;
  readonly resultCode: string | null;
  readonly sealedDraft: Buffer;
  readonly draftedBy: string;
}

/** Writes or replaces the draft; only while it has no number. @returns false when it is numbered already. */
export async function saveDraft(tx: Tx, draft: ResultDraft): Promise<boolean> {
  const written = await tx.run(
    `insert into result (id, dossier_id, outcome, template_version_id, result_code, sealed_draft, drafted_by) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (id) do update set outcome = excluded.outcome, template_version_id = excluded.template_version_id, sealed_draft = excluded.sealed_draft,
       drafted_by = excluded.drafted_by, drafted_at = app_now(), row_version = result.row_version + 1 where result.state = 'drafted'`,
    [draft.id, draft.dossierId, draft.outcome, draft.templateVersionId, draft.resultCode, draft.sealedDraft, draft.draftedBy],
  );
  return written === 1;
}

/** The next number of a series of an agency and year; taken in the transaction that writes it, so a rollback leaves no gap. */
export async function nextNumber(tx: Tx, agencyId: string, series: string, year: number): Promise<number> {
  const row = await tx.one<{ last: number }>(
    `insert into number_series (agency_id, series, year, last) values ($1, $2, $3, 1)
     on conflict (agency_id, series, year) do update set last = number_series.last + 1 returning last`,
    [agencyId, series, year],
  );
  return row.last;
}

export async function numberResult(tx: Tx, id: string, number: string, issuedOn: string, verifyTokenHash: Buffer): Promise<void> {
  await tx.run(
    `update result set number = $2, issued_on = $3, state = 'numbered', verify_token_hash = $4, row_version = row_version + 1 where id = $1 and state = 'drafted'`,
    [id, number, issuedOn, verifyTokenHash],
  );
}

/** A numbered result whose step was returned is drafted again; its number stays with it. */
export async function reopenDraft(tx: Tx, id: string): Promise<void> {
  await tx.run(
    `update result set state = 'drafted', head_document_id = null, head_sha256 = null, row_version = row_version + 1 where id = $1 and state = 'numbered'`,
    [id],
  );
}

/** The document that is now the head; `state` moves with the signatures. Guarded by the head it was made from. @returns false when the head has moved. */
export async function moveHead(
  tx: Tx,
  id: string,
  fromSha256: Buffer | null,
  document: { id: string; sha256: Buffer },
  state: ResultState,
  anchors?: unknown,
): Promise<boolean> {
  const moved = await tx.run(
    `update result set head_document_id = $3, head_sha256 = $4, state = $5, anchors = coalesce($6::jsonb, anchors), row_version = row_version + 1 where id = $1 and head_sha256 is not distinct from $2`,
    [id, fromSha256, document.id, document.sha256, state, anchors === undefined ? null : JSON.stringify(anchors)],
  );
  return moved === 1;
}

export async function anchorsOf(tx: Tx, id: string): Promise<unknown> {
  return (await tx.one<{ anchors: unknown }>('select anchors from result where id = $1', [id])).anchors;
}

export async function setResultState(tx: Tx, id: string, state: ResultState): Promise<void> {
  await tx.run('update result set state = $2, row_version = row_version + 1 where id = $1', [id, state]);
}
