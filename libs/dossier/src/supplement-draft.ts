import { PreconditionStale, type Keyring, type Tx } from '@app/platform';
import type { Dossier } from './dossier.js';

type Sealed = Pick<Dossier, 'id' | 'wrappedKey'>;

/** What somebody has prepared for an open supplement request and not sent yet. */
export interface SupplementDraft {
  readonly answers: Readonly<Record<string, unknown>>;
  /** 0 before anything was typed. */
  readonly revision: number;
  readonly changedAt: Date | null;
  readonly documents: readonly { readonly documentId: string; readonly componentCode: string }[];
}

export async function supplementDraftOf(tx: Tx, keyring: Keyring, dossier: Sealed, requestId: string): Promise<SupplementDraft> {
  const row = await tx.maybeOne<{ sealed_answers: Buffer; revision: number; changed_at: Date }>(
    'select sealed_answers, revision, changed_at from supplement_draft where request_id = $1',
    [requestId],
  );
  const documents = await tx.rows<{ documentId: string; componentCode: string }>(
    'select document_id as "documentId", component_code as "componentCode" from supplement_draft_document where request_id = $1 order by added_at, document_id',
    [requestId],
  );
  if (row === null) return { answers: {}, revision: 0, changedAt: null, documents };
  const answers = keyring.openKey(dossier.wrappedKey, dossier.id).openJson(row.sealed_answers, contextOf(requestId));
  return { answers: answers as Record<string, unknown>, revision: row.revision, changedAt: row.changed_at, documents };
}

/** @param seenRevision what the person saw when typing. @returns the new revision. @throws PreconditionStale when it was changed elsewhere */
export async function keepSupplementAnswers(
  tx: Tx,
  keyring: Keyring,
  dossier: Sealed,
  requestId: string,
  answers: Readonly<Record<string, unknown>>,
  seenRevision: number,
): Promise<number> {
  const sealed = keyring.openKey(dossier.wrappedKey, dossier.id).sealJson(answers, contextOf(requestId));
  const kept = await tx.maybeOne<{ revision: number }>(
    `insert into supplement_draft as s (request_id, sealed_answers) values ($1, $2)
     on conflict (request_id) do update set sealed_answers = excluded.sealed_answers, revision = s.revision + 1, changed_at = app_now() where s.revision = $3
     returning revision`,
    [requestId, sealed, seenRevision],
  );
  if (kept !== null) return kept.revision;
  const { revision } = await tx.one<{ revision: number }>('select revision from supplement_draft where request_id = $1', [requestId]);
  throw new PreconditionStale({ current: revision });
}

export async function addSupplementDocument(tx: Tx, requestId: string, componentCode: string, documentId: string): Promise<void> {
  await tx.run(
    'insert into supplement_draft_document (request_id, document_id, component_code) values ($1, $2, $3) on conflict do nothing',
    [requestId, documentId, componentCode],
  );
}

export async function removeSupplementDocument(tx: Tx, requestId: string, documentId: string): Promise<void> {
  await tx.run('delete from supplement_draft_document where request_id = $1 and document_id = $2', [requestId, documentId]);
}

/** In the transaction that answers the request: what was prepared is sent, or not needed any more. */
export async function forgetSupplementDraft(tx: Tx, requestId: string): Promise<void> {
  await tx.run('delete from supplement_draft_document where request_id = $1', [requestId]);
  await tx.run('delete from supplement_draft where request_id = $1', [requestId]);
}

const contextOf = (requestId: string): string => `supplement:${requestId}`;
