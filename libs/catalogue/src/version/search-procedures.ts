import { fold, type Tx } from '@app/platform';
import { meaningsOf } from './synonyms.js';

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

const FILTERED = `from procedure_version v join procedure p on p.id = v.procedure_id
  where ${IN_FORCE} and ($1::text is null or v.field_code = $1) and ($2::text is null or v.level = $2)`;

const ALL = `select ${HIT} ${FILTERED} order by v.form_version_id is null, v.name_folded limit $3`;
const BY_CODE = `select ${HIT} ${FILTERED} and p.code like $4 || '%' order by p.code limit $3`;
/**
 * Words in any order, whole or begun, as typed or as the catalogue says it ($6). The whole name first, then what was typed before what it
 * also means, words that stand together in the name, what can be submitted. A very common word meets thousands: they are compared with other
 * meanings only where there are some.
 */
const BY_WORDS = `select ${HIT} ${FILTERED} and to_tsvector('simple', v.search_text) @@ to_tsquery('simple', $6)
  order by (v.name_folded = $4) desc, (case when $5 = $6 then true else to_tsvector('simple', v.search_text) @@ to_tsquery('simple', $5) end) desc,
    (position($4 in v.name_folded) > 0) desc, v.form_version_id is null,
    greatest(similarity(v.name_folded, $4), case when $7 = $4 then 0 else similarity(v.name_folded, $7) end) desc, v.name_folded limit $3`;
/** `<%` is what the trigram index answers; comparing word_similarity() with a number is not. It is dear: once to find, once to rank. */
const BY_LIKENESS = `select ${HIT} ${FILTERED} and $4 <% v.search_text
  order by round(word_similarity($4, v.name_folded)::numeric, 1) desc, v.form_version_id is null, similarity(v.name_folded, $4) desc, v.name_folded limit $3`;
/** How alike typed and stored words must be, 0 to 1: strict first, because many procedures share half of their words. */
const LIKENESSES = ['0.65', '0.45'];
/** More words than a procedure is called by only cost time. */
const MOST_WORDS = 16;

/** Accent-insensitive: by code, then by all words, then by likeness (typing errors) only when that found nothing. */
export async function searchProcedures(tx: Tx, search: ProcedureSearch): Promise<ProcedureHit[]> {
  const text = fold(search.text ?? '');
  const filters = [search.fieldCode ?? null, search.level ?? null, search.limit];
  const find = (statement: string, ...more: string[]): Promise<ProcedureHit[]> =>
    tx.rows<ProcedureHit & Record<string, unknown>>(statement, [...filters, ...more]);
  if (text === '') return find(ALL);
  if (/^\d[\d.]*$/.test(text)) {
    const coded = await find(BY_CODE, text);
    if (coded.length > 0) return coded;
  }
  const words = wordsOf(text);
  if (words.length === 0) return [];
  const meanings = (await meaningsOf(tx, words.join(' '))).map(wordsOf).filter(({ length }) => length > 0);
  const typed = queryOf(words);
  const found = await find(
    BY_WORDS,
    words.join(' '),
    typed,
    [typed, ...meanings.map(queryOf)].join(' | '),
    (meanings[0] ?? words).join(' '),
  );
  if (found.length > 0) return found;
  for (const likeness of LIKENESSES) {
    await tx.run(`select set_config('pg_trgm.word_similarity_threshold', $1, true)`, [likeness]);
    const alike = await find(BY_LIKENESS, words.join(' '));
    if (alike.length > 0) return alike;
  }
  return [];
}

/** Every word, whole or begun. */
function queryOf(words: readonly string[]): string {
  return `(${words.map((word) => `${word}:*`).join(' & ')})`;
}

/** Letters and digits only, so that nothing typed is an operator of the search. */
function wordsOf(text: string): string[] {
  return (text.match(/[\p{L}\p{N}]+(?:\.[\p{L}\p{N}]+)*/gu) ?? []).slice(0, MOST_WORDS);
}
