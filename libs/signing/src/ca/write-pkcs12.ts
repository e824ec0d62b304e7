import type { KeyObject } from 'node:crypto';
import forge from 'node-forge';

/**
 * A PKCS#12 file with the key under AES-256. RSA keys only.
 * @param chain certificates in DER, leaf first
 */
export function writePkcs12(privateKey: KeyObject, chain: readonly Uint8Array[], passphrase: string): Buffer {
  const key = forge.pki.privateKeyFromPem(String(privateKey.export({ type: 'pkcs8', format: 'pem' })));
  const certificates = chain.map((der) => forge.pki.certificateFromAsn1(forge.asn1.fromDer(Buffer.from(der).toString('latin1'))));
  const store = forge.pkcs12.toPkcs12Asn1(key, certificates, passphrase, { algorithm: 'aes256' });
  return Buffer.from(forge.asn1.toDer(store).getBytes(), 'latin1');
}
