import type { Response } from 'supertest';
import { act, inAppraisal, step, versionOf } from '../support/a-dossier.js';
import { TestWorld, type Person } from '../support/world.js';

/*
 * Construction permits of 7 working days; the appraisal has 24 h. The figures beside form II.06a, as known on a past day.
 *   A received Mon 16/11 08:00, due Thu 26/11 08:00; stopped on its due day: on time
 *   B received Wed 25/11 08:00, due Fri 04/12 08:00; stopped Thu 10/12 08:00: late. On 15/12 two people correct the end to Thu 03/12 10:00:
 *     on time, as known from then on; 6 days and 2 hours in appraisal instead of 11 days
 *   C received Thu 03/12 08:00, open
 */
const world = new TestWorld();
let supervisor: Person;
let [a, b, c] = ['', '', ''];
const BEFORE = 'asOf=2026-12-12';
const PERIOD = 'from=2026-11-01&to=2026-12-31';

beforeAll(async () => {
  await world.start();
  supervisor = await world.officer('giamsat.tinh');
  await world.setClock('2026-11-16T08:00:00+07:00');
  a = (await inAppraisal(world)).dossierId;
  await world.setClock('2026-11-25T08:00:00+07:00');
  b = (await inAppraisal(world)).dossierId;
  await world.setClock('2026-11-26T08:00:00+07:00');
  await stop(a);
  await world.setClock('2026-12-03T08:00:00+07:00');
  c = (await inAppraisal(world)).dossierId;
  await world.setClock('2026-12-10T08:00:00+07:00');
  await stop(b);
  await world.setClock('2026-12-15T08:00:00+07:00');
  await correctTheEnd(b, '2026-12-03T10:00:00+07:00');
  await world.setClock('2026-12-16T08:00:00+07:00');
  await world.startWorker();
  const hours = `select 1 from dossier_hours where dossier_id = $1 and known_from > '2026-12-15'`;
  await world.until(async () => (await world.owner.query(hours, [b])).rowCount === 1);
  await world.until(async () => (await world.owner.query('select 1 from dossier_figure')).rowCount === 3);
  const lived = `select 1 from heartbeat where beat_at >= '2026-12-16' and tx < pg_snapshot_xmin(pg_current_snapshot())`;
  await world.until(async () => (await world.owner.query(lived)).rowCount === 1);
  await world.stopWorker();
}, 120_000);
afterAll(() => world.stop());

async function stop(id: string): Promise<void> {
  await step(await world.officer('xaydung.camthanh'), id, 'appraise', 'done', { reason: 'Đạt' });
  const leader = await world.officer('chutich.camthanh');
  expect((await act(world, leader, id, 'stop', { reason: 'Theo đơn', legalBasis: 'Nghị định 118/2025/NĐ-CP' })).status).toBe(200);
}

async function correctTheEnd(id: string, effectiveAt: string): Promise<void> {
  const head = await world.officer('truongphong.camthanh');
  const corrects = (await world.ledgerOf(id)).find(({ action }) => action === 'stop')?.version;
  const { body: paper } = await world.upload(head, 'bien-ban.pdf');
  const proposed = await head.post(`/api/v1/dossiers/${id}/corrections`, {
    version: await versionOf(world, id),
    reason: 'Quyết định đã ký từ ngày 03/12, nhập muộn',
    documentId: paper.id,
    corrects,
    effectiveAt,
  });
  expect(proposed.status).toBe(202);
  const leader = await world.officer('chutich.camthanh');
  await leader.post(`/api/v1/approvals/${proposed.body.approvalId}/decision`, { approved: true }).expect(200);
}

const ask = async (path: string): Promise<Response['body']> => (await supervisor.get(`/api/v1/statistics/${path}`).expect(200)).body;
const ids = (items: { dossierId?: string; id?: string }[]): unknown[] => items.map(({ dossierId, id }) => dossierId ?? id).sort();

it('shows months as they were known, up to the as-of day', async () => {
  const then = await ask(`trend?months=2&${BEFORE}`);
  expect([then.asOf, then.periods.map(({ from, complete }: { from: string; complete: boolean }) => [from, complete])]).toEqual([
    '2026-12-12',
    [
      ['2026-11-01', true],
      ['2026-12-01', false],
    ],
  ]);
  expect(then.total.cells).toMatchObject([
    { received: 2, resolved: 1, onTime: 1 },
    { received: 1, resolved: 1, late: 1, onTimePercent: 0 },
  ]);
  expect((await ask('trend?months=2')).total.cells[1]).toMatchObject({ resolved: 1, early: 1, late: 0, onTimePercent: 100 });
  // A month that was over on its last day is complete.
  expect((await ask('trend?months=1&asOf=2026-11-30')).periods).toEqual([{ from: '2026-11-01', to: '2026-11-30', complete: true }]);
});

it('shows weeks as they were known', async () => {
  const { periods, total } = await ask(`heat-map?weeks=2&${BEFORE}`);
  expect(periods.map(({ from }: { from: string }) => from)).toEqual(['2026-11-30', '2026-12-07']);
  expect(total.cells).toMatchObject([
    { received: 1, resolved: 0 },
    { resolved: 1, late: 1 },
  ]);
  expect((await ask('heat-map?weeks=3')).total.cells).toMatchObject([{ resolved: 1, late: 0 }, { resolved: 0 }, { resolved: 0 }]);
});

it('counts working time by the rows known then, and drills to exactly those', async () => {
  const list = `bottlenecks/dossiers?${PERIOD}&unitCode=H48.101-KT&step=appraise`;
  const then = await ask(`bottlenecks?${PERIOD}&${BEFORE}`);
  expect(then.items[0]).toMatchObject({ step: 'appraise', done: 2, late: 2 });
  const steps = await ask(`${list}&${BEFORE}`);
  expect(ids(steps.items)).toEqual([a, b].sort());
  expect(Math.abs(steps.items[0].minutes - 11 * 480)).toBeLessThan(4);
  // The step itself was forwarded on the 10th and stays so; the dossier ended on the 3rd.
  const now = await ask(list);
  expect(ids(now.items)).toEqual([a, b].sort());
  expect(now.items.find(({ dossierId }: { dossierId: string }) => dossierId === b).endedAt).toBe('2026-12-03T03:00:00.000Z');
  expect(
    ids((await ask(`bottlenecks/dossiers?from=2026-12-01&to=2026-12-31&unitCode=H48.101-KT&step=appraise&asOf=2026-12-09`)).items),
  ).toEqual([]);
});

it('pages through the steps of a row without losing one', async () => {
  const list = `bottlenecks/dossiers?${PERIOD}&unitCode=H48.101-KT&step=appraise&limit=1`;
  const first = await ask(list);
  expect([first.items.length, first.next]).toEqual([1, expect.any(String)]);
  const second = await ask(`${list}&cursor=${first.next}`);
  expect(second.next).toBeNull();
  expect(ids([...first.items, ...second.items])).toEqual([a, b].sort());
  expect((await supervisor.get(`/api/v1/statistics/${list}&cursor=zero`)).body.code).toBe('statistics.cursor_invalid');
});

it('names the reasons of lateness as known then, with their dossiers', async () => {
  const then = await ask(`lateness?${PERIOD}&${BEFORE}`);
  expect(then.reasons).toEqual([
    {
      step: 'appraise',
      stepTitle: expect.objectContaining({ vi: expect.stringContaining('Thẩm định') }),
      unitCode: 'H48.101-KT',
      unitName: expect.anything(),
      dossiers: 1,
    },
  ]);
  expect(ids((await ask(`lateness/dossiers?${PERIOD}&${BEFORE}&step=appraise&unitCode=H48.101-KT`)).items)).toEqual([b]);
  const now = await ask(`lateness?${PERIOD}`);
  expect(now.reasons).toEqual([]);
  expect((await ask(`lateness/dossiers?${PERIOD}&step=appraise&unitCode=H48.101-KT`)).items).toEqual([]);
});

it('scores Decision 766 as known then, and says what is not kept by day', async () => {
  const of = (sheet: { items: { code: string }[] }, code: string): unknown => sheet.items.find((one) => one.code === code);
  const then = await ask(`indicators-766?${PERIOD}&${BEFORE}`);
  expect(of(then, '2.1')).toMatchObject({ numerator: 2, denominator: 3 });
  expect(of(then, '3.3')).toMatchObject({ numerator: 3, denominator: 3 });
  expect(of(then, '4.2')).toMatchObject({ numerator: null, notCounted: { en: expect.stringContaining('day by day') } });
  const now = await ask(`indicators-766?${PERIOD}`);
  expect(of(now, '4.2')).toMatchObject({ denominator: 3, notCounted: null });
  const [early] = [await ask(`indicators-766?from=2026-11-01&to=2026-11-30&asOf=2026-11-20`)];
  expect(of(early, '3.3')).toMatchObject({ numerator: 1, denominator: 1 });
});

it('lists exactly the dossiers of an indicator', async () => {
  const list = (more: string): Promise<Response['body']> => ask(`indicators-766/dossiers?${PERIOD}&${more}`);
  // C was due on 14/12 and is overdue now; B counts as it is known.
  expect(ids((await list(`code=2.1&part=missed&${BEFORE}`)).items)).toEqual([b]);
  expect(ids((await list('code=2.1&part=missed')).items)).toEqual([c]);
  expect(ids((await list(`code=2.1&part=reached&${BEFORE}`)).items)).toEqual([a, c].sort());
  expect(ids((await list('code=2.1&part=counted')).items)).toEqual([a, b, c].sort());
  expect(ids((await list('code=3.3&part=reached')).items)).toEqual([a, b, c].sort());
  expect((await list('code=3.3&part=missed')).items).toEqual([]);
  const first = await list('code=3.3&part=counted&limit=2');
  const second = await list(`code=3.3&part=counted&limit=2&cursor=${first.next}`);
  expect(ids([...first.items, ...second.items])).toEqual([a, b, c].sort());
  for (const more of ['code=3.1', 'code=1.4', 'code=5.4&part=reached', 'code=9'])
    expect((await supervisor.get(`/api/v1/statistics/indicators-766/dossiers?${PERIOD}&${more}`)).body.code).toBe(
      'statistics.indicator_without_dossiers',
    );
  expect(ids((await list('code=5.4')).items)).toEqual([c]);
});

it('tells the usual time of the days before the as-of day, and its dossiers', async () => {
  await world.owner.query(
    `insert into dossier_hours select gen_random_uuid(), unit_id, version_id, case_code, '2026-12-08', 'result_ready', 60 * n, 0, 0, '2026-12-08' from dossier_hours, generate_series(1, 5) n where dossier_id = $1`,
    [a],
  );
  expect((await ask(`usual-time?procedureCode=1.013225&${BEFORE}`)).items).toMatchObject([{ dossiers: 5, medianMinutes: 180 }]);
  expect((await ask('usual-time?procedureCode=1.013225&asOf=2026-12-07')).items).toEqual([]);
  const list = await ask(`usual-time/dossiers?procedureCode=1.013225&unitCode=H48.101-KT&${BEFORE}&limit=3`);
  expect(list.items.map(({ minutes }: { minutes: number }) => minutes)).toEqual([300, 240, 180]);
  const rest = await ask(`usual-time/dossiers?procedureCode=1.013225&unitCode=H48.101-KT&${BEFORE}&limit=3&cursor=${list.next}`);
  expect([rest.items.map(({ minutes }: { minutes: number }) => minutes), rest.next]).toEqual([[120, 60], null]);
});

it('refuses an as-of day that is not over', async () => {
  for (const path of ['trend?', 'heat-map?', `bottlenecks?${PERIOD}&`, `lateness?${PERIOD}&`, `indicators-766?${PERIOD}&`, 'usual-time?'])
    expect((await supervisor.get(`/api/v1/statistics/${path}asOf=2026-12-16`)).body.code).toBe('statistics.not_settled');
  expect((await supervisor.get(`/api/v1/statistics/satisfaction?${PERIOD}&asOf=2026-12-17`)).body.code).toBe('statistics.as_of_future');
});

it.each([
  ['lateness', PERIOD, 'II.07-2026-11-01-2026-12-31', 'Thẩm định'],
  ['bottlenecks', PERIOD, 'diem-nghen-2026-11-01-2026-12-31', 'Thẩm định'],
  ['usual-time', 'days=365', 'thoi-gian-365-ngay', '1.013225'],
  ['satisfaction', PERIOD, 'hai-long-2026-11-01-2026-12-31', 'Tổng số'],
  ['indicators-766', PERIOD, 'QD766-2026-11-01-2026-12-31', 'Hồ sơ giải quyết đúng hạn,2,3'],
  ['trend', 'months=2', 'xu-huong-2-thang', '2026-12-01,2026-12-31,1,1,0,0,1'],
  ['heat-map', 'weeks=2', 'theo-tuan-2', '2026-12-07'],
])('exports %s as known then, in every format', async (figure, question, name, line) => {
  const get = (format: string): Promise<Response> =>
    supervisor.get(`/api/v1/statistics/${figure}/export?${question}&${BEFORE}&format=${format}`).then((answer) => answer);
  const csv = await get('csv');
  expect([csv.status, csv.headers['content-disposition']]).toEqual([200, `attachment; filename="${name}.csv"`]);
  expect(csv.text).toContain('số liệu như biết vào cuối ngày 2026-12-12');
  expect(csv.text).toContain(line);
  for (const format of ['xlsx', 'pdf']) {
    const file = await get(format);
    expect([file.status, Number(file.headers['content-length']) > 1000]).toEqual([200, true]);
  }
  expect((await get('doc')).status).toBe(400);
});
