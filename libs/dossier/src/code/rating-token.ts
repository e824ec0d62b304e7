import { timingSafeEqual } from 'node:crypto';
import type { Keyring } from '@app/platform';

const SIGNATURE = 16;

/**
 * The token in the address that lets somebody rate without signing in: the dossier and the second it ends, signed with the key of the
 * installation. Nothing is stored; a dossier has one rating, so the token serves once.
 */
export function ratingTokenOf(keyring: Keyring, dossierId: string, until: Date): string {
  const said = Buffer.alloc(20);
  said.write(dossierId.replaceAll('-', ''), 'hex');
  said.writeUInt32BE(Math.floor(until.getTime() / 1000), 16);
  return Buffer.concat([said, signatureOf(keyring, said)]).toString('base64url');
}

/** The dossier it was made for; null when it is not ours, was changed, or has ended. */
export function dossierOfRatingToken(keyring: Keyring, token: string, now: Date): string | null {
  const bytes = Buffer.from(token, 'base64url');
  // Base64 can be written in several ways; only the one we wrote counts.
  if (bytes.length !== 20 + SIGNATURE || bytes.toString('base64url') !== token) return null;
  const said = bytes.subarray(0, 20);
  if (!timingSafeEqual(bytes.subarray(20), signatureOf(keyring, said))) return null;
  if (said.readUInt32BE(16) * 1000 < now.getTime()) return null;
  return said.toString('hex', 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

function signatureOf(keyring: Keyring, said: Buffer): Buffer {
  return keyring.blindIndex('rating-link', said.toString('hex')).subarray(0, SIGNATURE);
}
