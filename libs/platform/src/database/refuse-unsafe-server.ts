import type { DataSource } from 'typeorm';

const DURABLE: Record<string, string> = { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on' };

/** Thrown at boot: the process must not serve on a database that can lose or fake acknowledged writes. */
export class UnsafeDatabase extends Error {
  constructor(reason: string) {
    super(`Refusing to start: ${reason}`);
    this.name = 'UnsafeDatabase';
  }
}

/** Acknowledged means stored: durability settings, the role and the clock are read back before the first request. */
export async function refuseUnsafeServer(dataSource: DataSource, settings: { production: boolean; testClock: boolean }): Promise<void> {
  const runner = dataSource.createQueryRunner();
  try {
    const [role] = (await runner.query('select rolsuper, rolbypassrls from pg_roles where rolname = current_user')) as [
      { rolsuper: boolean; rolbypassrls: boolean },
    ];
    const offset = (await runner.query('select 1 from clock_offset')) as unknown[];
    if (!settings.testClock && offset.length > 0) throw new UnsafeDatabase('the database carries a test clock and TEST_CLOCK is off');
    if (!settings.production) return;
    if (settings.testClock) throw new UnsafeDatabase('TEST_CLOCK=on is not allowed in production');
    if (role.rolsuper || role.rolbypassrls) throw new UnsafeDatabase('the database role is a superuser or bypasses row security');
    for (const [name, wanted] of Object.entries(DURABLE)) {
      const [row] = (await runner.query('select current_setting($1) as value', [name])) as [{ value: string }];
      if (row.value !== wanted) throw new UnsafeDatabase(`the server runs with ${name}=${row.value}`);
    }
  } finally {
    await runner.release();
  }
}
