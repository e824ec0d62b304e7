import pg from 'pg';
import { readAddresses } from './addresses.js';
import { ownerUrl } from './owner-url.js';

/**
 * `npm run clock -- <instant|+duration>`: moves the time of a demonstration (TEST_CLOCK=on). Any instant while the ledger is empty, only
 * forward afterwards. `+36h`, `+2d`, `+10m` move on from now. Without an argument it prints the time. `confirm`, on any installation, says
 * that the clock of the server is right although the worker was silent for more than a day: until then no timer fires.
 */
async function main(argument: string | undefined): Promise<void> {
  if (argument === 'confirm') return confirm();
  const addresses = readAddresses();
  if (addresses.ownerUrl === undefined) throw new Error('This installation is real: its time is the time of the server.');
  const client = new pg.Client({ connectionString: addresses.ownerUrl });
  await client.connect();
  try {
    if (argument !== undefined) await move(client, argument);
    const { rows } = await client.query<{ now: Date }>('select app_now() as now');
    process.stdout.write(`${rows[0]?.now.toISOString() ?? ''}\n`);
  } finally {
    await client.end();
  }
}

async function confirm(): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl() });
  await client.connect();
  try {
    await client.query('begin');
    const { rows } = await client.query<{ now: Date }>(
      `update heartbeat set beat_at = app_now(), tx = pg_current_xact_id() where process = 'worker' returning beat_at as now`,
    );
    await client.query(
      `insert into audit_log (actor_kind, actor_id, action, object_kind, object_id) values ('system', 'command', 'clock.confirmed', 'heartbeat', 'worker')`,
    );
    await client.query('commit');
    process.stdout.write(`${rows[0]?.now.toISOString() ?? 'no worker has run yet'}\n`);
  } finally {
    await client.end();
  }
}

async function move(client: pg.Client, argument: string): Promise<void> {
  const relative = /^\+(\d+)([smhd])$/.exec(argument);
  const target = relative === null ? new Date(argument) : null;
  if (target !== null && (Number.isNaN(target.getTime()) || !/(Z|[+-]\d\d:\d\d)$/.test(argument)))
    throw new Error('Give an instant with its offset, e.g. 2026-10-01T07:00:00+07:00, or +36h.');
  await client.query('begin');
  const { rows } = await client.query<{ now: Date; last: Date | null }>(
    'select app_now() as now, (select max(recorded_at) from dossier_event) as last',
  );
  const now = rows[0]?.now ?? new Date();
  const seconds = { s: 1, m: 60, h: 3600, d: 86_400 };
  const wanted = target ?? new Date(now.getTime() + Number(relative?.[1]) * seconds[(relative?.[2] ?? 's') as keyof typeof seconds] * 1000);
  const last = rows[0]?.last ?? null;
  if (last !== null && wanted < now) throw new Error('The ledger has events: the clock moves only forward.');
  await client.query(
    `insert into clock_offset (moved_by) values ($1::timestamptz - clock_timestamp()) on conflict (only_row) do update set moved_by = excluded.moved_by`,
    [wanted.toISOString()],
  );
  await client.query('commit');
}

main(process.argv[2]).catch((error: unknown) => {
  process.stderr.write(`clock: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
