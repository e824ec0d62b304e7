import { fold, type Tx } from '@app/platform';
import { ProcedureUnknown } from '../catalogue.errors.js';
import type { ProvinceOverride } from '../override/province-override.js';
import { PUBLISH_APPROVAL } from './review-version.js';

export interface ProcedureItem {
  readonly code: string;
  readonly name: { readonly vi: string; readonly en: string };
  readonly fieldCode: string;
  readonly state: string;
  /** Version in force; null when none is published yet. */
  readonly version: number | null;
  readonly submittable: boolean;
  readonly overridden: boolean;
  readonly drafts: number;
  readonly inReview: number;
}

export interface ProcedureFilter {
  readonly text?: string;
  readonly state?: string;
  /** Only procedures with a version in this state. */
  readonly status?: string;
  /** Code after which the page begins. */
  readonly after?: string;
  readonly limit: number;
}

/** Every procedure for the person who keeps the catalogue, by code, also those nobody published. */
export async function procedureItems(tx: Tx, filter: ProcedureFilter): Promise<{ items: ProcedureItem[]; next: string | null }> {
  const items = await tx.rows<ProcedureItem & Record<string, unknown>>(
    `select p.code, v.name, v.field_code as "fieldCode", p.state, case when v.status = 'published' then v.number end as version,
       (v.form_version_id is not null and v.flow_version_id is not null and p.state = 'active' and v.status = 'published') as submittable, v.override_id is not null as overridden, n.drafts, n."inReview"
     from procedure p
       join lateral (select * from procedure_version v where v.procedure_id = p.id and v.status <> 'withdrawn'
                      order by (v.status = 'published' and v.effective_from <= app_now() and (v.effective_to is null or v.effective_to > app_now())) desc, v.number desc limit 1) v on true
       join lateral (select count(*) filter (where d.status = 'draft')::int as drafts, count(*) filter (where d.status = 'review')::int as "inReview" from procedure_version d where d.procedure_id = p.id) n on true
     where p.code > $1 and ($2::text is null or p.state = $2) and ($3::text is null or exists (select 1 from procedure_version s where s.procedure_id = p.id and s.status = $3))
       and ($4::text is null or p.code like $4 || '%' or v.search_text like '%' || $4 || '%')
     order by p.code limit $5`,
    [filter.after ?? '', filter.state ?? null, filter.status ?? null, filter.text === undefined ? null : fold(filter.text), filter.limit],
  );
  return { items, next: items.length === filter.limit ? (items.at(-1)?.code ?? null) : null };
}

export interface VersionItem {
  readonly id: string;
  readonly number: number;
  readonly status: string;
  readonly origin: string;
  readonly effectiveFrom: Date | null;
  readonly effectiveTo: Date | null;
  readonly hasForm: boolean;
  readonly hasFlow: boolean;
  readonly overridden: boolean;
  readonly note: string | null;
  readonly createdAt: Date;
  readonly publishedAt: Date | null;
  readonly proposer: string | null;
  /** My request to publish it that waits for a second person, which I may take back. */
  readonly ownProposal: string | null;
}

export interface ProcedureHistory {
  readonly code: string;
  readonly state: string;
  readonly replacedBy: string | null;
  readonly stateReason: string | null;
  readonly stateChangedAt: Date | null;
  readonly override: ProvinceOverride | null;
  readonly versions: readonly VersionItem[];
}

/** @throws ProcedureUnknown */
export async function procedureHistory(tx: Tx, code: string): Promise<ProcedureHistory> {
  const procedure = await tx.maybeOne<Omit<ProcedureHistory, 'versions'> & { id: string }>(
    `select p.id, p.code, p.state, p.replaced_by as "replacedBy", p.state_reason as "stateReason", p.state_changed_at as "stateChangedAt",
       (select o.body from procedure_version v join procedure_override o on o.id = v.override_id where v.procedure_id = p.id and v.status = 'published'
          and v.effective_from <= app_now() and (v.effective_to is null or v.effective_to > app_now()) order by v.effective_from desc, v.number desc limit 1) as override
     from procedure p where p.code = $1`,
    [code],
  );
  if (procedure === null) throw new ProcedureUnknown();
  const { id, ...head } = procedure;
  const versions = await tx.rows<VersionItem & Record<string, unknown>>(
    `select v.id, v.number, v.status, v.origin, v.effective_from as "effectiveFrom", v.effective_to as "effectiveTo", v.form_version_id is not null as "hasForm", v.flow_version_id is not null as "hasFlow",
       v.override_id is not null as overridden, v.change_note as note, v.created_at as "createdAt", v.published_at as "publishedAt", a.full_name as proposer,
       (select q.id from approval q where q.kind = $2 and q.subject = v.id::text and q.state = 'proposed' and q.proposer_id::text = $3 limit 1) as "ownProposal"
     from procedure_version v left join account a on a.id = v.proposed_by where v.procedure_id = $1 order by v.number desc limit 200`,
    [id, PUBLISH_APPROVAL, tx.actor.id],
  );
  return { ...head, versions };
}

export interface WaitingPublication {
  readonly id: string;
  readonly versionId: string;
  readonly code: string;
  readonly number: number;
  readonly name: { readonly vi: string; readonly en: string };
  readonly effectiveFrom: string;
  readonly proposedAt: Date;
  readonly proposer: string;
  /** The one who reads the list proposed it, so somebody else decides. */
  readonly own: boolean;
}

export async function waitingPublications(tx: Tx): Promise<WaitingPublication[]> {
  return tx.rows<WaitingPublication & Record<string, unknown>>(
    `select q.id, v.id as "versionId", p.code, v.number, v.name, q.payload ->> 'effectiveFrom' as "effectiveFrom", q.proposed_at as "proposedAt", a.full_name as proposer, q.proposer_id::text = $2 as own
       from approval q join procedure_version v on v.id::text = q.subject join procedure p on p.id = v.procedure_id join account a on a.id = q.proposer_id
      where q.kind = $1 and q.state = 'proposed' order by q.proposed_at limit 200`,
    [PUBLISH_APPROVAL, tx.actor.id],
  );
}
