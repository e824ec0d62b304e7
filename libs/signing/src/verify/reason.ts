/** Why a signature or a document is not simply valid. Stable codes; the texts stand in `verification.texts.ts`. */
export const VERIFICATION_REASONS = [
  'byte_range',
  'contents',
  'dictionary',
  'cms_malformed',
  'cms_profile',
  'algorithm',
  'digest_mismatch',
  'signature_mismatch',
  'signing_certificate',
  'signer_usage',
  'signer_weak',
  'chain_incomplete',
  'chain_invalid',
  'certificate_expired',
  'certificate_not_yet_valid',
  'changed_after_signing',
  'form_structure',
  'signature_shared',
] as const;
export type VerificationReason = (typeof VERIFICATION_REASONS)[number];

/** These leave the question open (ETSI EN 319 102-1, INDETERMINATE); every other reason decides it. */
const OPEN: ReadonlySet<VerificationReason> = new Set(['chain_incomplete', 'certificate_expired', 'certificate_not_yet_valid']);

export type SignatureVerdict = 'VALID' | 'INDETERMINATE' | 'INVALID';

export function verdictOf(reasons: readonly VerificationReason[]): SignatureVerdict {
  if (reasons.length === 0) return 'VALID';
  return reasons.every((reason) => OPEN.has(reason)) ? 'INDETERMINATE' : 'INVALID';
}
