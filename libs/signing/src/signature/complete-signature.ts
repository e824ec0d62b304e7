import { createHash } from 'node:crypto';
import { buildCms } from '../cms/build-cms.js';
import { signedAttributes } from '../cms/signed-attributes.js';
import { type SigningAlgorithm, verifiesWith } from '../cms/signing-algorithm.js';
import type { Certificate } from '../cms/certificate.js';
import { integer, sequence } from '../cms/der-write.js';
import { HeadMoved, PreparationBroken, SignatureSpaceExceeded, SignatureValueWrong } from '../signing.errors.js';
import { parseChain } from './prepare-signature.js';
import type { PreparedSignature } from './prepared-signature.js';

/** r and s of P-256, each 32 bytes. */
const RAW_P256_BYTES = 64;

/**
 * Puts the value into the prepared revision and appends it. The value is verified with the certificate's key first: a fault, a wrong
 * key or a mixed-up batch never reaches a document.
 *
 * @param pdf the head the signature was prepared on
 * @param signatureValue RSA bytes, or ECDSA as DER or as raw r‖s
 * @throws HeadMoved when `pdf` is another document, SignatureValueWrong, PreparationBroken, SignatureSpaceExceeded
 */
export function completeSignature(pdf: Uint8Array, prepared: PreparedSignature, signatureValue: Uint8Array): Uint8Array {
  const increment = Buffer.from(prepared.increment, 'base64');
  const [, before, after] = prepared.byteRange;
  const base = createHash('sha256').update(pdf);
  if (base.copy().digest('hex') !== prepared.baseSha256) throw new HeadMoved();

  const chain = parseChain(prepared.certificates.map((der) => Buffer.from(der, 'base64')));
  const attributes = Buffer.from(prepared.signedAttributes, 'base64');
  const signed = base.update(increment.subarray(0, before - pdf.length)).update(increment.subarray(after - pdf.length));
  if (!attributes.equals(signedAttributes(signed.digest(), chain[0], prepared.algorithm))) throw new PreparationBroken();

  const value = verifiedValue(chain[0], prepared.algorithm, attributes, signatureValue);
  const cms = buildCms({ chain, algorithm: prepared.algorithm, attributes, value });
  const reserved = (after - before - 2) / 2;
  if (cms.length > reserved) throw new SignatureSpaceExceeded(reserved, cms.length);
  increment.write(cms.toString('hex'), before + 1 - pdf.length, 'latin1');
  return Buffer.concat([pdf, increment]);
}

function verifiedValue(signer: Certificate, algorithm: SigningAlgorithm, attributes: Uint8Array, value: Uint8Array): Uint8Array {
  if (verifiesWith(signer.publicKey, algorithm, attributes, value)) return value;
  // Tokens and some services answer raw r‖s where CMS wants DER.
  if (algorithm === 'ecdsa-sha256' && value.length === RAW_P256_BYTES) {
    const der = sequence(integer(value.subarray(0, 32)), integer(value.subarray(32)));
    if (verifiesWith(signer.publicKey, algorithm, attributes, der)) return der;
  }
  throw new SignatureValueWrong();
}
