import type { Certificate } from '../cms/certificate.js';
import { keyTypeOf, type SigningAlgorithm } from '../cms/signing-algorithm.js';
import {
  AlgorithmUnfit,
  CertificateExpired,
  CertificateKeyWeak,
  CertificateNotYetValid,
  CertificateUsageWrong,
} from '../signing.errors.js';

/**
 * Circular 15/2025/TT-BKHCN: signing software checks the certificate before signing. Revocation is not asked here; it needs the network.
 *
 * @param at the instant of signing
 * @throws CertificateExpired, CertificateNotYetValid, CertificateUsageWrong, CertificateKeyWeak, AlgorithmUnfit
 */
export function checkSignerCertificate(certificate: Certificate, algorithm: SigningAlgorithm, at: Date): void {
  if (at > certificate.notAfter) throw new CertificateExpired(certificate.notAfter);
  if (at < certificate.notBefore) throw new CertificateNotYetValid(certificate.notBefore);
  if (!maySign(certificate)) throw new CertificateUsageWrong();
  if (!isStrong(certificate)) throw new CertificateKeyWeak();
  const keyType = certificate.publicKey.asymmetricKeyType ?? '';
  if (keyType !== keyTypeOf(algorithm)) throw new AlgorithmUnfit(algorithm, keyType);
}

/** Made for signatures of people or organisations, not an authority's own certificate. */
export function maySign({ keyUsage, authority }: Certificate): boolean {
  return !authority && keyUsage !== undefined && (keyUsage.digitalSignature || keyUsage.nonRepudiation);
}

export function isStrong({ publicKey }: Certificate): boolean {
  if (publicKey.asymmetricKeyType === 'ec') return publicKey.asymmetricKeyDetails?.namedCurve === 'prime256v1';
  return publicKey.asymmetricKeyType === 'rsa' && (publicKey.asymmetricKeyDetails?.modulusLength ?? 0) >= 2048;
}
