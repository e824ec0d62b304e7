import type { Response } from 'supertest';
import { act, aSubmittedHouse, inAppraisal, step } from '../support/a-dossier.js';
import { TestWorld, type Person } from '../support/world.js';

/*
 * Construction permits of 7 working days; the appraisal has 24 h.
 *   A received Mon 16/11 08:00, due Thu 26/11 08:00 (24/11 is off); appraised and stopped on its due day: on time, 7 days of 8 h in appraisal
 *   B received Wed 25/11 08:00, due Fri 04/12 08:00; appraised and stopped Thu 10/12 08:00: late, 11 days of 8 h in appraisal
 */
const world = new TestWorld();
let supervisor: Person;
let [a, b] = ['', ''];

beforeAll(async () => {
  await world.start();
  supervisor = await world.officer('giamsat.tinh');
  await world.setClock('2026-11-16T08:00:00+07:00');
  a = (await inAppraisal(world)).dossierId;
  await world.setClock('2026-11-25T08:00:00+07:00');
  b = (await inAppraisal(world)).dossierId;
  await world.setClock('2026-11-26T08:00:00+07:00');
  await stop(a);
  await world.setClock('2026-12-10T08:00:00+07:00');
  await stop(b);
}, 120_000);
afterAll(() => world.stop());

async function stop(id: string): Promise<void> {
  await step(await world.officer('xaydung.camthanh'), id, 'appraise', 'done', { reason: 'Đạt' });
  const leader = await world.officer('chutich.camthanh');
  expect((await act(world, leader, id, 'stop', { reason: 'Theo đơn', legalBasis: 'Nghị định 118/2025/NĐ-CP' })).status).toBe(200);
}
const ask = async (path: string): Promise<Response['body']> => (await supervisor.get(`/api/v1/statistics/${path}`).expect(200)).body;
const NONE = { received: 0, resolved: 0, early: 0, onTime: 0, late: 0, onTimePercent: null, originalOnTimePercent: null };

async function expectTrend(): Promise<void> {
  const { periods, total } = await ask('trend?months=3');
  expect(periods.map(({ from, complete }: { from: string; complete: boolean }) => [from, complete])).toEqual([
    ['2026-10-01', true],
    ['2026-11-01', true],
    ['2026-12-01', false],
  ]);
  expect(total.cells).toEqual([
    NONE,
    { ...NONE, received: 2, resolved: 1, onTime: 1, onTimePercent: 100, originalOnTimePercent: 100 },
    { ...NONE, resolved: 1, late: 1, onTimePercent: 0, originalOnTimePercent: 0 },
  ]);
}

async function expectHeatMap(): Promise<void> {
  const { periods, rows } = await ask('heat-map?weeks=4');
  expect(periods.map(({ from }: { from: string }) => from)).toEqual(['2026-11-16', '2026-11-23', '2026-11-30', '2026-12-07']);
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({ key: 'H48.101-KT' });
  const cells = rows[0].cells.map(({ received, resolved, onTimePercent }: Record<string, number>) => [received, resolved, onTimePercent]);
  expect(cells).toEqual([
    [1, 0, null],
    [1, 1, 100],
    [0, 0, null],
    [0, 1, 0],
  ]);
}

it('shows months and weeks exactly at once, before anything was folded', async () => {
  await expectTrend();
  await expectHeatMap();
});

it('shows the same from the sums, and each month as the report of its days', async () => {
  await world.startWorker();
  await world.until(async () => (await world.owner.query('select 1 from dossier_hours')).rowCount === 2);
  await world.until(async () => (await world.owner.query('select 1 from dossier_figure where ended_on is not null')).rowCount === 2);
  await world.stopWorker();
  await expectTrend();
  await expectHeatMap();
  const { periods, rows } = await ask('trend?months=3&by=unit');
  for (const [index, { from, to }] of periods.entries()) {
    const { columns, onTimePercent, original } = (await ask(`report?from=${from}&to=${to}&by=unit`)).total;
    expect(rows[0].cells[index]).toMatchObject({
      received: columns.receivedOnline + columns.receivedDirect,
      resolved: columns.resolved,
      late: columns.late,
      onTimePercent,
      originalOnTimePercent: original.onTimePercent,
    });
  }
});

it('refuses more months than anybody reads', async () => {
  expect((await supervisor.get('/api/v1/statistics/trend?months=37')).status).toBe(400);
  expect((await supervisor.get('/api/v1/statistics/heat-map?weeks=0')).status).toBe(400);
});

describe('bottlenecks', () => {
  const PERIOD = 'from=2026-11-01&to=2026-12-31';

  it('names the step that loses most working time, as counted by hand', async () => {
    const { items } = await ask(`bottlenecks?${PERIOD}`);
    // 56 h and 88 h for 24: median 72 h, nine of ten within 84.8 h, 32 + 64 h lost.
    expect(items[0]).toMatchObject({
      unitCode: 'H48.101-KT',
      procedureCode: '1.013225',
      step: 'appraise',
      done: 2,
      late: 2,
      budgetMinutes: 1440,
    });
    expect(items[0].stepTitle.en).toBe('Appraise the dossier and inspect the site');
    expect(Math.abs(items[0].medianMinutes - 72 * 60)).toBeLessThan(4);
    expect(Math.abs(items[0].p90Minutes - 84.8 * 60)).toBeLessThan(4);
    expect(Math.abs(items[0].excessMinutes - 96 * 60)).toBeLessThan(8);
    expect(items.filter(({ excessMinutes }: { excessMinutes: number }) => excessMinutes > 0)).toHaveLength(1);
  });

  it('drills down to the dossiers, slowest first', async () => {
    const { items } = await ask(`bottlenecks/dossiers?${PERIOD}&unitCode=H48.101-KT&step=appraise`);
    expect(items.map(({ dossierId }: { dossierId: string }) => dossierId)).toEqual([b, a]);
    const november = await ask('bottlenecks/dossiers?from=2026-11-01&to=2026-11-30&unitCode=H48.101-KT&step=appraise');
    expect(november.items.map(({ dossierId }: { dossierId: string }) => dossierId)).toEqual([a]);
  });

  it('counts one procedure only when asked', async () => {
    expect((await ask(`bottlenecks?${PERIOD}&procedureCode=1.001193`)).items).toEqual([]);
    expect((await supervisor.get('/api/v1/statistics/bottlenecks?from=2026-12-02&to=2026-12-01')).body.code).toBe(
      'statistics.period_reversed',
    );
  });
});

describe('satisfaction', () => {
  const PERIOD = 'from=2026-12-01&to=2026-12-31';
  const rate = (id: string, score: number): Promise<unknown> =>
    world.owner.query('insert into rating (dossier_id, score) values ($1, $2)', [id, score]);

  it('is N/A without ratings, and with fewer than five', async () => {
    expect((await ask(`satisfaction?${PERIOD}`)).total).toEqual({
      key: null,
      name: null,
      ratings: 0,
      average: null,
      satisfiedPercent: null,
      dissatisfiedPercent: null,
    });
    const citizen = await world.citizen();
    await citizen.post(`/api/v1/dossiers/${a}/rating`, { score: 5 }).expect((answer) => expect(answer.status).toBeLessThan(300));
    expect((await ask(`satisfaction?${PERIOD}`)).rows).toEqual([
      expect.objectContaining({ key: 'H48.101-KT', ratings: 1, average: null, satisfiedPercent: null }),
    ]);
  });

  it('is average and shares from five on', async () => {
    const citizen = await world.citizen();
    await rate(b, 4);
    for (const score of [4, 3, 1]) await rate((await aSubmittedHouse(world, citizen)).dossierId, score);
    const { total, rows, enough } = await ask(`satisfaction?${PERIOD}&by=procedure`);
    expect(enough).toBe(5);
    expect(total).toMatchObject({ ratings: 5, average: 3.4, satisfiedPercent: 60, dissatisfiedPercent: 20 });
    expect(rows).toEqual([expect.objectContaining({ key: '1.013225', ratings: 5, average: 3.4 })]);
    expect((await ask('satisfaction?from=2026-11-01&to=2026-11-30')).total.ratings).toBe(0);
  });
});
