import { type Certificate, parseCertificate } from '../cms/certificate.js';
import {
  children,
  childrenOf,
  type DerNode,
  DerUnreadable,
  expectTag,
  readDerPrefix,
  readInteger,
  readObjectIdentifier,
} from '../cms/der-read.js';
import { OID } from '../cms/object-identifiers.js';
import { digestAlgorithm, signatureAlgorithm, SIGNING_ALGORITHMS, type SigningAlgorithm } from '../cms/signing-algorithm.js';

/** A detached SignedData with one signer, taken apart; nothing is believed yet. */
export interface ReadCms {
  readonly certificates: readonly Certificate[];
  /** the one the signer identifier names */
  readonly signer: Certificate | undefined;
  /** undefined when it is none of ours */
  readonly algorithm: SigningAlgorithm | undefined;
  /** the signed attributes as the DER SET that was signed */
  readonly attributes: Uint8Array;
  /** whole value of each signed attribute, by identifier */
  readonly values: ReadonlyMap<string, DerNode>;
  readonly value: Uint8Array;
}

/**
 * @param contents the bytes of `/Contents`: one DER value, then zeros only (other bytes there would be unsigned and hidden)
 * @throws DerUnreadable
 */
export function readCms(contents: Uint8Array): ReadCms {
  const root = readDerPrefix(contents);
  if (contents.subarray(root.whole.length).some((byte) => byte !== 0)) throw new DerUnreadable('padding');
  const [type, wrapper] = childrenOf(root, 0x30);
  if (readObjectIdentifier(type) !== OID.signedData) throw new DerUnreadable('type');
  const [version, digests, content, ...rest] = childrenOf(single(expectTag(wrapper, 0xa0)), 0x30);
  const certificateSet = rest.find(({ tag }) => tag === 0xa0);
  const signerInfo = single(expectTag(rest.at(-1), 0x31));
  if (readInteger(version) !== 1 || !equal(single(expectTag(digests, 0x31)).whole, digestAlgorithm())) throw new DerUnreadable('version');
  const contentParts = childrenOf(content, 0x30);
  // Content inside a "detached" signature would be what was signed, instead of the document.
  if (contentParts.length !== 1 || readObjectIdentifier(contentParts[0]) !== OID.data) throw new DerUnreadable('content');
  const certificates = certificateSet ? children(certificateSet).map(({ whole }) => parseCertificate(whole)) : [];
  return { certificates, ...readSignerInfo(signerInfo, certificates) };
}

function readSignerInfo(info: DerNode, certificates: readonly Certificate[]): Omit<ReadCms, 'certificates'> {
  const [version, identifier, digest, attributes, signature, value] = childrenOf(info, 0x30);
  if (readInteger(version) !== 1 || !equal(expectTag(digest, 0x30).whole, digestAlgorithm())) throw new DerUnreadable('signer');
  const [issuer, serial] = childrenOf(identifier, 0x30);
  const signed = Buffer.from(expectTag(attributes, 0xa0).whole);
  signed[0] = 0x31;
  const algorithmBytes = expectTag(signature, 0x30).whole;
  return {
    signer: certificates.find((certificate) => equal(certificate.issuer, issuer?.whole) && equal(certificate.serial, serial?.whole)),
    algorithm: SIGNING_ALGORITHMS.find((algorithm) => equal(signatureAlgorithm(algorithm), algorithmBytes)),
    attributes: signed,
    values: readAttributes(expectTag(attributes, 0xa0)),
    value: expectTag(value, 0x04).content,
  };
}

function readAttributes(attributes: DerNode): Map<string, DerNode> {
  const values = new Map<string, DerNode>();
  for (const attribute of children(attributes)) {
    const [type, set] = childrenOf(attribute, 0x30);
    const id = readObjectIdentifier(type);
    if (values.has(id)) throw new DerUnreadable('attribute');
    values.set(id, single(expectTag(set, 0x31)));
  }
  return values;
}

function single(node: DerNode): DerNode {
  const [only, ...more] = children(node);
  if (!only || more.length > 0) throw new DerUnreadable('expected one value');
  return only;
}

function equal(a: Uint8Array, b: Uint8Array | undefined): boolean {
  return b !== undefined && Buffer.from(a).equals(b);
}
