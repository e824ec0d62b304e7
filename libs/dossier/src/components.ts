import type { Tx } from '@app/platform';

export const VERDICTS = ['unchecked', 'accepted', 'wrong', 'missing', 'reused'] as const;
export type Verdict = (typeof VERDICTS)[number];
export const PAPER_FORMS = ['original', 'certified_copy', 'photo_copy', 'electronic', 'none'] as const;
export type PaperForm = (typeof PAPER_FORMS)[number];

export interface ComponentRow {
  readonly code: string;
  readonly form: PaperForm;
  readonly originals: number;
  readonly copies: number;
  readonly verdict: Verdict;
  readonly noteRef: string | null;
  /** 0 not digitised, 1 digitised, 2 another accepted paper used again, 3 a result used again (domain 3.2). */
  readonly digitisation: number;
  readonly documentIds: readonly string[];
}

export async function componentsOf(tx: Tx, dossierId: string): Promise<ComponentRow[]> {
  return tx.rows<ComponentRow & Record<string, unknown>>(
    `select c.code, c.form, c.originals, c.copies, c.verdict, c.note_ref as "noteRef", c.digitisation,
       coalesce((select array_agg(d.document_id order by d.added_at, d.document_id) from component_document d where d.dossier_id = c.dossier_id and d.component_code = c.code), '{}') as "documentIds"
     from dossier_component c where c.dossier_id = $1 order by c.code`,
    [dossierId],
  );
}

export interface ComponentCheck {
  readonly code: string;
  readonly verdict: Verdict;
  readonly form?: PaperForm;
  readonly originals?: number;
  readonly copies?: number;
  readonly noteRef?: string;
}

/** @returns false when the dossier has no such component. */
export async function checkComponent(tx: Tx, dossierId: string, check: ComponentCheck): Promise<boolean> {
  const changed = await tx.run(
    `update dossier_component set verdict = $3, form = coalesce($4, form), originals = coalesce($5, originals), copies = coalesce($6, copies), note_ref = coalesce($7, note_ref),
       digitisation = case when $3 = 'accepted' and digitisation = 0 and exists (select 1 from component_document f where f.dossier_id = $1 and f.component_code = $2) then 1 else digitisation end,
       checked_by = $8::uuid, checked_at = app_now() where dossier_id = $1 and code = $2`,
    [
      dossierId,
      check.code,
      check.verdict,
      check.form ?? null,
      check.originals ?? null,
      check.copies ?? null,
      check.noteRef ?? null,
      tx.actor.kind === 'officer' ? tx.actor.id : null,
    ],
  );
  return changed === 1;
}

export async function addComponentDocuments(
  tx: Tx,
  dossierId: string,
  componentCode: string,
  documentIds: readonly string[],
): Promise<void> {
  for (const documentId of documentIds) {
    await tx.run('insert into component_document (dossier_id, component_code, document_id) values ($1, $2, $3) on conflict do nothing', [
      dossierId,
      componentCode,
      documentId,
    ]);
  }
  await tx.run(
    `update dossier_component set form = case when form = 'none' then 'electronic' else form end, verdict = 'unchecked' where dossier_id = $1 and code = $2`,
    [dossierId, componentCode],
  );
}

/**
 * Scans of a paper that was given on paper: what was checked stays checked, and is digitised now. A paper that nobody gave yet becomes an
 * electronic one to be checked. @returns false when the dossier has no such component.
 */
export async function addScans(tx: Tx, dossierId: string, code: string, documentIds: readonly string[]): Promise<boolean> {
  const changed = await tx.run(
    `update dossier_component set verdict = case when form = 'none' then 'unchecked' else verdict end,
       digitisation = case when form <> 'none' and verdict = 'accepted' and digitisation = 0 then 1 else digitisation end,
       form = case when form = 'none' then 'electronic' else form end
      where dossier_id = $1 and code = $2`,
    [dossierId, code],
  );
  if (changed === 0) return false;
  await tx.run(
    `insert into component_document (dossier_id, component_code, document_id) select $1, $2, unnest($3::uuid[]) on conflict do nothing`,
    [dossierId, code, documentIds],
  );
  return true;
}
