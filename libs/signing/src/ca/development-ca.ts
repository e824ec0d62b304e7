import { createPrivateKey, createPublicKey, generateKeyPair, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';
import { parseCertificate } from '../cms/certificate.js';
import { OID } from '../cms/object-identifiers.js';
import { basicConstraints, extendedKeyUsage, keyUsage, subjectAltName } from './certificate-extension.js';
import { type DistinguishedName, encodeName } from './distinguished-name.js';
import { signCertificate } from './issue-certificate.js';
import { certificatesFromPem, toPem } from './pem.js';
import { writePkcs12 } from './write-pkcs12.js';

const generateKeys = promisify(generateKeyPair);
const MODULUS_BITS = 2048;

export interface Validity {
  readonly notBefore: Date;
  readonly notAfter: Date;
}

/** Plain data, to be kept in a file readable by the server only. The root's key is thrown away once it has signed the issuing authority. */
export interface DevelopmentCa {
  readonly rootCertificate: string;
  readonly issuingCertificate: string;
  /** PKCS#8, PEM */
  readonly issuingKey: string;
}

/** What a leaf certificate is for: a person's signature, an organisation's seal, a TLS server. */
export type LeafRequest = Validity & { readonly passphrase: string } & (
    | { readonly purpose: 'officer' | 'seal'; readonly subject: DistinguishedName }
    | { readonly purpose: 'server'; readonly hosts: readonly [string, ...string[]] }
  );

export interface IssuedCertificate {
  /** PEM */
  readonly certificate: string;
  /** PEM, leaf first, without the root */
  readonly chain: string;
  /** PKCS#8, PEM */
  readonly privateKey: string;
  readonly pkcs12: Uint8Array;
}

/**
 * A certificate authority for demonstrations and tests: root, issuing authority, RSA-2048. Nobody outside trusts it, and nobody should.
 *
 * @param organisation stands in both names; Vietnamese letters on purpose, because real authorities have them
 */
export async function createDevelopmentCa(organisation: string, { notBefore, notAfter }: Validity): Promise<DevelopmentCa> {
  const root = await newKeys();
  const issuing = await newKeys();
  const rootName = encodeName({ organisation, commonName: 'Chứng thực gốc dùng thử' });
  const authorityUsage = keyUsage('keyCertSign', 'cRLSign');
  const rootCertificate = signCertificate(
    { subject: rootName, publicKey: root.publicKey, notBefore, notAfter, extensions: [basicConstraints(1), authorityUsage] },
    { name: rootName, privateKey: root.privateKey },
  );
  const issuingCertificate = signCertificate(
    {
      subject: encodeName({ organisation, commonName: 'Chứng thực cấp phát dùng thử' }),
      publicKey: issuing.publicKey,
      notBefore,
      notAfter,
      extensions: [basicConstraints(0), authorityUsage],
    },
    { name: rootName, privateKey: root.privateKey },
  );
  return {
    rootCertificate: toPem(rootCertificate, 'CERTIFICATE'),
    issuingCertificate: toPem(issuingCertificate, 'CERTIFICATE'),
    issuingKey: String(issuing.privateKey.export({ type: 'pkcs8', format: 'pem' })),
  };
}

/** A new key with its certificate under the issuing authority. */
export async function issueCertificate(ca: DevelopmentCa, request: LeafRequest): Promise<IssuedCertificate> {
  const keys = await newKeys();
  const issuing = parseCertificate(certificatesFromPem(ca.issuingCertificate)[0] ?? Buffer.alloc(0));
  const subject = request.purpose === 'server' ? { commonName: request.hosts[0] } : request.subject;
  const leaf = signCertificate(
    {
      subject: encodeName(subject),
      publicKey: keys.publicKey,
      notBefore: request.notBefore,
      notAfter: request.notAfter,
      extensions: [basicConstraints(undefined), ...purposeExtensions(request)],
    },
    { name: issuing.subject, privateKey: createPrivateKey(ca.issuingKey) },
  );
  return {
    certificate: toPem(leaf, 'CERTIFICATE'),
    chain: toPem(leaf, 'CERTIFICATE') + ca.issuingCertificate,
    privateKey: String(keys.privateKey.export({ type: 'pkcs8', format: 'pem' })),
    pkcs12: writePkcs12(keys.privateKey, [leaf, issuing.der], request.passphrase),
  };
}

function purposeExtensions(request: LeafRequest): Buffer[] {
  // Readers that know no document signing yet (NSS, so poppler) ask for e-mail protection.
  const documents = [keyUsage('digitalSignature', 'nonRepudiation'), extendedKeyUsage(OID.documentSigning, OID.emailProtection)];
  if (request.purpose !== 'server') return documents;
  return [keyUsage('digitalSignature', 'keyEncipherment'), extendedKeyUsage(OID.serverAuth), subjectAltName(request.hosts)];
}

async function newKeys(): Promise<{ publicKey: KeyObject; privateKey: KeyObject }> {
  const { privateKey } = await generateKeys('rsa', { modulusLength: MODULUS_BITS });
  return { privateKey, publicKey: createPublicKey(privateKey) };
}
