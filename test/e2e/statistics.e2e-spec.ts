import 'reflect-metadata';
import pg from 'pg';
import { openDatabase, type Database, type Tx } from '@app/platform';
import {
  BUCKETS,
  COLUMNS,
  difference,
  drillDown,
  dueSoon,
  overdueNow,
  report0206a,
  type FiguresQuery,
  type FiguresRow,
} from '@app/statistics';
import { reportProblem, runReport } from '../../apps/commands/src/report/run-report.js';
import { recount } from '../support/recount.js';
import { nothingOpen } from '../support/nothing-open.js';
import { moveClock, seedDossiers, seedPlaces, type SeedDossier, type SeededPlaces } from '../support/seed-dossiers.js';
import { SIXTEEN } from '../support/sixteen-dossiers.js';

const ZONE = 'Asia/Ho_Chi_Minh';
const OCTOBER = { from: '2026-10-01', to: '2026-10-31', unitIds: 'all', zone: ZONE } as const satisfies FiguresQuery;
const owner = new pg.Pool({ connectionString: process.env['OWNER_URL'], max: 3 });
owner.on('error', () => undefined);
let database: Database;
let places: SeededPlaces;
let ids: ReadonlyMap<string, string>;

/** Recorded on 10 November: outside October, and proof that the days before are over. */
const LATER: SeedDossier = {
  name: 'Q',
  channel: 'desk',
  events: [
    { at: '2026-11-10 08:00', action: 'submit', to: 'submitted' },
    { at: '2026-11-10 08:10', action: 'receive', to: 'received', clock: 'start', due: '2026-11-12 16:00' },
  ],
};

beforeAll(async () => {
  const roles = JSON.parse(process.env['ROLE_URLS'] ?? '{}') as Record<string, string>;
  database = await openDatabase({ url: roles['mc_officer'] ?? '', poolSize: 3, production: false, testClock: true, entities: [] });
  places = await seedPlaces(owner);
  ids = await seedDossiers(owner, places, [...SIXTEEN, LATER]);
  await moveClock(owner, '2026-11-12 10:00');
  await nothingOpen(owner);
}, 60_000);
afterAll(async () => {
  await database.close();
  await owner.end();
});

function read<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return database.readAs({ kind: 'system', id: 'command', units: [] }, work);
}

function numbered(row: FiguresRow): Record<number, number> {
  return Object.fromEntries(BUCKETS.map((bucket) => [COLUMNS[bucket], row.columns[bucket]]));
}

async function codeOf(question: Promise<unknown>): Promise<string> {
  return question.then(
    () => 'answered',
    (error: { code?: string }) => error.code ?? String(error),
  );
}

describe('the sixteen dossiers of October 2026, as known on 5 November', () => {
  const query = { ...OCTOBER, asOf: '2026-11-05', groupBy: 'total' } as const;

  it('fills the columns of form II.06a as computed by hand', async () => {
    const { total } = await read((tx) => report0206a(tx, query));
    expect(numbered(total)).toEqual({ 3: 13, 4: 5, 5: 3, 6: 5, 7: 8, 8: 3, 9: 3, 10: 2, 11: 5, 12: 4, 13: 1 });
  });

  it('keeps the rate of what was resolved apart from the rate of Decision 766', async () => {
    const { total } = await read((tx) => report0206a(tx, query));
    expect(total.onTimePercent).toBe(75);
    expect(total.indicator766).toEqual({ onTime: 10, total: 13, percent: 76.92 });
  });

  it('counts a dossier ended later on its due day as late when instants are compared', async () => {
    const { total } = await read((tx) => report0206a(tx, { ...query, granularity: 'INSTANT' }));
    expect(total.indicator766.percent).toBe(69.23);
    expect([total.columns.onTime, total.columns.late]).toEqual([2, 3]);
  });

  it.each(['DATE', 'INSTANT'] as const)('equals a recount that shares no SQL, by %s', async (granularity) => {
    const { total } = await read((tx) => report0206a(tx, { ...query, granularity }));
    const again = await recount(owner, ids, query.from, query.to, query.asOf, granularity);
    expect(numbered(total)).toEqual(again.columns);
    expect(total.indicator766.onTime).toBe(again.onTime766);
  });

  it.each(['field', 'unit', 'procedure', 'channel'] as const)(
    'adds up by %s to the total, and received is resolved plus in progress in each row',
    async (groupBy) => {
      const { rows, total } = await read((tx) => report0206a(tx, { ...query, groupBy }));
      expect(rows.length).toBeGreaterThan(1);
      for (const bucket of BUCKETS) expect(rows.reduce((sum, row) => sum + row.columns[bucket], 0)).toBe(total.columns[bucket]);
      for (const { columns } of [...rows, total]) {
        expect(columns.total).toBe(columns.resolved + columns.inProgress);
        expect(columns.total).toBe(columns.receivedOnline + columns.receivedDirect + columns.carriedOver);
        expect(columns.resolved).toBe(columns.early + columns.onTime + columns.late);
        expect(columns.inProgress).toBe(columns.inTime + columns.overdue);
      }
    },
  );

  it('drills down to exactly the dossiers of each column', async () => {
    const expected: Record<(typeof BUCKETS)[number], string> = {
      total: 'ABCDFGHIJKNOP',
      receivedOnline: 'FIJNP',
      receivedDirect: 'GHK',
      carriedOver: 'ABCDO',
      resolved: 'ABCFGHKN',
      early: 'AFN',
      onTime: 'BGK',
      late: 'CH',
      inProgress: 'DIJOP',
      inTime: 'IJOP',
      overdue: 'D',
    };
    const names = new Map([...ids].map(([name, id]) => [id, name]));
    for (const bucket of BUCKETS) {
      const { items, next } = await read((tx) => drillDown(tx, query, bucket));
      expect(
        items
          .map(({ id }) => names.get(id))
          .sort()
          .join(''),
      ).toBe(expected[bucket]);
      expect(next).toBeNull();
    }
  });

  it('pages through a column without losing or repeating a dossier', async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await read((tx) => drillDown(tx, { ...query, cursor, limit: 5 }, 'total'));
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
    expect([seen.length, new Set(seen).size]).toEqual([13, 13]);
  });

  it('drills down into one row of a grouped report', async () => {
    const { rows } = await read((tx) => report0206a(tx, { ...query, groupBy: 'unit' }));
    for (const row of rows) {
      const { items } = await read((tx) => drillDown(tx, { ...query, row: { groupBy: 'unit', key: row.key ?? '' } }, 'total'));
      expect(items).toHaveLength(row.columns.total);
      expect(new Set(items.map(({ unitCode }) => unitCode))).toEqual(new Set([row.key]));
    }
  });

  it('counts only what the units of the asker received or process', async () => {
    const north = await read((tx) => report0206a(tx, { ...query, unitIds: [places.units.north] }));
    const nobody = await read((tx) => report0206a(tx, { ...query, unitIds: [] }));
    expect(north.total.columns.total).toBe(7);
    expect(nobody.total.columns.total).toBe(0);
    expect(nobody.total.onTimePercent).toBeNull();
  });

  it('filters by field and by unit', async () => {
    const field = await read((tx) => report0206a(tx, { ...query, fieldCode: 'F-south' }));
    const unit = await read((tx) => report0206a(tx, { ...query, unitId: places.units.south }));
    expect(field.total).toEqual(unit.total);
    expect(field.total.columns.total).toBe(6);
  });
});

describe('the report on the command line', () => {
  const asked = ['--form', 'II.06a', '--from', '2026-10-01', '--to', '2026-10-31', '--as-of', '2026-11-05'];
  const run = (...more: string[]): Promise<string> => runReport([...asked, ...more], () => process.env['OWNER_URL'] ?? '', ZONE);

  it('prints the figures of the library as JSON', async () => {
    const printed = JSON.parse(await run('--by', 'unit', '--json')) as unknown;
    expect(printed).toEqual(await read((tx) => report0206a(tx, { ...OCTOBER, asOf: '2026-11-05', groupBy: 'unit' })));
  });

  it('prints an aligned table', async () => {
    const lines = (await run('--unit', 'H99.1-NORTH', '--by', 'total')).trimEnd().split('\n');
    expect(lines.at(-1)).toMatch(/^Tổng số +7 +1 +2 +4 +6 +2 +2 +2 +1 +0 +1 +66\.67 /);
  });

  it('says what is wrong with an unknown unit and with a day that is not over', async () => {
    await expect(run('--unit', 'H00').catch((error: unknown) => Promise.reject(new Error(reportProblem(error))))).rejects.toThrow(
      'there is no unit with this code',
    );
    await expect(run('--as-of', '2026-11-12').catch((error: unknown) => Promise.reject(new Error(reportProblem(error))))).rejects.toThrow(
      'not settled',
    );
  });
});

describe('the same period as known on other days', () => {
  it('does not know yet what was recorded later', async () => {
    const { total } = await read((tx) => report0206a(tx, { ...OCTOBER, asOf: '2026-10-15', groupBy: 'total' }));
    const again = await recount(owner, ids, OCTOBER.from, OCTOBER.to, '2026-10-15');
    expect(numbered(total)).toEqual(again.columns);
    expect(total.columns.late).toBe(1);
  });

  it('names the dossiers that changed column between two days, with the event that did it', async () => {
    const changed = await read((tx) => difference(tx, OCTOBER, '2026-10-15', '2026-11-05'));
    const names = new Map([...ids].map(([name, id]) => [id, name]));
    const byName = Object.fromEntries(
      changed.map(({ id, before, after, event }) => [
        names.get(id),
        [before?.standing ?? null, after?.standing ?? null, event?.action ?? null],
      ]),
    );
    expect(byName).toEqual({
      D: ['in_time', 'overdue', null],
      H: ['overdue', 'late', 'finish'],
      I: [null, 'in_time', 'receive'],
      J: [null, 'in_time', 'request_supplement'],
      P: [null, 'in_time', 'receive'],
    });
  });

  it('refuses what nobody can know or reproduce', async () => {
    const ask = (change: Partial<FiguresQuery>): Promise<string> =>
      codeOf(read((tx) => report0206a(tx, { ...OCTOBER, ...change, groupBy: 'total' })));
    expect(await ask({ from: '2026-11-01' })).toBe('statistics.period_reversed');
    expect(await ask({ from: '2006-10-01' })).toBe('statistics.period_too_long');
    expect(await ask({ from: '2026-02-30' })).toBe('statistics.day_invalid');
    expect(await ask({ asOf: '2026-11-13' })).toBe('statistics.as_of_future');
    expect(await ask({ asOf: '2026-11-12' })).toBe('statistics.not_settled');
    expect(await ask({ asOf: '2025-01-01' })).toBe('statistics.as_of_before_ledger');
    expect(await ask({ from: '2026-12-01', to: '2026-12-31' })).toBe('statistics.period_not_begun');
  });
});

describe('open work on 12 November at ten', () => {
  it('lists what is overdue, longest first, without the dossier that waits for its citizen', async () => {
    const { items } = await read((tx) => overdueNow(tx, { unitIds: 'all', zone: ZONE }));
    expect(items.map(({ id }) => id)).toEqual(['D', 'P', 'I'].map((name) => ids.get(name)));
    expect(items[0]).toMatchObject({ holderUnitCode: 'H99.1-NORTH', step: null });
  });

  it('pages the overdue list', async () => {
    const first = await read((tx) => overdueNow(tx, { unitIds: 'all', zone: ZONE, limit: 2 }));
    const second = await read((tx) => overdueNow(tx, { unitIds: 'all', zone: ZONE, limit: 2, cursor: first.next ?? undefined }));
    expect([first.items.length, second.items.length, second.next]).toEqual([2, 1, null]);
  });

  it('lists what is due within the hours asked', async () => {
    expect((await read((tx) => dueSoon(tx, { unitIds: 'all', zone: ZONE, hours: 24 }))).items.map(({ id }) => id)).toEqual([ids.get('Q')]);
    expect((await read((tx) => dueSoon(tx, { unitIds: 'all', zone: ZONE, hours: 5 }))).items).toEqual([]);
    expect(await codeOf(read((tx) => dueSoon(tx, { unitIds: 'all', zone: ZONE, hours: 0 })))).toBe('statistics.hours_invalid');
  });

  it('shows an officer only work of own units', async () => {
    const { items } = await read((tx) => overdueNow(tx, { unitIds: [places.units.south], zone: ZONE }));
    expect(items.map(({ id }) => id)).toEqual(['P', 'I'].map((name) => ids.get(name)));
  });
});

describe('what makes no late dossier on time', () => {
  beforeAll(async () => {
    const receive = (at: string, due: string): SeedDossier['events'] => [
      { at: `${at} 08:00`, action: 'submit', to: 'submitted' },
      { at: `${at} 08:30`, action: 'receive', to: 'received', clock: 'start', due },
    ];
    const pause = (at: string): SeedDossier['events'][number] => ({
      at,
      action: 'request_supplement',
      to: 'awaiting_supplement',
      clock: 'pause',
      reason: 'supplement',
    });
    const resume = (at: string, due: string): SeedDossier['events'][number] => ({
      at,
      action: 'supplement',
      to: 'in_process',
      clock: 'resume',
      reason: 'supplement',
      due,
    });
    const made = await seedDossiers(owner, places, [
      {
        name: 'extended',
        channel: 'desk',
        events: [
          ...receive('2026-11-16', '2026-11-19 09:00'),
          { at: '2026-11-18 09:00', action: 'extend', to: 'received', clock: 'extend', reason: 'extension', due: '2026-11-23 09:00' },
          { at: '2026-11-20 09:00', action: 'finish', to: 'result_ready', clock: 'end' },
        ],
      },
      { name: 'asked late', channel: 'desk', events: [...receive('2026-11-16', '2026-11-17 09:00'), pause('2026-11-18 10:00')] },
      {
        name: 'asked twice',
        channel: 'desk',
        events: [
          ...receive('2026-11-16', '2026-11-20 09:00'),
          pause('2026-11-17 09:00'),
          resume('2026-11-18 09:00', '2026-11-23 09:00'),
          pause('2026-11-18 14:00'),
          resume('2026-11-19 14:00', '2026-11-25 09:00'),
          { at: '2026-11-20 10:00', action: 'finish', to: 'result_ready', clock: 'end' },
        ],
      },
    ]);
    ids = new Map([...ids, ...made]);
    await moveClock(owner, '2026-11-23 09:00');
  }, 60_000);

  const query = { from: '2026-11-13', to: '2026-11-22', unitIds: 'all', zone: ZONE } as const;

  async function labels(name: string): Promise<unknown> {
    const { items } = await read((tx) => drillDown(tx, query, 'total'));
    const found = items.find(({ id }) => id === ids.get(name));
    return [found?.label, found?.labelOriginal];
  }

  it('keeps both labels of an extended dossier', async () => {
    expect(await labels('extended')).toEqual(['early', 'late']);
  });

  it('leaves a dossier overdue whose supplement was asked after the due day', async () => {
    expect(await labels('asked late')).toEqual(['overdue', 'overdue']);
  });

  it('counts a second supplement request as overdue for Decision 766 only', async () => {
    expect(await labels('asked twice')).toEqual(['early', 'early']);
    const again = await recount(owner, ids, query.from, query.to, '2026-11-23');
    const { total } = await read((tx) => report0206a(tx, { ...query, groupBy: 'total' }));
    expect(again.members.get('asked twice')?.facts).toMatchObject({ supplementRequests: 2, onTime766: false, labelOriginal: 'early' });
    expect(total.indicator766.onTime).toBe(again.onTime766);
    expect(numbered(total)).toEqual(again.columns);
  });

  it('refuses an as-of day while a transaction begun in it is still open, and answers when it ended', async () => {
    const slow = await owner.connect();
    await moveClock(owner, '2026-11-25 10:00');
    await slow.query('begin');
    await slow.query(
      `insert into audit_log (actor_kind, actor_id, action, object_kind, object_id) values ('system', 'setup', 'test.slow', 'test', '1')`,
    );
    await moveClock(owner, '2026-11-27 10:00');
    const made = await seedDossiers(owner, places, [
      { name: 'after', channel: 'desk', events: [{ at: '2026-11-27 11:00', action: 'submit', to: 'submitted' }] },
    ]);
    ids = new Map([...ids, ...made]);
    const ask = (): Promise<string> => codeOf(read((tx) => report0206a(tx, { ...query, asOf: '2026-11-25', groupBy: 'total' })));
    expect(await ask()).toBe('statistics.not_settled');
    await slow.query('rollback');
    slow.release();
    // Transactions of other test databases on the same server may still be in the way for a moment.
    let answer = await ask();
    for (let tries = 0; answer !== 'answered' && tries < 100; tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      answer = await ask();
    }
    expect(answer).toBe('answered');
  });
});
