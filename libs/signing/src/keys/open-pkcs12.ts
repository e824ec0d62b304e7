import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import forge from 'node-forge';
import { type Certificate, parseCertificate } from '../cms/certificate.js';
import { KeyMismatch, KeyStoreUnreadable } from '../signing.errors.js';

export interface OpenedKeyStore {
  readonly privateKey: KeyObject;
  /** leaf first, then its issuers as far as the file has them */
  readonly chain: readonly [Certificate, ...Certificate[]];
}

/**
 * Opens a PKCS#12 file. Only here forge touches a private key; it leaves as a KeyObject of node:crypto and is never used in forge.
 *
 * @throws KeyStoreUnreadable when the passphrase is wrong or the file broken
 * @throws KeyMismatch when no certificate in it belongs to the key
 */
export function openPkcs12(file: Uint8Array, passphrase: string): OpenedKeyStore {
  const { privateKey, certificates } = readStore(file, passphrase);
  const publicKeyInfo = createPublicKey(privateKey).export({ type: 'spki', format: 'der' });
  // By key, not by order: exporters put the certificates in any order.
  const leaf = certificates.find((certificate) => publicKeyInfo.equals(certificate.publicKeyInfo));
  if (!leaf) throw new KeyMismatch();
  return { privateKey, chain: [leaf, ...issuersOf(leaf, certificates)] };
}

function readStore(file: Uint8Array, passphrase: string): { privateKey: KeyObject; certificates: Certificate[] } {
  try {
    const asn1 = forge.asn1.fromDer(forge.util.createBuffer(Buffer.from(file).toString('latin1')));
    const store = forge.pkcs12.pkcs12FromAsn1(asn1, true, passphrase);
    const bags = store.safeContents.flatMap((content) => content.safeBags);
    const key = bags.find(({ type }) => type === forge.pki.oids['pkcs8ShroudedKeyBag'] || type === forge.pki.oids['keyBag']);
    if (!key) throw new KeyStoreUnreadable();
    const keyAsn1 = key.key ? forge.pki.wrapRsaPrivateKey(forge.pki.privateKeyToAsn1(key.key)) : key.asn1;
    const pkcs8 = Buffer.from(forge.asn1.toDer(keyAsn1).getBytes(), 'latin1');
    const privateKey = createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' });
    pkcs8.fill(0);
    const certificates = bags.filter(({ type }) => type === forge.pki.oids['certBag']).map((bag) => certificateOf(bag));
    return { privateKey, certificates };
  } catch {
    throw new KeyStoreUnreadable();
  }
}

function certificateOf(bag: forge.pkcs12.Bag): Certificate {
  // forge keeps the parsed ASN.1 of what it understands and hands over the rest (elliptic curves) as it is.
  const asn1 = bag.cert ? forge.pki.certificateToAsn1(bag.cert) : bag.asn1;
  return parseCertificate(Buffer.from(forge.asn1.toDer(asn1).getBytes(), 'latin1'));
}

function issuersOf(leaf: Certificate, certificates: readonly Certificate[]): Certificate[] {
  const issuers: Certificate[] = [];
  let current = leaf;
  while (issuers.length < certificates.length) {
    const issuer = certificates.find((candidate) => Buffer.from(candidate.subject).equals(current.issuer) && current.isSignedBy(candidate));
    if (!issuer || issuer === current || issuers.includes(issuer)) break;
    issuers.push(issuer);
    current = issuer;
  }
  return issuers;
}
