import { createHash } from 'node:crypto';
import type { Keyring } from '@app/platform';

/** Opaque token in the QR code of an issued document: leads to the page that says whether it is in force (domain 2.4). Derived, stored hashed. */
export function verifyTokenOf(keyring: Keyring, resultId: string): string {
  return keyring.blindIndex('verify-token', resultId).subarray(0, 16).toString('base64url');
}

export function verifyTokenHash(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
