import { DocumentNotFound } from '@app/documents';
import type { Tx } from '@app/platform';

/** Refuses a document that is no paper and no slip of the dossier. @throws DocumentNotFound */
export const requirePaperOrSlip = (tx: Tx, dossierId: string, documentId: string): Promise<void> =>
  requireFoundIn(PAPERS_AND_SLIPS, tx, dossierId, documentId);

/** As above, but results, opinions and proofs of hand-over are of the dossier too. @throws DocumentNotFound */
export const requireDocumentOfDossier = (tx: Tx, dossierId: string, documentId: string): Promise<void> =>
  requireFoundIn(EVERYTHING, tx, dossierId, documentId);

async function requireFoundIn(sql: string, tx: Tx, dossierId: string, documentId: string): Promise<void> {
  if ((await tx.maybeOne(sql, [dossierId, documentId])) === null) throw new DocumentNotFound();
}

const PAPERS_AND_SLIPS = `select 1 from component_document where dossier_id = $1 and document_id = $2
  union all select 1 from slip where dossier_id = $1 and document_id = $2`;
const EVERYTHING = `${PAPERS_AND_SLIPS}
  union all select 1 from result where dossier_id = $1 and head_document_id = $2
  union all select 1 from signed_revision s join result r on r.id = s.subject_id where r.dossier_id = $1 and s.document_id = $2
  union all select 1 from consultation where dossier_id = $1 and document_id = $2
  union all select 1 from dossier_event where dossier_id = $1 and action = 'correct' and details::json ->> 'document' = $2::uuid::text
  union all select 1 from hand_over where dossier_id = $1 and proof_document_id = $2`;
