import { fold, type Tx } from '@app/platform';

/** What people say, and what the catalogue calls it. */
export type Synonyms = readonly (readonly [string, readonly string[]])[];

/** Adds what is missing; what people took out by hand and the list still has comes back. */
export async function storeSynonyms(tx: Tx, synonyms: Synonyms): Promise<void> {
  const rows = synonyms.flatMap(([phrase, meanings]) => meanings.map((means) => ({ phrase: fold(phrase), means: fold(means) })));
  await tx.run(
    `insert into search_synonym (phrase, means) select s.phrase, s.means from jsonb_to_recordset($1::jsonb) as s(phrase text, means text) on conflict do nothing`,
    [JSON.stringify(rows)],
  );
}

const MOST_MEANINGS = 6;

/**
 * The same search in the words of the catalogue: each phrase that stands in it as whole words replaced by what it means, and the meaning
 * alone. The longest phrase counts first. @param text folded
 */
export async function meaningsOf(tx: Tx, text: string): Promise<string[]> {
  const found = await tx.rows<{ phrase: string; means: string }>(
    `select phrase, means from search_synonym where position(' ' || phrase || ' ' in ' ' || $1 || ' ') > 0 order by length(phrase) desc, phrase, means limit $2`,
    [text, MOST_MEANINGS],
  );
  return [...new Set(found.flatMap(({ phrase, means }) => [` ${text} `.replace(` ${phrase} `, ` ${means} `).trim(), means]))];
}
