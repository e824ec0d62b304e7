import { createPublicKey, type KeyObject, randomBytes, sign } from 'node:crypto';
import { bitString, contextTag, derNull, derTime, integer, objectIdentifier, sequence } from '../cms/der-write.js';
import { OID } from '../cms/object-identifiers.js';
import { authorityKeyIdentifier, subjectKeyIdentifier } from './certificate-extension.js';

export interface CertificateTemplate {
  /** DER name of the subject */
  readonly subject: Uint8Array;
  readonly publicKey: KeyObject;
  readonly notBefore: Date;
  readonly notAfter: Date;
  /** besides the key identifiers, which are always written */
  readonly extensions: readonly Uint8Array[];
}

export interface Issuer {
  /** DER name */
  readonly name: Uint8Array;
  /** RSA */
  readonly privateKey: KeyObject;
}

/** A version 3 certificate in DER, signed RSA with SHA-256. The serial number is random (RFC 5280, 4.1.2.2: at most 20 bytes, positive). */
export function signCertificate(template: CertificateTemplate, issuer: Issuer): Buffer {
  const algorithm = sequence(objectIdentifier(OID.rsaSha256), derNull());
  const publicKeyInfo = template.publicKey.export({ type: 'spki', format: 'der' });
  const issuerKeyInfo = createPublicKey(issuer.privateKey).export({ type: 'spki', format: 'der' });
  const serial = randomBytes(16);
  serial[0] = ((serial[0] ?? 0) & 0x3f) | 0x40;
  const extensions = [...template.extensions, subjectKeyIdentifier(publicKeyInfo), authorityKeyIdentifier(issuerKeyInfo)];
  const body = sequence(
    contextTag(0, integer(2)),
    integer(serial),
    algorithm,
    issuer.name,
    sequence(derTime(template.notBefore), derTime(template.notAfter)),
    template.subject,
    publicKeyInfo,
    contextTag(3, sequence(...extensions)),
  );
  return sequence(body, algorithm, bitString(sign('sha256', body, issuer.privateKey)));
}
