import type { Certificate } from '../cms/certificate.js';
import { isStrong, maySign } from '../keys/check-signer-certificate.js';
import type { VerificationReason } from './reason.js';

const MAX_DEPTH = 8;

/**
 * Builds a path from the signer to a trusted root and judges every certificate on it (RFC 5280, 6): names, signatures, validity,
 * basic constraints with path length, key usage, unknown critical extensions.
 *
 * @param at the instant the signature is judged for
 * @returns nothing when the path holds
 */
export function checkChain(
  signer: Certificate,
  others: readonly Certificate[],
  trustedRoots: readonly Certificate[],
  at: Date,
): VerificationReason[] {
  const reasons = new Set<VerificationReason>();
  if (!maySign(signer)) reasons.add('signer_usage');
  if (!isStrong(signer)) reasons.add('signer_weak');
  const path = buildPath(signer, others, trustedRoots);
  if (!path) reasons.add('chain_incomplete');
  for (const certificate of path ?? [signer]) {
    if (at > certificate.notAfter) reasons.add('certificate_expired');
    if (at < certificate.notBefore) reasons.add('certificate_not_yet_valid');
    if (certificate.hasUnknownCritical) reasons.add('chain_invalid');
  }
  return [...reasons];
}

/** Signer first, trusted root last. Only certificates that may issue at their depth are taken up. */
function buildPath(signer: Certificate, others: readonly Certificate[], roots: readonly Certificate[]): Certificate[] | undefined {
  const path = [signer];
  while (path.length < MAX_DEPTH) {
    const current = path[path.length - 1] ?? signer;
    const depth = path.length - 1;
    const root = roots.find((candidate) => issued(candidate, current, depth));
    if (root) return [...path, root];
    const next = others.find((candidate) => !path.includes(candidate) && issued(candidate, current, depth));
    if (!next) return undefined;
    path.push(next);
  }
  return undefined;
}

/** @param below how many authorities stand between the issuer and the signer */
function issued(issuer: Certificate, subject: Certificate, below: number): boolean {
  if (!Buffer.from(issuer.subject).equals(subject.issuer)) return false;
  if (!issuer.authority || !issuer.keyUsage?.keyCertSign) return false;
  if (issuer.authority.pathLength !== undefined && issuer.authority.pathLength < below) return false;
  return subject.isSignedBy(issuer);
}
