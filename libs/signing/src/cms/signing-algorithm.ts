import { constants, createHash, type KeyObject, sign, type SigningOptions, verify } from 'node:crypto';
import { contextTag, derNull, integer, objectIdentifier, sequence } from './der-write.js';
import { OID } from './object-identifiers.js';

/** Circular 15/2025/TT-BKHCN names RSASSA-PSS and ECDSA; PKCS#1 v1.5 stays for remote services that offer nothing else. */
export const SIGNING_ALGORITHMS = ['rsa-pss-sha256', 'ecdsa-sha256', 'rsa-pkcs1-sha256'] as const;
export type SigningAlgorithm = (typeof SIGNING_ALGORITHMS)[number];
export type KeyType = 'rsa' | 'ec';

const SALT_BYTES = 32;
const PSS: SigningOptions = { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: SALT_BYTES };
const OPTIONS: Record<SigningAlgorithm, SigningOptions> = {
  'rsa-pss-sha256': PSS,
  'ecdsa-sha256': { dsaEncoding: 'der' },
  'rsa-pkcs1-sha256': { padding: constants.RSA_PKCS1_PADDING },
};

export function keyTypeOf(algorithm: SigningAlgorithm): KeyType {
  return algorithm === 'ecdsa-sha256' ? 'ec' : 'rsa';
}

export function sha256(...parts: readonly Uint8Array[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}

export function signWith(key: KeyObject, algorithm: SigningAlgorithm, data: Uint8Array): Buffer {
  return sign('sha256', data, { key, ...OPTIONS[algorithm] });
}

export function verifiesWith(key: KeyObject, algorithm: SigningAlgorithm, data: Uint8Array, value: Uint8Array): boolean {
  if (key.asymmetricKeyType !== keyTypeOf(algorithm)) return false;
  return verify('sha256', data, { key, ...OPTIONS[algorithm] }, value);
}

/** The longest value the key can produce: the modulus, or two integers of the curve in DER. */
export function maxSignatureBytes(key: KeyObject): number {
  return key.asymmetricKeyType === 'ec' ? 72 : Math.ceil((key.asymmetricKeyDetails?.modulusLength ?? 0) / 8);
}

/** AlgorithmIdentifier of SHA-256; no parameters (RFC 5754, 2). */
export function digestAlgorithm(): Buffer {
  return sequence(objectIdentifier(OID.sha256));
}

/** AlgorithmIdentifier of the signature, as it stands in SignerInfo. */
export function signatureAlgorithm(algorithm: SigningAlgorithm): Buffer {
  switch (algorithm) {
    case 'rsa-pkcs1-sha256':
      return sequence(objectIdentifier(OID.rsaSha256), derNull());
    case 'ecdsa-sha256':
      return sequence(objectIdentifier(OID.ecdsaSha256));
    case 'rsa-pss-sha256': {
      const sha = sequence(objectIdentifier(OID.sha256), derNull());
      const mgf = sequence(objectIdentifier(OID.mgf1), sha);
      return sequence(objectIdentifier(OID.rsaPss), sequence(contextTag(0, sha), contextTag(1, mgf), contextTag(2, integer(SALT_BYTES))));
    }
  }
}
