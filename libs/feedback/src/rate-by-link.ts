import type { Keyring, Tx } from '@app/platform';
import { AlreadyRated, RatingTooEarly } from './rate-dossier.js';

/** What the page of a rating link says; no name of anybody. */
export interface RatableDossier {
  readonly id: string;
  readonly code: string;
  readonly procedureName: { readonly vi: string; readonly en: string };
  readonly rated: boolean;
}

export async function ratableDossier(tx: Tx, id: string): Promise<RatableDossier | null> {
  return tx.maybeOne<RatableDossier & Record<string, unknown>>(
    `select d.id, coalesce(d.code, '') as code, v.name as "procedureName", exists (select 1 from rating r where r.dossier_id = d.id) as rated
       from dossier d join procedure_version v on v.id = d.version_id where d.id = $1`,
    [id],
  );
}

/**
 * The rating of somebody who holds the link of the letter; whose it is was proved by the link, so nobody is signed in.
 * @throws RatingTooEarly, AlreadyRated: the link serves once, because a dossier is rated once
 */
export async function rateByLink(tx: Tx, keyring: Keyring, id: string, score: number, comment: string | null): Promise<void> {
  const dossier = await tx.one<{ wrapped_key: Buffer; received_at: Date | null }>(
    'select wrapped_key, received_at from dossier where id = $1',
    [id],
  );
  if (dossier.received_at === null) throw new RatingTooEarly();
  const sealed = comment === null ? null : keyring.openKey(dossier.wrapped_key, id).seal(comment, `rating:${id}`);
  const rated = await tx.run('insert into rating (dossier_id, score, sealed_comment) values ($1, $2, $3) on conflict do nothing', [
    id,
    score,
    sealed,
  ]);
  if (rated === 0) throw new AlreadyRated();
}
