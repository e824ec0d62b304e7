import type { Tx } from '@app/platform';

export interface UntranslatedTitle {
  readonly accountId: string;
  readonly title: string;
}

/** Titles of active officers that have no English; who has no title is not asked for one. */
export async function untranslatedTitles(tx: Tx): Promise<UntranslatedTitle[]> {
  return tx.rows<UntranslatedTitle & Record<string, unknown>>(
    `select id as "accountId", title ->> 'vi' as title from account
      where state = 'active' and btrim(coalesce(title ->> 'vi', '')) <> '' and btrim(coalesce(title ->> 'en', '')) = '' order by name_folded limit 2000`,
  );
}
