import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { system } from '@app/identity';
import type { Database } from '@app/platform';
import { issueCertificate } from '@app/signing';
import { DEVELOPMENT_VALIDITY, developmentCa } from './development-ca.js';

/** A certificate authority for demonstrations, and one key per signer and per agency seal, made when they are missing. */
export async function makeDevelopmentKeys(database: Database, folder: string, passphrase: string): Promise<string> {
  const ca = await developmentCa(folder);
  const rootFile = join(folder, 'root.pem');
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
      const { pkcs12 } = await issueCertificate(ca, { ...DEVELOPMENT_VALIDITY, purpose, subject, passphrase });
      writeFileSync(file, pkcs12, { mode: 0o600 });
    }),
  );
  return rootFile;
}
