import { join } from 'node:path';
import { loadProcedure } from '@app/catalogue';
import { system } from '@app/identity';
import { openDatabase } from '@app/platform';
import { projectRoot } from '../../apps/standalone/src/project-root.js';
import { readPack } from '../../migrations/seed/load-seed.js';
import { act, DESK, step } from '../support/a-dossier.js';
import { recount } from '../support/recount.js';
import { TestWorld, type Person } from '../support/world.js';

/*
 * The example of the period report (October 2026, dossiers A to P), lived through over HTTP: every date comes from the product's own clocks,
 * and the figures are asked for as a supervisor asks. The test procedure has a case for each term; O needs 53 working days because 24/11 is off.
 */
type Channel = 'online_full' | 'online_partial' | 'desk' | 'postal';
type Deed = 'enter' | 'receive' | 'done' | 'supplement' | 'withdraw' | 'refuse' | 'hand_over';

interface Moment {
  readonly name: string;
  readonly at: string;
  readonly deed: Deed;
}

const LIVES: readonly (readonly [name: string, channel: Channel, term: number, received: string, then?: readonly [string, Deed][]])[] = [
  ['A', 'desk', 5, '2026-09-28 09:00', [['2026-10-02 10:00', 'done']]],
  ['B', 'desk', 5, '2026-09-25 09:00', [['2026-10-02 08:30', 'done']]],
  ['C', 'online_full', 5, '2026-09-21 09:00', [['2026-10-05 10:00', 'done']]],
  ['D', 'desk', 18, '2026-09-21 09:10'],
  ['E', 'desk', 6, '2026-09-22 09:00', [['2026-09-30 10:00', 'done']]],
  ['F', 'online_partial', 5, '2026-10-05 09:00', [['2026-10-09 10:00', 'done']]],
  ['G', 'desk', 5, '2026-10-06 10:00', [['2026-10-13 16:59', 'done']]],
  ['H', 'postal', 5, '2026-10-07 09:00', [['2026-10-16 10:00', 'done']]],
  ['I', 'online_full', 8, '2026-10-26 09:00'],
  ['J', 'online_full', 5, '2026-10-20 09:00', [['2026-10-23 10:00', 'supplement']]],
  ['K', 'desk', 5, '2026-10-12 09:00', [['2026-10-15 10:00', 'withdraw']]],
  [
    'N',
    'online_full',
    5,
    '2026-10-08 09:00',
    [
      ['2026-10-14 10:00', 'done'],
      ['2026-10-20 10:00', 'hand_over'],
    ],
  ],
  ['O', 'desk', 53, '2026-09-30 09:00', [['2026-11-03 10:00', 'done']]],
  ['P', 'online_full', 5, '2026-10-27 09:00'],
];
const DUE: Readonly<Record<string, string>> = {
  A: '2026-10-05 09:00',
  B: '2026-10-02 09:00',
  C: '2026-09-28 09:00',
  D: '2026-10-15 09:10',
  E: '2026-09-30 09:00',
  F: '2026-10-12 09:00',
  G: '2026-10-13 10:00',
  H: '2026-10-14 09:00',
  I: '2026-11-05 09:00',
  J: '2026-10-27 09:00',
  K: '2026-10-19 09:00',
  N: '2026-10-15 09:00',
  O: '2026-12-15 09:00',
  P: '2026-11-03 09:00',
};
const CASES: Readonly<Record<number, string>> = { 5: '01', 6: '02', 8: '03', 18: '04', 53: '05' };
const QUERY = 'from=2026-10-01&to=2026-10-31&asOf=2026-11-05&by=total';

const world = new TestWorld();
const ids = new Map<string, string>();
let people: { citizen: Person; desk: Person; head: Person; specialist: Person; supervisor: Person };

beforeAll(async () => {
  await world.start();
  const database = await openDatabase({
    url: process.env['OWNER_URL'] ?? '',
    poolSize: 1,
    production: false,
    testClock: true,
    entities: [],
  });
  await database.writeAs(system('setup'), (tx) =>
    loadProcedure(tx, readPack(join(projectRoot(), 'test/data/procedures/9.900002')), new Date('2025-07-01T00:00:00+07:00')),
  );
  await database.close();
  await world.owner.query(`update unit set fields = fields || '{G99-KT01}' where code = 'H48.101-VHXH' and not fields @> '{G99-KT01}'`);
  await world.owner.query(`update role_assignment set valid_from = '2025-07-01'`);
  people = {
    citizen: await world.citizen(),
    desk: await world.officer('motcua.camthanh'),
    head: await world.officer('truongtt.camthanh'),
    specialist: await world.officer('xaydung.camthanh'),
    supervisor: await world.officer('giamsat.tinh'),
  };
  const moments: Moment[] = LIVES.flatMap(([name, channel, , received, then = []]) => [
    { name, at: channel.startsWith('online') ? received.replace(/ \d\d:/, ' 08:') : received, deed: 'enter' as const },
    { name, at: received, deed: 'receive' as const },
    ...then.map(([at, deed]) => ({ name, at, deed })),
  ]);
  moments.push(
    { name: 'L', at: '2026-10-30 09:00', deed: 'enter' },
    { name: 'M', at: '2026-10-10 09:00', deed: 'enter' },
    { name: 'M', at: '2026-10-12 09:30', deed: 'refuse' },
  );
  let last = '';
  for (const moment of moments.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))) {
    // Two deeds of one minute follow one another: a clock that is set back is refused.
    if (moment.at !== last) await world.setClock(`${moment.at.replace(' ', 'T')}:00+07:00`);
    last = moment.at;
    await perform(moment);
  }
  await world.setClock('2026-11-06T09:00:00+07:00');
  // A past day is asked for once nothing begun on it is open: a sign of life says so, whatever other tests write to the same server.
  await world.startWorker();
  const lived = `select 1 from heartbeat where beat_at >= '2026-11-06' and tx < pg_snapshot_xmin(pg_current_snapshot())`;
  await world.until(async () => (await world.owner.query(lived)).rowCount === 1);
  await world.stopWorker();
}, 180_000);
afterAll(() => world.stop());

async function perform({ name, deed }: Moment): Promise<void> {
  const { desk, head, specialist } = people;
  if (deed === 'enter') return enter(name);
  const id = ids.get(name) ?? '';
  switch (deed) {
    case 'receive': {
      const { body } = await desk.get(`/api/v1/dossiers/${id}`).expect(200);
      const papers = body.components.map(({ code }: { code: string }) => ({ code, verdict: 'accepted' }));
      await desk.post(`/api/v1/dossiers/${id}/components`, { papers }).expect(204);
      expect((await act(world, desk, id, 'receive')).body).toMatchObject({ status: 'received' });
      return;
    }
    case 'done':
      return step(specialist, id, 'work', 'done');
    case 'supplement': {
      const items = [{ kind: 'component', target: 'BAN_SAO', text: 'Nộp bản sao' }];
      expect(await act(world, specialist, id, 'request_supplement', { reason: 'Thiếu bản sao', items })).toMatchObject({ status: 200 });
      return;
    }
    case 'withdraw': {
      const asked = { reason: 'Không cần nữa' };
      expect((await act(world, desk, id, 'request_withdrawal', asked)).body).toMatchObject({ status: 422, needs: ['document'] });
      const { body: paper } = await world.upload(desk, 'don-rut.pdf');
      expect((await act(world, desk, id, 'request_withdrawal', { ...asked, documentId: paper.id })).body).toMatchObject({
        status: 'received',
      });
      expect(await act(world, desk, id, 'confirm_withdrawal')).toMatchObject({ status: 200 });
      return;
    }
    case 'refuse': {
      const { body } = await act(world, desk, id, 'refuse_intake', { reason: 'Không thuộc thẩm quyền', legalBasis: 'Quy định kiểm thử' });
      await head.post(`/api/v1/approvals/${body.approvalId}/decision`, { approved: true }).expect(200);
      return;
    }
    case 'hand_over':
      expect(
        await act(world, desk, id, 'hand_over', {
          method: 'desk',
          recipientName: 'Đặng Thị Ánh Nguyệt',
          recipientIdentifier: '051190001234',
        }),
      ).toMatchObject({ status: 200 });
  }
}

async function enter(name: string): Promise<void> {
  const { citizen, desk } = people;
  const [, channel = 'online_full', term = 5] = LIVES.find(([one]) => one === name) ?? [];
  const common = { procedureCode: '9.900002', caseCode: `9.900002.${CASES[term]}`, channel };
  if (channel === 'desk' || channel === 'postal') {
    const { body } = await desk
      .post('/api/v1/dossiers', {
        ...common,
        deskUnit: DESK,
        submitter: { personKind: 'person', name: 'Đặng Thị Ánh Nguyệt', identifier: '051190001234', phone: '0905000001' },
        answers: { term: String(term) },
        papers: [],
      })
      .expect(201);
    ids.set(name, body.dossierId as string);
    return;
  }
  const { body: draft } = await citizen
    .post('/api/v1/drafts', { ...common, receivingUnit: DESK, answers: { term: String(term) } })
    .expect(201);
  const { body } = await citizen.post(`/api/v1/drafts/${draft.id}/submit`, { revision: 1, declared: true }).expect(201);
  ids.set(name, body.dossierId as string);
}

it.each(Object.entries(DUE))('promises %s for %s', async (name, due) => {
  const { rows } = await world.owner.query<{ due: string }>(
    `select to_char(due_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD HH24:MI') as due from dossier where id = $1`,
    [ids.get(name)],
  );
  expect(rows[0]?.due).toBe(due);
});

it('reports October as known on 5 November, with both rates, as form II.06a and a recount say', async () => {
  const { body } = await people.supervisor.get(`/api/v1/statistics/report?${QUERY}`).expect(200);
  expect(body.total.columns).toMatchObject({
    total: 13,
    receivedOnline: 5,
    receivedDirect: 3,
    carriedOver: 5,
    resolved: 8,
    early: 3,
    onTime: 3,
    late: 2,
    inProgress: 5,
    inTime: 4,
    overdue: 1,
  });
  expect(body.total.onTimePercent).toBe(75);
  expect(body.total.indicator766).toEqual({ onTime: 10, total: 13, percent: 76.92 });
  const again = await recount(world.owner, ids, '2026-10-01', '2026-10-31', '2026-11-05');
  expect([3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13].map((column) => again.columns[column])).toEqual([13, 5, 3, 5, 8, 3, 3, 2, 5, 4, 1]);
  expect(again.onTime766).toBe(10);
});

it('calls G late by instants: due at ten, done on that day at 16:59', async () => {
  const { body } = await people.supervisor.get(`/api/v1/statistics/report?${QUERY}&granularity=INSTANT`).expect(200);
  expect(body.total.columns).toMatchObject({ total: 13, resolved: 8, early: 3, onTime: 2, late: 3, overdue: 1 });
  expect(body.total.indicator766).toEqual({ onTime: 9, total: 13, percent: 69.23 });
});

it.each([
  ['early', ['A', 'F', 'N']],
  ['onTime', ['B', 'G', 'K']],
  ['late', ['C', 'H']],
  ['inTime', ['I', 'J', 'O', 'P']],
  ['overdue', ['D']],
])('drills from "%s" to exactly its dossiers', async (bucket, names) => {
  const { body } = await people.supervisor
    .get(`/api/v1/statistics/dossiers?${QUERY.replace('&by=total', '')}&bucket=${bucket}`)
    .expect(200);
  const nameOf = new Map([...ids].map(([name, id]) => [id, name]));
  expect(body.items.map(({ id }: { id: string }) => nameOf.get(id)).sort()).toEqual(names);
});

it('scores the indicators of Decision 766 that can be counted, with N/A where there is nothing to divide by', async () => {
  await world.startWorker();
  await world.until(async () => (await world.owner.query('select 1 from dossier_figure')).rowCount === 14);
  await world.stopWorker();
  const { body } = await people.supervisor.get('/api/v1/statistics/indicators-766?from=2026-10-01&to=2026-10-31').expect(200);
  const of = (code: string): object => body.items.find((one: { code: string }) => one.code === code);
  expect(of('2.1')).toMatchObject({ numerator: 10, denominator: 13, percent: 76.92, points: 20, score: 15.38 });
  expect(of('3.3')).toMatchObject({ numerator: 5, denominator: 8, percent: 62.5, thresholdPercent: 50, points: null, score: null });
  expect(of('3.6')).toMatchObject({ numerator: 0, denominator: 0, percent: null, score: null });
  expect(of('4.1')).toMatchObject({ numerator: 0, denominator: 7, score: 0 });
  expect(of('4.5b')).toMatchObject({ numerator: 5, denominator: 8, score: 1.25 });
  expect(of('5.4')).toMatchObject({ numerator: 10, denominator: 13, thresholdPercent: 90, score: 5.13 });
  expect(of('1.4')).toMatchObject({ numerator: null, percent: null, notCounted: { vi: expect.any(String) } });
});

it('lists what changed between two days on which the same month is asked for', async () => {
  const { body } = await people.supervisor
    .get('/api/v1/statistics/difference?from=2026-10-01&to=2026-10-31&asOfBefore=2026-10-15&asOf=2026-11-05')
    .expect(200);
  const nameOf = new Map([...ids].map(([name, id]) => [id, name]));
  expect(body.items.map(({ id }: { id: string }) => nameOf.get(id)).sort()).toEqual(['D', 'H', 'I', 'J', 'P']);
});
