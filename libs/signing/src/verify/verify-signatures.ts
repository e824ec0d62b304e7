import type { SigningAlgorithm } from '../cms/signing-algorithm.js';
import { type Certificate, parseCertificate } from '../cms/certificate.js';
import { PdfFile } from '../pdf/pdf-file.js';
import { PdfString, textOf } from '../pdf/pdf-value.js';
import { fromPdfDate } from '../signature/vietnam-time.js';
import { SigningError } from '../signing.errors.js';
import { checkChain } from './check-chain.js';
import { checkIntegrity, type IntegrityOfDocument, type IntegrityOfSignature } from './check-integrity.js';
import { type SignatureVerdict, type VerificationReason, verdictOf } from './reason.js';

export type DocumentVerdict = SignatureVerdict | 'NO_SIGNATURE' | 'UNPARSEABLE';

export interface SignatureReport {
  readonly field: string;
  readonly verdict: SignatureVerdict;
  readonly reasons: readonly VerificationReason[];
  /** counted from 1; the signature covers the file up to the end of this revision */
  readonly revision: number;
  readonly coverage: 'whole_file' | 'revision';
  readonly signer:
    { readonly commonName: string; readonly title: string; readonly organisation: string; readonly serial: string } | undefined;
  readonly issuer: string | undefined;
  readonly algorithm: SigningAlgorithm | undefined;
  /** `/M`, a claim of the signer: no timestamp proves it */
  readonly claimedAt: Date | undefined;
  readonly level: 'B-B';
}

export interface VerificationReport {
  readonly verdict: DocumentVerdict;
  /** of the document as a whole; each signature has its own */
  readonly reasons: readonly VerificationReason[];
  /** why it could not be read, a code of the reader */
  readonly unreadable: string | undefined;
  readonly revisions: number;
  readonly signatures: readonly SignatureReport[];
}

export interface VerificationOptions {
  /** DER; several certificates of one name are told apart by their key */
  readonly trustedRoots: readonly Uint8Array[];
  /** the instant certificates are judged for: the recorded time of signing, or now */
  readonly at: Date;
}

/**
 * Judges a document of ours. A file cannot tell that a later signature was cut off: compare the number of signatures and the hash
 * with what was recorded. Revocation and timestamps are not looked at.
 */
export function verifySignatures(pdf: Uint8Array, { trustedRoots, at }: VerificationOptions): VerificationReport {
  const roots = trustedRoots.map(parseCertificate);
  try {
    const file = PdfFile.open(pdf);
    return report(file, checkIntegrity(file), roots, at);
  } catch (error) {
    if (!(error instanceof SigningError)) throw error;
    return { verdict: 'UNPARSEABLE', reasons: [], unreadable: error.code, revisions: 0, signatures: [] };
  }
}

function report(file: PdfFile, integrity: IntegrityOfDocument, roots: readonly Certificate[], at: Date): VerificationReport {
  const signatures = integrity.signatures.map((signature) => signatureReport(file, signature, roots, at));
  const all = [...integrity.reasons, ...signatures.flatMap(({ reasons }) => reasons)];
  const isUnsigned = signatures.length === 0 && integrity.reasons.length === 0;
  return {
    verdict: isUnsigned ? 'NO_SIGNATURE' : verdictOf(all),
    reasons: integrity.reasons,
    unreadable: undefined,
    revisions: file.sections.length,
    signatures,
  };
}

function signatureReport(file: PdfFile, signature: IntegrityOfSignature, roots: readonly Certificate[], at: Date): SignatureReport {
  const { signer, certificates, algorithm } = signature.cms;
  const reasons = [...signature.reasons, ...(signer ? checkChain(signer, certificates, roots, at) : [])];
  const claimed = signature.dictionary?.get('M');
  return {
    field: signature.field,
    verdict: verdictOf(reasons),
    reasons,
    revision: signature.revision + 1,
    coverage: signature.revision === file.lastRevision ? 'whole_file' : 'revision',
    signer: signer && { commonName: signer.commonName, title: signer.title, organisation: signer.organisation, serial: signer.serialHex },
    issuer: signer?.issuerCommonName,
    algorithm,
    claimedAt: claimed instanceof PdfString ? fromPdfDate(textOf(claimed)) : undefined,
    level: 'B-B',
  };
}
