import pg from 'pg';

const urls = JSON.parse(process.env['ROLE_URLS'] ?? '{}') as Record<string, string>;
const ROLES = ['mc_citizen', 'mc_officer', 'mc_worker'] as const;
const APPEND_ONLY = ['dossier_event', 'audit_log', 'access_log'] as const;
const clients = new Map<string, pg.Client>();
const owner = new pg.Client({ connectionString: process.env['OWNER_URL'] });

beforeAll(async () => {
  await owner.connect();
  for (const role of [...ROLES, 'mc_readonly']) {
    const client = new pg.Client({ connectionString: urls[role] });
    await client.connect();
    clients.set(role, client);
  }
});
afterAll(async () => {
  for (const client of clients.values()) await client.end();
  await owner.end();
});

function as(role: string): pg.Client {
  const client = clients.get(role);
  if (client === undefined) throw new Error(`no role ${role}`);
  return client;
}

async function errorOf(client: pg.Client, text: string): Promise<string | undefined> {
  try {
    await client.query(text);
    return undefined;
  } catch (error) {
    return (error as { code?: string }).code;
  }
}

describe.each(ROLES)('%s', (role) => {
  it('is no superuser, owns nothing and cannot look past row policies', async () => {
    const { rows } = await owner.query('select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolname = $1', [
      role,
    ]);
    expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false }]);
    const owned = await owner.query(`select relname from pg_class where relowner = $1::regrole`, [role]);
    expect(owned.rows).toEqual([]);
  });

  it.each(APPEND_ONLY)('may read and append, but never change or empty %s', async (table) => {
    const client = as(role);
    await client.query(`select 1 from ${table} limit 1`);

    for (const statement of [
      `update ${table} set actor_id = 'x'`,
      `delete from ${table}`,
      `truncate ${table}`,
      `drop table ${table}`,
      `alter table ${table} disable trigger all`,
    ]) {
      expect([statement, await errorOf(client, statement)]).toEqual([statement, '42501']);
    }
  });

  it.each(APPEND_ONLY)('cannot reach around %s through its partitions', async (table) => {
    const { rows } = await owner.query<{ name: string }>(
      'select inhrelid::regclass::text as name from pg_inherits where inhparent = $1::regclass',
      [table],
    );
    expect(rows.length).toBeGreaterThan(1);

    for (const { name } of rows) {
      expect([name, await errorOf(as(role), `update ${name} set actor_id = 'x'`)]).toEqual([name, '42501']);
      expect([name, await errorOf(as(role), `delete from ${name}`)]).toEqual([name, '42501']);
    }
  });

  it('adds a job in its transaction, which is there if and only if that commits', async () => {
    const client = as(role);
    const jobs = async (): Promise<number> =>
      (
        await owner.query<{ n: number }>(`select count(*)::int as n from graphile_worker.jobs where task_identifier = $1`, [
          `probe.${role}`,
        ])
      ).rows[0]?.n ?? -1;

    await client.query('begin');
    await client.query('select graphile_worker.add_job($1, payload := $2::json)', [`probe.${role}`, '{}']);
    await client.query('rollback');
    expect(await jobs()).toBe(0);
    await client.query('select graphile_worker.add_job($1, payload := $2::json)', [`probe.${role}`, '{}']);
    expect(await jobs()).toBe(1);
  });

  it('cannot make tables', async () => {
    expect(await errorOf(as(role), 'create table public.mine (a int)')).toBe('42501');
  });
});

it.each(['mc_citizen', 'mc_officer'])('%s adds jobs but takes none away', async (role) => {
  for (const table of ['_private_jobs', '_private_tasks', '_private_job_queues', 'migrations', '_private_known_crontabs']) {
    expect([table, await errorOf(as(role), `delete from graphile_worker.${table}`)]).toEqual([table, '42501']);
  }
  expect(await errorOf(as(role), `insert into graphile_worker.migrations (id) values (999)`)).toBe('42501');
});

it('the reader reads and does nothing else', async () => {
  const reader = as('mc_readonly');
  await reader.query('select count(*) from dossier');

  for (const statement of [
    'insert into rate_budget values (1)',
    'update dossier set status = status',
    'delete from draft',
    `select graphile_worker.add_job('x')`,
  ]) {
    expect([statement, await errorOf(reader, statement)]).toEqual([statement, '42501']);
  }
});

it('a citizen has no business with accounts, roles of officers, notes and letters', async () => {
  for (const table of ['account', 'role_assignment', 'substitution', 'approval', 'note', 'notice', 'number_series']) {
    expect([table, await errorOf(as('mc_citizen'), `select 1 from ${table}`)]).toEqual([table, '42501']);
  }
});

it('nobody but the worker makes partitions', async () => {
  expect(await errorOf(as('mc_citizen'), 'select make_partitions(1)')).toBe('42501');
  expect(await errorOf(as('mc_officer'), 'select make_partitions(1)')).toBe('42501');
  expect(await errorOf(as('mc_worker'), 'select make_partitions(1)')).toBeUndefined();
});
