import { contactOf } from '@app/dossier';
import { profileOfCitizen } from '@app/identity';
import type { Keyring, Tx } from '@app/platform';

export const PEOPLE = ['submitter', 'owner'] as const;
export type PersonOfDossier = (typeof PEOPLE)[number];

export interface Addressee {
  readonly email: string | null;
  /** Whose dossier it is, where somebody acted for another. */
  readonly note: Readonly<Record<'vi' | 'en', string>> | null;
}

/** Whoever handed it in, and the person it was handed in for, who may have an account of their own. */
export async function peopleToTell(tx: Tx, dossierId: string): Promise<readonly PersonOfDossier[]> {
  const represented = await tx.maybeOne('select 1 from representation where dossier_id = $1 and represented_index is not null', [
    dossierId,
  ]);
  return represented === null ? ['submitter'] : PEOPLE;
}

const ACTING = `
select o.name as owner, s.name as submitter, c.id as account,
       g.id is not null and g.valid_to is not null and g.valid_to <= app_now() as ended
  from representation r
  join party o on o.dossier_id = r.dossier_id and o.kind = 'owner'
  join party s on s.dossier_id = r.dossier_id and s.kind = 'submitter'
  left join delegation g on g.id = r.delegation_id
  left join lateral (select id from citizen where identifier_index = r.represented_index order by created_at desc limit 1) c on true
 where r.dossier_id = $1`;

/**
 * Where a letter to a person of the dossier goes. The one it was handed in for is written to at the address of their own account, never at one that
 * somebody else typed; whoever acted under an authorisation that was taken back is told nothing more.
 */
export async function addresseeOf(tx: Tx, keyring: Keyring, dossierId: string, recipient: PersonOfDossier): Promise<Addressee> {
  const acting = await tx.maybeOne<{ owner: string; submitter: string; account: string | null; ended: boolean }>(ACTING, [dossierId]);
  const submitter = (await contactOf(tx, keyring, dossierId, 'submitter')).email;
  if (acting === null) return { email: recipient === 'submitter' ? submitter : null, note: null };
  const own = acting.account === null ? null : (await profileOfCitizen(tx, keyring, acting.account)).email;
  if (recipient === 'submitter') return { email: acting.ended ? null : submitter, note: byYou(acting.owner) };
  // One mailbox is not told the same thing twice.
  return { email: own === submitter && !acting.ended ? null : own, note: forYou(acting.submitter) };
}

const byYou = (owner: string): NonNullable<Addressee['note']> => ({
  vi: `Hồ sơ này đứng tên ${owner}, do bạn nộp thay.`,
  en: `This dossier is in the name of ${owner}; you handed it in for them.`,
});

const forYou = (submitter: string): NonNullable<Addressee['note']> => ({
  vi: `Hồ sơ này đứng tên bạn, do ${submitter} nộp thay. Nếu bạn không nhờ người này, hãy nhắn cơ quan ngay ở trang hồ sơ.`,
  en: `This dossier is in your name; ${submitter} handed it in for you. If you did not ask them, tell the office at once on the page of the dossier.`,
});
