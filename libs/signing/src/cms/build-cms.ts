import type { Certificate } from './certificate.js';
import { contextTag, integer, objectIdentifier, octetString, sequence, setOf } from './der-write.js';
import { OID } from './object-identifiers.js';
import { digestAlgorithm, signatureAlgorithm, type SigningAlgorithm } from './signing-algorithm.js';

export interface CmsParts {
  /** leaf first, then the issuing authorities; the root may be left out */
  readonly chain: readonly [Certificate, ...Certificate[]];
  readonly algorithm: SigningAlgorithm;
  /** the DER SET made by `signedAttributes` */
  readonly attributes: Uint8Array;
  readonly value: Uint8Array;
}

/**
 * A detached CMS SignedData (RFC 5652) with one signer. Certificates, issuer name and serial number are copied byte by byte from the
 * certificate: an encoder that writes the name again breaks every signature under a Vietnamese (UTF-8) issuer.
 */
export function buildCms({ chain, algorithm, attributes, value }: CmsParts): Buffer {
  const [signer] = chain;
  // In the message the attributes are [0] IMPLICIT; signed is the SET (RFC 5652, 5.4). Only the tag byte differs.
  const implicit = Buffer.from(attributes);
  implicit[0] = 0xa0;
  const signerInfo = sequence(
    integer(1),
    sequence(signer.issuer, signer.serial),
    digestAlgorithm(),
    implicit,
    signatureAlgorithm(algorithm),
    octetString(value),
  );
  const signedData = sequence(
    integer(1),
    setOf(digestAlgorithm()),
    sequence(objectIdentifier(OID.data)),
    contextTag(0, ...sortedCertificates(chain)),
    setOf(signerInfo),
  );
  return sequence(objectIdentifier(OID.signedData), contextTag(0, signedData));
}

function sortedCertificates(chain: readonly Certificate[]): Uint8Array[] {
  return chain.map(({ der }) => der).sort((a, b) => Buffer.compare(a, b));
}
