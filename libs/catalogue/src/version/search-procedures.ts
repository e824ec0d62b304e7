import { fold, type Tx } from '@app/platform';

export interface ProcedureHit {
  readonly code: string;
  readonly name: { vi: string; en: string };
  readonly fieldCode: string;
  readonly fieldName: { vi: string; en?: string };
  readonly level: string;
  readonly state: string;
  readonly online: boolean;
  readonly submittable: boolean;
}

export interface ProcedureSearch {
  readonly text?: string;
  readonly fieldCode?: string;
  readonly level?: string;
  readonly limit: number;
}

const HIT = `p.code, v.name, v.field_code as "fieldCode", v.field_name as "fieldName", v.level, p.state,
  exists (select 1 from channel c where c.version_id = v.id and c.kind in ('online_full', 'online_partial')) as online,
  (v.form_version_id is not null and v.flow_version_id is not null and p.state = 'active') as submittable`;
const IN_FORCE = `v.status = 'published' and v.effective_from <= app_now() and (v.effective_to is null or v.effective_to > app_now())`;

/** Accent-insensitive: by code, then all words, then by likeness (typing errors) only when that found nothing. */
export async function searchProcedures(tx: Tx, search: ProcedureSearch): Promise<ProcedureHit[]> {
  const text = fold(search.text ?? '');
  const filters = [search.fieldCode ?? null, search.level ?? null, search.limit];
  if (text === '') {
    return tx.rows<ProcedureHit & Record<string, unknown>>(
      `select ${HIT} from procedure_version v join procedure p on p.id = v.procedure_id where ${IN_FORCE} and ($1::text is null or v.field_code = $1) and ($2::text is null or v.level = $2) order by v.form_version_id is null, v.name_folded limit $3`,
      filters,
    );
  }
  const words = text
    .split(/[^\p{L}\p{N}.]+/u)
    .filter((word) => word !== '')
    .map((word) => `${word.replace(/[':&|!()*<>\\]/g, '')}:*`);
  const found = await tx.rows<ProcedureHit & Record<string, unknown>>(
    `select ${HIT} from procedure_version v join procedure p on p.id = v.procedure_id
      where ${IN_FORCE} and ($1::text is null or v.field_code = $1) and ($2::text is null or v.level = $2)
        and (p.code = $4 or p.code like $4 || '%' or to_tsvector('simple', v.search_text) @@ to_tsquery('simple', $5))
      order by (p.code = $4) desc, (v.name_folded = $4) desc, (v.name_folded like '%' || $4 || '%') desc, v.form_version_id is null, similarity(v.name_folded, $4) desc, v.name_folded limit $3`,
    [...filters, text, words.length === 0 ? '' : words.join(' & ')],
  );
  if (found.length > 0) return found;
  return tx.rows<ProcedureHit & Record<string, unknown>>(
    `select ${HIT} from procedure_version v join procedure p on p.id = v.procedure_id
      where ${IN_FORCE} and ($1::text is null or v.field_code = $1) and ($2::text is null or v.level = $2) and word_similarity($4, v.search_text) > 0.45
      order by word_similarity($4, v.search_text) desc, v.name_folded limit $3`,
    [...filters, text],
  );
}
