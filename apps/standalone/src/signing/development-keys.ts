import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { system } from '@app/identity';
import type { Database } from '@app/platform';
import { createDevelopmentCa, issueCertificate, type DevelopmentCa } from '@app/signing';

// The test clock may stand in any year of the shipped calendars.
const VALIDITY = { notBefore: new Date('2024-01-01T00:00:00Z'), notAfter: new Date('2036-01-01T00:00:00Z') };

/** A certificate authority for demonstrations, and one key per signer and per agency seal, made when they are missing. */
export async function makeDevelopmentKeys(database: Database, folder: string, passphrase: string): Promise<string> {
  const caFile = join(folder, 'development-ca.json');
  if (!existsSync(caFile))
    writeFileSync(caFile, JSON.stringify(await createDevelopmentCa('Một Cửa, bản dùng thử', VALIDITY)), { mode: 0o600 });
  const ca = JSON.parse(readFileSync(caFile, 'utf8')) as DevelopmentCa;
  const rootFile = join(folder, 'root.pem');
  if (!existsSync(rootFile)) writeFileSync(rootFile, ca.rootCertificate);
  const { signers, agencies } = await database.readAs(system('setup'), async (tx) => ({
    signers: await tx.rows<{ id: string; name: string; title: string }>(
      `select distinct a.id, a.full_name as name, coalesce(a.title ->> 'vi', '') as title from account a join role_assignment r on r.account_id = a.id where r.role in ('signer', 'certifier')`,
    ),
    agencies: await tx.rows<{ id: string; name: string }>(
      `select a.id, a.name ->> 'vi' as name from agency a where exists (select 1 from unit u where u.agency_id = a.id and cardinality(u.fields) > 0)`,
    ),
  }));
  const wanted = [
    ...signers.map(({ id, name, title }) => ({
      file: join(folder, `person-${id}.p12`),
      purpose: 'officer' as const,
      subject: { organisation: title === '' ? 'Một Cửa' : title, commonName: name },
    })),
    ...agencies.map(({ id, name }) => ({
      file: join(folder, `seal-${id}.p12`),
      purpose: 'seal' as const,
      subject: { organisation: name, commonName: name },
    })),
  ].filter(({ file }) => !existsSync(file));
  await Promise.all(
    wanted.map(async ({ file, purpose, subject }) => {
      const { pkcs12 } = await issueCertificate(ca, { ...VALIDITY, purpose, subject, passphrase });
      writeFileSync(file, pkcs12, { mode: 0o600 });
    }),
  );
  return rootFile;
}
