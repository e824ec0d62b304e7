import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import pg from 'pg';
import { openDatabase, type Database, type Tx } from '@app/platform';
import { foldLedger, fromLedger, GROUPINGS, rebuildFigures, report0206a, type Report0206aQuery } from '@app/statistics';
import { moveClock, seedDossiers, seedPlaces, type SeedDossier, type SeededPlaces } from '../support/seed-dossiers.js';
import { SIXTEEN } from '../support/sixteen-dossiers.js';

const ZONE = 'Asia/Ho_Chi_Minh';
const owner = new pg.Pool({ connectionString: process.env['OWNER_URL'], max: 4 });
owner.on('error', () => undefined);
const system = { kind: 'system', id: 'timer', units: [] } as const;
let officer: Database;
let worker: Database;
let schema: Database;
let places: SeededPlaces;
let ids: ReadonlyMap<string, string>;

const at = (day: string, hour: string, action: string, to: string, more: object = {}): SeedDossier['events'][number] => ({
  at: `${day} ${hour}`,
  action,
  to,
  ...more,
});
const received = (day: string, due: string): SeedDossier['events'] => [
  at(day, '08:00', 'submit', 'submitted'),
  at(day, '08:30', 'receive', 'received', { clock: 'start', due }),
];
const pause = (day: string): SeedDossier['events'][number] =>
  at(day, '09:00', 'request_supplement', 'awaiting_supplement', { clock: 'pause', reason: 'supplement' });
const resume = (day: string, due: string): SeedDossier['events'][number] =>
  at(day, '09:30', 'supplement', 'in_process', { clock: 'resume', reason: 'supplement', due });

/** Every way a dossier can move between the sums: extended, paused late, asked twice, withdrawn before reception, without a due date. */
const MORE: readonly SeedDossier[] = [
  {
    name: 'extended',
    channel: 'desk',
    place: 'south',
    events: [
      ...received('2026-11-02', '2026-11-05 09:00'),
      at('2026-11-04', '09:00', 'extend', 'received', { clock: 'extend', reason: 'extension', due: '2026-11-12 09:00' }),
      at('2026-11-10', '09:00', 'finish', 'result_ready', { clock: 'end' }),
    ],
  },
  { name: 'paused late', channel: 'desk', events: [...received('2026-11-02', '2026-11-05 09:00'), pause('2026-11-06')] },
  { name: 'paused in time', channel: 'online_full', events: [...received('2026-11-02', '2026-11-05 09:00'), pause('2026-11-05')] },
  {
    name: 'asked twice',
    channel: 'postal',
    events: [
      ...received('2026-11-03', '2026-11-10 09:00'),
      pause('2026-11-04'),
      resume('2026-11-05', '2026-11-11 09:30'),
      pause('2026-11-06'),
      resume('2026-11-09', '2026-11-16 09:30'),
    ],
  },
  {
    name: 'stopped',
    channel: 'online_full',
    place: 'south',
    events: [
      ...received('2026-11-03', '2026-11-05 09:00'),
      at('2026-11-10', '10:00', 'stop', 'stopped', { clock: 'end', reason: 'stopped' }),
    ],
  },
  { name: 'without due date', channel: 'desk', events: received('2026-11-03', '2026-11-05 09:00').map(({ due: _, ...event }) => event) },
];

const read = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => officer.readAs(system, work);
const fold = (): Promise<{ dossiers: number; more: boolean }> => worker.writeAs(system, (tx) => foldLedger(tx, ZONE));

/** A marker transaction of another test database may hold the horizon back for a moment. */
async function foldAll(): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    await fold();
    const { rows } = await owner.query<{ left: number }>(
      'select count(*)::int as left from dossier_event where tx >= (select folded_below from figure_mark)',
    );
    if (rows[0]?.left === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('the horizon did not move');
}

async function broken(): Promise<string[]> {
  const { rows } = await owner.query<{ what: string; subject: string }>(
    readFileSync('test/invariants/I-17-sums-equal-a-recount.sql', 'utf8'),
  );
  return rows.map(({ what, subject }) => `${what}: ${subject}`);
}

const PERIODS = [
  ['2026-10-01', '2026-10-31'],
  ['2026-10-15', '2026-11-14'],
  ['2026-09-01', '2026-11-30'],
  ['2026-01-01', '2026-12-31'],
  ['2026-11-05', '2026-11-05'],
  ['2026-11-10', '2026-11-20'],
  ['2025-12-15', '2026-10-14'],
] as const;

async function expectEqual(...days: readonly string[]): Promise<void> {
  const asOf = days.flatMap((day): Partial<Report0206aQuery>[] => [{ asOf: day }, { asOf: day, granularity: 'INSTANT' }]);
  const filters: readonly Partial<Report0206aQuery>[] = [
    {},
    { granularity: 'INSTANT' },
    { unitId: places.units.south },
    { fieldCode: 'F-north' },
    { unitIds: [places.units.north] },
    { unitIds: [] },
  ];
  for (const [from, to] of PERIODS)
    for (const groupBy of GROUPINGS)
      for (const filter of [...(groupBy === 'unit' || groupBy === 'total' ? filters : [{}]), ...asOf.filter(() => groupBy === 'unit')]) {
        if (filter.asOf !== undefined && filter.asOf < from) continue;
        const query: Report0206aQuery = { from, to, unitIds: 'all', zone: ZONE, groupBy, ...filter };
        await read(async (tx) => {
          const report = await report0206a(tx, query);
          const counted = await fromLedger(tx, query, report.lookedAt);
          const total = counted.find((row) => row.is_total);
          const columns = (row: typeof total): unknown => {
            const { key: _key, name: _name, is_total: _total, ...numbers } = row ?? { key: null, name: null, is_total: true };
            return numbers;
          };
          expect([query, report.rows.map(({ key }) => key)]).toEqual([query, counted.filter((row) => !row.is_total).map(({ key }) => key)]);
          for (const [index, row] of [...report.rows, report.total].entries()) {
            const other = index < report.rows.length ? counted.filter((one) => !one.is_total)[index] : total;
            expect([
              query,
              {
                ...row.columns,
                original_early: row.original.early,
                original_on_time: row.original.onTime,
                original_late: row.original.late,
                original_overdue: row.original.overdue,
                on_time_766: row.indicator766.onTime,
              },
            ]).toEqual([query, columns(other)]);
          }
        });
      }
}

beforeAll(async () => {
  const roles = JSON.parse(process.env['ROLE_URLS'] ?? '{}') as Record<string, string>;
  const open = (url: string): Promise<Database> => openDatabase({ url, poolSize: 2, production: false, testClock: true, entities: [] });
  officer = await open(roles['mc_officer'] ?? '');
  worker = await open(roles['mc_worker'] ?? '');
  schema = await open(process.env['OWNER_URL'] ?? '');
  places = await seedPlaces(owner);
  ids = await seedDossiers(owner, places, [...SIXTEEN, ...MORE]);
  await moveClock(owner, '2026-11-12 10:00');
}, 60_000);
afterAll(async () => {
  for (const database of [officer, worker, schema]) await database.close();
  await owner.end();
});

it('gives the numbers of the ledger before anything was folded', () => expectEqual());

it('leaves nothing of a fold that was killed before its commit', async () => {
  const killed = worker.writeAs(system, async (tx) => {
    await foldLedger(tx, ZONE);
    throw new Error('killed');
  });
  await expect(killed).rejects.toThrow('killed');
  const { rows } = await owner.query(
    'select (select count(*)::int from dossier_figure) as figures, folded_below::text as mark from figure_mark',
  );
  expect(rows).toEqual([{ figures: 0, mark: '0' }]);
});

it('gives the same numbers when everything is folded, and the checker finds nothing', async () => {
  await foldAll();
  await expectEqual('2026-09-30', '2026-10-15', '2026-11-04', '2026-11-05', '2026-11-09');
  expect(await broken()).toEqual([]);
  const { rows } = await owner.query('select count(*)::int as figures from dossier_figure');
  // L and M were never received.
  expect(rows).toEqual([{ figures: SIXTEEN.length + MORE.length - 2 }]);
});

it('folds nothing twice', async () => {
  await fold();
  expect(await fold()).toEqual({ dossiers: 0, more: false });
  expect(await broken()).toEqual([]);
});

it('is exact at once while rows wait beyond the mark, and after two workers folded at the same time', async () => {
  const made = await seedDossiers(owner, places, [
    { name: 'R', channel: 'desk', place: 'south', events: received('2026-11-12', '2026-11-13 16:00') },
    {
      name: 'S',
      channel: 'online_full',
      events: [...received('2026-11-12', '2026-11-13 16:00'), at('2026-11-12', '11:00', 'finish', 'result_ready', { clock: 'end' })],
    },
  ]);
  ids = new Map([...ids, ...made]);
  await expectEqual();
  await Promise.all([fold(), fold()]);
  await foldAll();
  await expectEqual();
  expect(await broken()).toEqual([]);
});

it('skips no slow transaction: one begun before the mark moved and committed after it', async () => {
  const slow = await owner.connect();
  await moveClock(owner, '2026-11-13 09:00');
  await slow.query('begin');
  await slow.query('set constraints all deferred');
  await slow.query(
    `insert into dossier_event (opened_month, dossier_id, action, to_status, actor_kind, actor_id, actor_role, clock_effect, due_at, payload_hash)
     select opened_month, id, 'finish', 'result_ready', 'system', 'test', 'system', 'end', due_at, '\\x00' from dossier where id = $1`,
    [ids.get('R')],
  );
  await slow.query(`update dossier set status = 'result_ready', version = version + 1 where id = $1`, [ids.get('R')]);
  const made = await seedDossiers(owner, places, [{ name: 'T', channel: 'desk', events: received('2026-11-13', '2026-11-16 16:00') }]);
  ids = new Map([...ids, ...made]);
  await fold();
  await expectEqual();
  await slow.query('commit');
  slow.release();
  await expectEqual();
  await foldAll();
  await expectEqual();
  expect(await broken()).toEqual([]);
});

it('goes to the ledger when the mark is from another server, and is made again from it', async () => {
  const before = await read((tx) => report0206a(tx, { from: '2026-01-01', to: '2026-12-31', unitIds: 'all', zone: ZONE, groupBy: 'unit' }));
  await owner.query(`update figure_mark set folded_below = '9000000000000'`);
  await owner.query('alter table dossier_event disable trigger user');
  await owner.query(`update dossier_event set tx = '8999999999999'`);
  await owner.query('alter table dossier_event enable trigger user');
  await owner.query('delete from figure_day');
  const again = (): Promise<unknown> =>
    read((tx) => report0206a(tx, { from: '2026-01-01', to: '2026-12-31', unitIds: 'all', zone: ZONE, groupBy: 'unit' }));
  expect(await again()).toEqual(before);

  const rebuilt = await schema.writeAs(system, (tx) => rebuildFigures(tx, ZONE));
  expect(rebuilt.dossiers).toBe(SIXTEEN.length + MORE.length - 2 + 3);
  expect(rebuilt.renumbered).toBeGreaterThan(50);
  expect(await again()).toEqual(before);
  await expectEqual();
  expect(await broken()).toEqual([]);
  const { rows } = await owner.query(
    `select tgenabled from pg_trigger where tgrelid = 'dossier_event'::regclass and tgname = 'dossier_event_append_only'`,
  );
  expect(rows).toEqual([{ tgenabled: 'O' }]);
});
