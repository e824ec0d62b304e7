import type { Certificate } from './certificate.js';
import { contextTag, objectIdentifier, octetString, sequence, setOf, tlv } from './der-write.js';
import { OID } from './object-identifiers.js';
import { digestAlgorithm, sha256, signatureAlgorithm, type SigningAlgorithm } from './signing-algorithm.js';

/**
 * The signed attributes as a DER SET: these very bytes are signed. A PAdES signature carries no signing-time attribute
 * (ETSI EN 319 142-1, table 1); the claimed time is `/M` of the signature dictionary.
 */
export function signedAttributes(documentDigest: Uint8Array, signer: Certificate, algorithm: SigningAlgorithm): Buffer {
  return setOf(
    attribute(OID.contentType, objectIdentifier(OID.data)),
    attribute(OID.messageDigest, octetString(documentDigest)),
    attribute(OID.signingCertificateV2, signingCertificate(signer)),
    // RFC 6211: binds the algorithms, so nobody can swap the identifiers outside the signed part.
    attribute(OID.cmsAlgorithmProtection, sequence(digestAlgorithm(), retag(signatureAlgorithm(algorithm), 0xa1))),
  );
}

/** ESSCertIDv2 (RFC 5035) with SHA-256 by default, and the issuer and serial number as they stand in the certificate. */
export function signingCertificate(signer: Certificate): Buffer {
  const issuerSerial = sequence(sequence(contextTag(4, signer.issuer)), signer.serial);
  return sequence(sequence(sequence(octetString(sha256(signer.der)), issuerSerial)));
}

function attribute(type: string, value: Uint8Array): Buffer {
  return sequence(objectIdentifier(type), setOf(value));
}

/** `[1] IMPLICIT`: same content, other tag. */
function retag(value: Buffer, tag: number): Buffer {
  const lengthBytes = (value[1] ?? 0) < 0x80 ? 1 : 1 + ((value[1] ?? 0) - 0x80);
  return tlv(tag, value.subarray(1 + lengthBytes));
}
