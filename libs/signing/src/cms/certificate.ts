import { type KeyObject, X509Certificate } from 'node:crypto';
import { CertificateMalformed } from '../signing.errors.js';
import {
  children,
  childrenOf,
  type DerNode,
  DerUnreadable,
  expectTag,
  readDer,
  readInteger,
  readObjectIdentifier,
  readText,
  readTime,
} from './der-read.js';
import { OID } from './object-identifiers.js';

const KNOWN_EXTENSIONS: ReadonlySet<string> = new Set([OID.basicConstraints, OID.keyUsage, OID.extendedKeyUsage, OID.subjectAltName]);

/** What signing and checking need from a certificate. The name and serial are kept as raw bytes, because re-encoding a Vietnamese name changes it. */
export interface Certificate {
  readonly der: Uint8Array;
  /** whole DER values */
  readonly serial: Uint8Array;
  readonly issuer: Uint8Array;
  readonly subject: Uint8Array;
  readonly publicKeyInfo: Uint8Array;
  readonly publicKey: KeyObject;
  readonly notBefore: Date;
  readonly notAfter: Date;
  readonly commonName: string;
  readonly organisation: string;
  readonly title: string;
  readonly issuerCommonName: string;
  /** upper-case hexadecimal, as certificate viewers show it */
  readonly serialHex: string;
  readonly keyUsage: { readonly digitalSignature: boolean; readonly nonRepudiation: boolean; readonly keyCertSign: boolean } | undefined;
  readonly authority: { readonly pathLength: number | undefined } | undefined;
  /** a critical extension this software does not know: the certificate must not be trusted (RFC 5280, 4.2) */
  readonly hasUnknownCritical: boolean;
  /** whether this certificate is signed by the key of `issuer` */
  isSignedBy(issuer: Certificate): boolean;
}

/** @throws CertificateMalformed */
export function parseCertificate(der: Uint8Array): Certificate {
  try {
    return readCertificate(Buffer.from(der));
  } catch {
    throw new CertificateMalformed();
  }
}

function readCertificate(der: Buffer): Certificate {
  const x509 = new X509Certificate(der);
  const fields = childrenOf(childrenOf(readDer(der), 0x30)[0], 0x30);
  const versioned = fields[0]?.tag === 0xa0 ? 1 : 0;
  const [serial, , issuer, validity, subject, publicKeyInfo] = fields.slice(versioned);
  const [notBefore, notAfter] = childrenOf(validity, 0x30);
  const subjectNames = readNames(expectTag(subject, 0x30));
  return {
    der,
    serial: expectTag(serial, 0x02).whole,
    issuer: expectTag(issuer, 0x30).whole,
    subject: expectTag(subject, 0x30).whole,
    publicKeyInfo: expectTag(publicKeyInfo, 0x30).whole,
    publicKey: x509.publicKey,
    notBefore: readTime(notBefore),
    notAfter: readTime(notAfter),
    commonName: subjectNames.get(OID.commonName) ?? '',
    organisation: subjectNames.get(OID.organisation) ?? '',
    title: subjectNames.get(OID.title) ?? '',
    issuerCommonName: readNames(expectTag(issuer, 0x30)).get(OID.commonName) ?? '',
    serialHex: x509.serialNumber,
    ...readExtensions(fields.find(({ tag }) => tag === 0xa3)),
    isSignedBy: (other) => x509.verify(other.publicKey),
  };
}

function readNames(name: DerNode): Map<string, string> {
  const names = new Map<string, string>();
  for (const set of children(name)) {
    for (const pair of childrenOf(set, 0x31)) {
      const [type, value] = childrenOf(pair, 0x30);
      if (value) names.set(readObjectIdentifier(type), readText(value));
    }
  }
  return names;
}

function readExtensions(wrapper: DerNode | undefined): Pick<Certificate, 'keyUsage' | 'authority' | 'hasUnknownCritical'> {
  let keyUsage: Certificate['keyUsage'];
  let authority: Certificate['authority'];
  let hasUnknownCritical = false;
  const seen = new Set<string>();
  for (const extension of wrapper ? childrenOf(children(wrapper)[0], 0x30) : []) {
    const parts = childrenOf(extension, 0x30);
    const id = readObjectIdentifier(parts[0]);
    if (seen.has(id)) throw new DerUnreadable('extension');
    seen.add(id);
    const critical = parts[1]?.tag === 0x01 && parts[1].content[0] !== 0;
    const value = readDer(expectTag(parts.at(-1), 0x04).content);
    if (id === OID.keyUsage) keyUsage = readKeyUsage(value);
    if (id === OID.basicConstraints) authority = readBasicConstraints(value);
    if (critical && !KNOWN_EXTENSIONS.has(id)) hasUnknownCritical = true;
  }
  return { keyUsage, authority, hasUnknownCritical };
}

function readKeyUsage(value: DerNode): Certificate['keyUsage'] {
  const bits = expectTag(value, 0x03).content[1] ?? 0;
  return { digitalSignature: (bits & 0x80) !== 0, nonRepudiation: (bits & 0x40) !== 0, keyCertSign: (bits & 0x04) !== 0 };
}

function readBasicConstraints(value: DerNode): Certificate['authority'] {
  const [isAuthority, pathLength] = childrenOf(value, 0x30);
  if (isAuthority?.tag !== 0x01 || isAuthority.content[0] === 0) return undefined;
  return { pathLength: pathLength ? readInteger(pathLength) : undefined };
}
