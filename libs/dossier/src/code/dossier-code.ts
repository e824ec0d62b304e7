import { createHash } from 'node:crypto';
import type { Keyring, Tx } from '@app/platform';

/** `{agency code}-{yyMMdd}-{four digits, five above 9999}` (legacy form of TT 01/2018/TT-VPCP art. 19, domain 2.1). @param day the day in the configured zone. */
export function formatDossierCode(agencyCode: string, day: string, number: number): string {
  return `${agencyCode}-${day.slice(2).replaceAll('-', '')}-${String(number).padStart(4, '0')}`;
}

/** Taken as the last write of the transaction, so that a rollback leaves no gap and one busy agency waits as briefly as possible. */
export async function takeDossierCode(tx: Tx, agencyCode: string, zone: string): Promise<string> {
  const row = await tx.one<{ day: string; number: number }>(
    `select x.day, next_dossier_number($1, x.day) as number from (select (app_now() at time zone $2)::date as day) x`,
    [agencyCode, zone],
  );
  return formatDossierCode(agencyCode, row.day, row.number);
}

const ALPHABET = '0123456789BCFGHJKMNPQRSTVXZ';

/**
 * Typed secret of the public look-up: 11 characters without vowels, safe under Vietnamese input methods (52 bits). Derived from the key of the
 * installation and the dossier, so that a receipt can be printed again and nothing stored reveals it.
 */
export function lookupSecretOf(keyring: Keyring, dossierId: string): string {
  let number = BigInt(`0x${keyring.blindIndex('lookup-secret', dossierId).toString('hex')}`);
  let secret = '';
  for (let position = 0; position < 11; position += 1) {
    secret += ALPHABET.charAt(Number(number % BigInt(ALPHABET.length)));
    number /= BigInt(ALPHABET.length);
  }
  return secret;
}

/** Token of the QR code: 128 bits, derived like the secret, stored hashed. */
export function lookupTokenOf(keyring: Keyring, dossierId: string): string {
  return keyring.blindIndex('lookup-token', dossierId).subarray(0, 16).toString('base64url');
}

export function lookupTokenHash(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** Keyed (HMAC), so that the stored value cannot be searched without the key of the installation. */
export function lookupSecretHash(keyring: Keyring, dossierId: string, secret: string): Buffer {
  return keyring.blindIndex('lookup', `${dossierId}:${secret.replace(/[\s-]/g, '')}`);
}
