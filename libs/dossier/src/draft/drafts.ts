import { randomUUID } from 'node:crypto';
import type { CitizenActor } from '@app/identity';
import { PreconditionStale, type Keyring, type Tx } from '@app/platform';
import type { Channel } from '../dossier-status.js';
import { DraftAlreadySubmitted, DraftNotFound, TooManyDrafts } from '../dossier.errors.js';

/** A draft is not a dossier: it has no code, no clock and no ledger; a dossier is born at submission. */
export interface Draft {
  readonly id: string;
  readonly versionId: string;
  readonly caseCode: string;
  readonly channel: Channel;
  readonly receivingUnitId: string | null;
  /** Only where the desk is not of the competent agency: code of the agency that decides. */
  readonly competentAgencyCode: string | null;
  readonly answers: Record<string, unknown>;
  readonly revision: number;
  readonly createdAt: Date;
  readonly changedAt: Date;
  readonly submittedDossierId: string | null;
  readonly documents: readonly DraftDocument[];
}

export interface DraftDocument {
  readonly documentId: string;
  readonly componentCode: string;
}

export interface NewDraft {
  readonly versionId: string;
  readonly caseCode: string;
  readonly channel: Channel;
  readonly receivingUnitId: string | null;
  readonly competentAgencyCode: string | null;
  readonly answers: Record<string, unknown>;
}

interface DraftRow {
  readonly id: string;
  readonly version_id: string;
  readonly case_code: string;
  readonly channel: Channel;
  readonly receiving_unit_id: string | null;
  readonly competent_agency_code: string | null;
  readonly wrapped_key: Buffer;
  readonly sealed_answers: Buffer;
  readonly revision: number;
  readonly created_at: Date;
  readonly changed_at: Date;
  readonly submitted_dossier_id: string | null;
}

const COLUMNS =
  'id, version_id, case_code, channel, receiving_unit_id, competent_agency_code, wrapped_key, sealed_answers, revision, created_at, changed_at, submitted_dossier_id';

/** @param limit most open drafts of one person (configuration). @throws TooManyDrafts */
export async function createDraft(tx: Tx<CitizenActor>, keyring: Keyring, draft: NewDraft, limit: number): Promise<string> {
  // Two starts of one person are counted one after the other.
  await tx.run(`select pg_advisory_xact_lock(hashtext('dossier.draft'), hashtext($1))`, [tx.actor.id]);
  const { count } = await tx.one<{ count: number }>(
    'select count(*)::int as count from draft where citizen_id = $1 and submitted_dossier_id is null',
    [tx.actor.id],
  );
  if (count >= limit) throw new TooManyDrafts(limit);
  const id = randomUUID();
  const wrapped = keyring.newWrappedKey(id);
  await tx.run(
    `insert into draft (id, citizen_id, version_id, case_code, channel, receiving_unit_id, competent_agency_code, wrapped_key, sealed_answers) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      id,
      tx.actor.id,
      draft.versionId,
      draft.caseCode,
      draft.channel,
      draft.receivingUnitId,
      draft.competentAgencyCode,
      wrapped,
      keyring.openKey(wrapped, id).sealJson(draft.answers, `draft:${id}`),
    ],
  );
  return id;
}

export async function findDraft(tx: Tx<CitizenActor>, keyring: Keyring, id: string, lock = false): Promise<Draft> {
  const [row, documents] = await Promise.all([
    tx.maybeOne<DraftRow & Record<string, unknown>>(
      lock
        ? `select ${COLUMNS} from draft where id = $1 and citizen_id = $2 for update`
        : `select ${COLUMNS} from draft where id = $1 and citizen_id = $2`,
      [id, tx.actor.id],
    ),
    tx.rows<DraftDocument & Record<string, unknown>>(
      'select document_id as "documentId", component_code as "componentCode" from draft_document where draft_id = $1 order by added_at, document_id',
      [id],
    ),
  ]);
  if (row === null) throw new DraftNotFound();
  return {
    id: row.id,
    versionId: row.version_id,
    caseCode: row.case_code,
    channel: row.channel,
    receivingUnitId: row.receiving_unit_id,
    competentAgencyCode: row.competent_agency_code,
    answers: keyring.openKey(row.wrapped_key, id).openJson(row.sealed_answers, `draft:${id}`) as Record<string, unknown>,
    revision: row.revision,
    createdAt: row.created_at,
    changedAt: row.changed_at,
    submittedDossierId: row.submitted_dossier_id,
    documents,
  };
}

/** Locks a draft that may still change. @throws DraftNotFound, DraftAlreadySubmitted, PreconditionStale */
export async function lockOpenDraft(tx: Tx<CitizenActor>, keyring: Keyring, id: string, seenRevision: number | null): Promise<Draft> {
  const draft = await findDraft(tx, keyring, id, true);
  if (draft.submittedDossierId !== null) throw new DraftAlreadySubmitted(draft.submittedDossierId);
  if (seenRevision !== null && draft.revision !== seenRevision) throw new PreconditionStale({ current: draft.revision });
  return draft;
}

export interface DraftChange {
  /** A newer version of the procedure, with the answers that it keeps. */
  readonly versionId?: string;
  readonly answers?: Record<string, unknown>;
  readonly caseCode?: string;
  readonly channel?: Channel;
  readonly receivingUnitId?: string | null;
  readonly competentAgencyCode?: string | null;
}

/** @returns the new revision. */
export async function changeDraft(tx: Tx<CitizenActor>, keyring: Keyring, draft: Draft, change: DraftChange): Promise<number> {
  const { wrapped_key: wrapped } = await tx.one<{ wrapped_key: Buffer }>('select wrapped_key from draft where id = $1', [draft.id]);
  const answers = change.answers ?? draft.answers;
  const row = await tx.one<{ revision: number }>(
    `update draft set sealed_answers = $2, case_code = $3, channel = $4, receiving_unit_id = $5, competent_agency_code = $6, version_id = $7, revision = revision + 1, changed_at = app_now() where id = $1 returning revision`,
    [
      draft.id,
      keyring.openKey(wrapped, draft.id).sealJson(answers, `draft:${draft.id}`),
      change.caseCode ?? draft.caseCode,
      change.channel ?? draft.channel,
      change.receivingUnitId === undefined ? draft.receivingUnitId : change.receivingUnitId,
      change.competentAgencyCode === undefined ? draft.competentAgencyCode : change.competentAgencyCode,
      change.versionId ?? draft.versionId,
    ],
  );
  return row.revision;
}

export async function addDraftDocument(tx: Tx<CitizenActor>, draft: Draft, document: DraftDocument): Promise<number> {
  await tx.run('insert into draft_document (draft_id, document_id, component_code) values ($1, $2, $3) on conflict do nothing', [
    draft.id,
    document.documentId,
    document.componentCode,
  ]);
  return touch(tx, draft.id);
}

/** @throws DraftNotFound when the document is not in the draft. */
export async function removeDraftDocument(tx: Tx<CitizenActor>, draft: Draft, documentId: string): Promise<number> {
  const removed = await tx.run('delete from draft_document where draft_id = $1 and document_id = $2', [draft.id, documentId]);
  if (removed === 0) throw new DraftNotFound();
  return touch(tx, draft.id);
}

/** Takes out the files of papers that are no longer asked for. */
export async function keepDraftPapers(tx: Tx<CitizenActor>, draftId: string, componentCodes: readonly string[]): Promise<void> {
  await tx.run('delete from draft_document where draft_id = $1 and component_code <> all($2::text[])', [draftId, componentCodes]);
}

async function touch(tx: Tx, draftId: string): Promise<number> {
  return (
    await tx.one<{ revision: number }>(
      'update draft set revision = revision + 1, changed_at = app_now() where id = $1 returning revision',
      [draftId],
    )
  ).revision;
}

export async function deleteDraft(tx: Tx<CitizenActor>, draft: Draft): Promise<void> {
  await tx.run('delete from draft where id = $1 and submitted_dossier_id is null', [draft.id]);
}

export interface DraftListItem {
  readonly id: string;
  readonly procedureCode: string;
  readonly procedureName: { vi: string; en: string };
  readonly caseCode: string;
  readonly changedAt: Date;
}

export async function draftsOf(tx: Tx<CitizenActor>): Promise<DraftListItem[]> {
  return tx.rows<DraftListItem & Record<string, unknown>>(
    `select d.id, p.code as "procedureCode", v.name as "procedureName", d.case_code as "caseCode", d.changed_at as "changedAt"
       from draft d join procedure_version v on v.id = d.version_id join procedure p on p.id = v.procedure_id
      where d.citizen_id = $1 and d.submitted_dossier_id is null order by d.changed_at desc limit 100`,
    [tx.actor.id],
  );
}
