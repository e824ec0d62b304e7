import type { Certificate } from '../cms/certificate.js';
import { expectTag } from '../cms/der-read.js';
import { OID } from '../cms/object-identifiers.js';
import { signedAttributes, signingCertificate } from '../cms/signed-attributes.js';
import { type SigningAlgorithm, verifiesWith } from '../cms/signing-algorithm.js';
import { readCms } from './read-cms.js';
import type { VerificationReason } from './reason.js';

export interface CheckedCms {
  readonly reasons: readonly VerificationReason[];
  readonly signer?: Certificate;
  readonly certificates: readonly Certificate[];
  readonly algorithm?: SigningAlgorithm;
}

/** @param documentDigest SHA-256 over the byte range */
export function checkCms(contents: Uint8Array, documentDigest: Uint8Array): CheckedCms {
  try {
    const { signer, certificates, algorithm, attributes, values, value } = readCms(contents);
    if (!signer) return { reasons: ['signing_certificate'], certificates };
    if (!algorithm) return { reasons: ['algorithm'], certificates, signer };
    const reasons: VerificationReason[] = [];
    const digest = expectTag(values.get(OID.messageDigest), 0x04).content;
    if (!Buffer.from(documentDigest).equals(digest)) reasons.push('digest_mismatch');
    if (!verifiesWith(signer.publicKey, algorithm, attributes, value)) reasons.push('signature_mismatch');
    const named = values.get(OID.signingCertificateV2)?.whole;
    if (!named || !signingCertificate(signer).equals(named)) reasons.push('signing_certificate');
    // Our own signatures carry exactly our attributes, so building them again must give the signed bytes.
    else if (!signedAttributes(digest, signer, algorithm).equals(attributes)) reasons.push('cms_profile');
    return { reasons, signer, certificates, algorithm };
  } catch {
    return { reasons: ['cms_malformed'], certificates: [] };
  }
}
