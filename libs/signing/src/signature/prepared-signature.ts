import type { SigningAlgorithm } from '../cms/signing-algorithm.js';

/** `[0, length, offset, length]`: the signed bytes of the whole file, everything but the hexadecimal of `/Contents`. */
export type ByteRange = readonly [number, number, number, number];

/**
 * A signature that only waits for its value. Plain data, to be stored while a remote signer confirms; nothing is rendered again
 * afterwards, since a second of difference in a printed time would change the digest.
 */
export interface PreparedSignature {
  readonly field: string;
  readonly algorithm: SigningAlgorithm;
  /** hexadecimal SHA-256 of the document this extends; completing refuses any other */
  readonly baseSha256: string;
  /** base64; what is appended, with zeros where the signature will be */
  readonly increment: string;
  readonly byteRange: ByteRange;
  /** base64 of the DER SET; local keys sign these bytes */
  readonly signedAttributes: string;
  /** base64 of its SHA-256; remote services sign this digest */
  readonly digest: string;
  /** base64 DER, leaf first */
  readonly certificates: readonly string[];
  /** ISO 8601, UTC */
  readonly signedAt: string;
}
