import { CITIZEN_COOKIE, OFFICER_COOKIE, openSession, rememberCitizen, system } from '@app/identity';
import type { BenchWorld } from './bench-world.js';

/** Longer than any run, so that no session ends in the middle. */
const LIMITS = { idleMinutes: 600, absoluteMinutes: 600 };

export interface SignedIn {
  readonly id: string;
  readonly cookie: string;
}

/** Different people: one session is one row, which every request of it marks as seen. */
export async function signInCitizens(world: BenchWorld, count: number): Promise<SignedIn[]> {
  const people: SignedIn[] = [];
  for (let index = 0; index < count; index += 1) {
    const identifier = `0511900${String(10_000 + index)}`;
    people.push(
      await world.database.writeAs(system('setup'), async (tx) => {
        const id = await rememberCitizen(tx, world.keyring, 'bench', identifier, {
          fullName: 'Đặng Thị Ánh Nguyệt',
          identifier,
          birthDate: '1990-03-27',
          sex: 'female',
          phone: '0905000001',
          email: 'nguyet@nguoidan.test',
          address: '12 Trần Hưng Đạo',
        });
        const { token } = await openSession(tx, { citizenId: id }, LIMITS);
        return { id, cookie: `${CITIZEN_COOKIE}=${token}` };
      }),
    );
  }
  return people;
}

/** Several sessions of one officer who holds the role, in the unit where one is named. */
export async function signInOfficer(world: BenchWorld, role: string, unitCode: string | null, sessions: number): Promise<SignedIn[]> {
  return world.database.writeAs(system('setup'), async (tx) => {
    const { id } = await tx.one<{ id: string }>(
      `select r.account_id as id from role_assignment r join unit u on u.id = r.unit_id where r.role = $1 and ($2::text is null or u.code = $2) order by 1 limit 1`,
      [role, unitCode],
    );
    const opened: SignedIn[] = [];
    for (let index = 0; index < sessions; index += 1) {
      const { token } = await openSession(tx, { accountId: id }, LIMITS);
      opened.push({ id, cookie: `${OFFICER_COOKIE}=${token}` });
    }
    return opened;
  });
}
