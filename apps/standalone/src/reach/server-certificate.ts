import { X509Certificate } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { issueCertificate } from '@app/signing';
import { developmentCa } from '../signing/development-ca.js';

export interface ServerFiles {
  readonly certFile: string;
  readonly keyFile: string;
  /** The root that browsers and programs must trust; null when the certificate was given. */
  readonly rootFile: string | null;
}

const DAY = 86_400_000;
/** Apple refuses server certificates of more than 825 days, also of private authorities. */
const VALID_DAYS = 398;
const RENEW_BEFORE_DAYS = 30;

/**
 * The certificate of every listener: the one that `TLS_CERT_FILE` and `TLS_KEY_FILE` name, else one of the development authority for this
 * host, made again when it is about to expire or the host has changed.
 * @throws RangeError when one of the two files is named and the other is not
 */
export async function serverCertificate(env: NodeJS.ProcessEnv, folder: string, host: string): Promise<ServerFiles> {
  const [certFile, keyFile] = [env['TLS_CERT_FILE'], env['TLS_KEY_FILE']];
  if (certFile && keyFile) return { certFile, keyFile, rootFile: null };
  if (certFile || keyFile) throw new RangeError('TLS_CERT_FILE and TLS_KEY_FILE belong together: name both or none');
  const made = { certFile: join(folder, 'server.pem'), keyFile: join(folder, 'server-key.pem'), rootFile: join(folder, 'root.pem') };
  const ca = await developmentCa(folder);
  if (isGood(made.certFile, host) && existsSync(made.keyFile)) return made;
  const now = Date.now();
  const issued = await issueCertificate(ca, {
    purpose: 'server',
    hosts: [host, ...['localhost', '127.0.0.1', '::1'].filter((other) => other !== host)],
    notBefore: new Date(now - DAY),
    notAfter: new Date(now + VALID_DAYS * DAY),
    passphrase: '',
  });
  writeFileSync(made.keyFile, issued.privateKey, { mode: 0o600 });
  writeFileSync(made.certFile, issued.chain);
  return made;
}

function isGood(certFile: string, host: string): boolean {
  if (!existsSync(certFile)) return false;
  const certificate = new X509Certificate(readFileSync(certFile));
  const named = certificate.checkHost(host) !== undefined || certificate.checkIP(host) !== undefined;
  return named && Date.parse(certificate.validTo) > Date.now() + RENEW_BEFORE_DAYS * DAY;
}
