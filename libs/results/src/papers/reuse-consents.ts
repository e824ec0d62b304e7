import type { Tx } from '@app/platform';

/** The person agreed, for this draft and this component, that a paper on file is used. */
export interface ReuseConsent {
  readonly componentCode: string;
  readonly paperId: string;
  readonly consentedAt: Date;
}

export async function consentToReuse(tx: Tx, draftId: string, componentCode: string, paperId: string): Promise<void> {
  await tx.run(
    `insert into draft_reuse (draft_id, component_code, paper_id) values ($1, $2, $3)
     on conflict (draft_id, component_code) do update set paper_id = excluded.paper_id, consented_at = app_now()`,
    [draftId, componentCode, paperId],
  );
}

/** @returns false when there was no consent. */
export async function withdrawConsent(tx: Tx, draftId: string, componentCode: string): Promise<boolean> {
  return (await tx.run('delete from draft_reuse where draft_id = $1 and component_code = $2', [draftId, componentCode])) === 1;
}

export async function consentsOfDraft(tx: Tx, draftId: string): Promise<ReuseConsent[]> {
  return tx.rows<ReuseConsent & Record<string, unknown>>(
    'select component_code as "componentCode", paper_id as "paperId", consented_at as "consentedAt" from draft_reuse where draft_id = $1',
    [draftId],
  );
}

/** The consents of a draft become those of its dossier, with the moment they were given. */
export async function carryConsents(tx: Tx, dossierId: string, consents: readonly ReuseConsent[]): Promise<void> {
  if (consents.length === 0) return;
  await tx.run(
    `insert into dossier_reuse (dossier_id, component_code, paper_id, consented_at)
     select $1, c."componentCode", c."paperId", c."consentedAt" from jsonb_to_recordset($2::jsonb) as c("componentCode" text, "paperId" uuid, "consentedAt" timestamptz)`,
    [dossierId, JSON.stringify(consents)],
  );
}

export interface ReusedPaper {
  readonly componentCode: string;
  readonly title: { readonly vi: string; readonly en?: string };
  readonly number: string | null;
  readonly issuedOn: string;
  readonly validUntil: string | null;
  readonly issuer: { readonly vi: string; readonly en: string };
  readonly source: 'result' | 'accepted';
  readonly consentedAt: Date;
}

/** What an officer sees beside a component that was not asked for. */
export async function reusedPapersOf(tx: Tx, dossierId: string): Promise<ReusedPaper[]> {
  return tx.rows<ReusedPaper & Record<string, unknown>>(
    `select u.component_code as "componentCode", p.title, p.number, p.issued_on::text as "issuedOn", p.valid_until::text as "validUntil", a.name as issuer, p.source, u.consented_at as "consentedAt"
       from dossier_reuse u join person_paper p on p.id = u.paper_id join agency a on a.id = p.issuer_agency_id where u.dossier_id = $1`,
    [dossierId],
  );
}
