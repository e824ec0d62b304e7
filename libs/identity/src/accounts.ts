import type { Tx } from '@app/platform';
import { AccountUnknown } from './identity.errors.js';

/** The id of the active account of somebody the office directory vouches for. @throws AccountUnknown */
export async function accountOf(tx: Tx, issuer: string, subject: string): Promise<string> {
  const account = await tx.maybeOne<{ id: string }>(`select id from account where issuer = $1 and subject = $2 and state = 'active'`, [
    issuer,
    subject,
  ]);
  if (account === null) throw new AccountUnknown();
  return account.id;
}
