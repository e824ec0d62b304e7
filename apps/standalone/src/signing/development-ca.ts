import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createDevelopmentCa, type DevelopmentCa } from '@app/signing';

// The test clock may stand in any year of the shipped calendars.
export const DEVELOPMENT_VALIDITY = { notBefore: new Date('2024-01-01T00:00:00Z'), notAfter: new Date('2036-01-01T00:00:00Z') };

/** The certificate authority of this installation, made when it is missing, with its root in `root.pem`. Nobody outside trusts it. */
export async function developmentCa(folder: string): Promise<DevelopmentCa> {
  const caFile = join(folder, 'development-ca.json');
  if (!existsSync(caFile))
    writeFileSync(caFile, JSON.stringify(await createDevelopmentCa('Một Cửa, bản dùng thử', DEVELOPMENT_VALIDITY)), { mode: 0o600 });
  const ca = JSON.parse(readFileSync(caFile, 'utf8')) as DevelopmentCa;
  const rootFile = join(folder, 'root.pem');
  if (!existsSync(rootFile)) writeFileSync(rootFile, ca.rootCertificate);
  return ca;
}
