import { system } from '@app/identity';
import type { Database } from '@app/platform';

export interface OfficerToEnrol {
  readonly subject: string;
  readonly username: string;
  readonly fullName: string;
  readonly email: string | null;
  readonly title: { vi: string; en: string };
  readonly roles: readonly { role: string; unit: string }[];
}

/** Accounts with their dated roles; idempotent, what an administrator changed later stays. @returns account ids by subject */
export async function enrolOfficers(database: Database, issuer: string, officers: readonly OfficerToEnrol[]): Promise<Map<string, string>> {
  return database.writeAs(system('setup'), async (tx) => {
    const ids = new Map<string, string>();
    for (const officer of officers) {
      const made = await tx.maybeOne<{ id: string }>(
        `insert into account (issuer, subject, username, full_name, email, title) values ($1, $2, $3, $4, $5, $6) on conflict (issuer, subject) do nothing returning id`,
        [issuer, officer.subject, officer.username, officer.fullName, officer.email, JSON.stringify(officer.title)],
      );
      const { id } =
        made ?? (await tx.one<{ id: string }>('select id from account where issuer = $1 and subject = $2', [issuer, officer.subject]));
      ids.set(officer.subject, id);
      if (made === null) continue;
      for (const { role, unit } of officer.roles) {
        await tx.run(
          `insert into role_assignment (account_id, role, unit_id, valid_from, granted_by) select $1, $2, id, '2025-07-01T00:00:00+07:00', 'setup' from unit where code = $3`,
          [id, role, unit],
        );
      }
    }
    return ids;
  });
}
