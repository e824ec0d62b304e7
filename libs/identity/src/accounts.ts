import type { Tx } from '@app/platform';
import { AccountUnknown } from './identity.errors.js';

export interface KnownPerson {
  readonly issuer: string;
  readonly subject: string;
  /** The user name at the identity provider, where it says one. */
  readonly username: string | null;
}

/**
 * The id of the active account of somebody the office directory vouches for. Who was entered by user name is known by subject from the first
 * sign-in on: a user name may pass to somebody else one day, a subject never does. @throws AccountUnknown
 */
export async function accountOf(tx: Tx, { issuer, subject, username }: KnownPerson): Promise<string> {
  const known = await tx.maybeOne<{ id: string; state: string }>('select id, state from account where issuer = $1 and subject = $2', [
    issuer,
    subject,
  ]);
  if (known?.state === 'active') return known.id;
  const first =
    known !== null || username === null
      ? null
      : await tx.maybeOne<{ id: string }>(
          `update account set subject = $3 where issuer = $1 and username = $2 and subject is null and state = 'active' returning id`,
          [issuer, username.toLowerCase(), subject],
        );
  if (first === null) throw new AccountUnknown();
  return first.id;
}
