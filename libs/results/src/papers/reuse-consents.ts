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

/** A consent in a draft of a person that is not sent yet. */
export interface OpenConsent extends ReuseConsent {
  readonly draftId: string;
  readonly procedureName: { readonly vi: string; readonly en: string };
}

/** Everything that a person has agreed to and can still take back. */
export async function openConsentsOf(tx: Tx, citizenId: string): Promise<OpenConsent[]> {
  return tx.rows<OpenConsent & Record<string, unknown>>(
    `select r.draft_id as "draftId", r.component_code as "componentCode", r.paper_id as "paperId", r.consented_at as "consentedAt", v.name as "procedureName"
       from draft_reuse r join draft d on d.id = r.draft_id join procedure_version v on v.id = d.version_id
      where d.citizen_id = $1 and d.submitted_dossier_id is null order by r.consented_at desc limit 200`,
    [citizenId],
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
