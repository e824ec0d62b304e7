import { act, inAppraisal, step } from '../support/a-dossier.js';
import { TestWorld, type Person } from '../support/world.js';

const world = new TestWorld();
let supervisor: Person;
let stopped = '';
beforeAll(async () => {
  await world.start();
  supervisor = await world.officer('giamsat.tinh');
  await world.setClock('2026-11-25T08:00:00+07:00');
  stopped = (await inAppraisal(world)).dossierId;
  await world.setClock('2027-01-13T09:00:00+07:00');
  await step(await world.officer('xaydung.camthanh'), stopped, 'appraise', 'done', { reason: 'Đạt' });
  const leader = await world.officer('chutich.camthanh');
  expect((await act(world, leader, stopped, 'stop', { reason: 'Theo đơn', legalBasis: 'Nghị định 118/2025/NĐ-CP' })).status).toBe(200);
  await world.startWorker();
  await world.until(async () => (await world.owner.query('select 1 from dossier_hours where dossier_id = $1', [stopped])).rowCount === 1);
  await world.until(
    async () =>
      (await world.owner.query('select 1 from dossier_figure where dossier_id = $1 and ended_on is not null', [stopped])).rowCount === 1,
  );
  await world.stopWorker();
}, 120_000);
afterAll(() => world.stop());

const PERIOD = 'from=2026-11-01&to=2027-01-31';
const raw = (path: string): Promise<{ status: number; headers: Record<string, string>; body: Buffer }> =>
  supervisor
    .get(`/api/v1/statistics/${path}`)
    .buffer(true)
    .parse((response, done) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => done(null, Buffer.concat(chunks)));
    })
    .then((answer) => answer as never);

it('exports form II.06a as CSV, XLSX and PDF with the figures of the screen', async () => {
  const { body: screen } = await supervisor.get(`/api/v1/statistics/report?${PERIOD}&by=unit`).expect(200);
  const csv = await raw(`report/export?${PERIOD}&by=unit&format=csv`);
  expect([csv.status, csv.headers['content-type']]).toEqual([200, 'text/csv; charset=utf-8']);
  const text = csv.body.toString('utf8');
  expect(text.charCodeAt(0)).toBe(0xfeff);
  const { columns, onTimePercent } = screen.total;
  expect(text.trimEnd().split('\r\n').at(-1)).toMatch(
    new RegExp(`^,Tổng số,${columns.total},${columns.receivedOnline},.*,${onTimePercent ?? 'N/A'},`),
  );
  expect((await raw(`report/export?${PERIOD}&by=unit&format=xlsx`)).body.subarray(0, 2).toString()).toBe('PK');
  expect((await raw(`report/export?${PERIOD}&by=unit&format=pdf`)).body.subarray(0, 5).toString()).toBe('%PDF-');
  expect((await raw(`report/export?${PERIOD}&format=doc`)).status).toBe(400);
});

it('exports exactly the dossiers of a column', async () => {
  const { body } = await supervisor.get(`/api/v1/statistics/dossiers?${PERIOD}&bucket=late`).expect(200);
  const lines = (await raw(`dossiers/export?${PERIOD}&bucket=late&format=csv`)).body.toString('utf8').trimEnd().split('\r\n');
  expect(lines.slice(2).map((line) => line.split(',')[0])).toEqual(body.items.map(({ code }: { code: string }) => code));
  expect(lines).toHaveLength(3);
});

it('says which step made a dossier late, and how long each desk took', async () => {
  const { body } = await supervisor.get(`/api/v1/statistics/lateness?${PERIOD}`).expect(200);
  expect(body.reasons).toMatchObject([{ step: 'appraise', unitCode: 'H48.101-KT', dossiers: 1 }]);
  const appraise = body.steps.find((one: { step: string }) => one.step === 'appraise');
  expect(appraise).toMatchObject({ unitCode: 'H48.101-KT', done: 1, late: 1 });
  expect(appraise.medianMinutes).toBeGreaterThan(appraise.budgetMinutes);
  const reversed = await supervisor.get('/api/v1/statistics/lateness?from=2026-11-30&to=2026-11-01');
  expect(reversed.body.code).toBe('statistics.period_reversed');
});

it('folds the consumed hours from the ledger: working time of the agency, nothing waited for', async () => {
  const { rows } = await world.owner.query<{ agency_minutes: number; citizen_minutes: number }>(
    'select agency_minutes, citizen_minutes from dossier_hours where dossier_id = $1',
    [stopped],
  );
  // 25/11 08:00 to 13/01 09:00: 34 working days (01/01 is off) and one hour.
  expect(rows[0]?.citizen_minutes).toBe(0);
  expect(Math.abs((rows[0]?.agency_minutes ?? 0) - (34 * 8 + 1) * 60)).toBeLessThan(10);
});

it('tells the usual working time from five dossiers on', async () => {
  const add = (count: number): Promise<unknown> =>
    world.owner.query(
      `insert into dossier_hours select gen_random_uuid(), unit_id, version_id, case_code, ended_at, 'result_ready', 60 * n, 0, 0, ended_at from dossier_hours, generate_series(1, $2::int) n where dossier_id = $1`,
      [stopped, count],
    );
  await add(4);
  expect((await supervisor.get('/api/v1/statistics/usual-time?procedureCode=1.013225').expect(200)).body.items).toEqual([]);
  await add(1);
  const { body } = await supervisor.get('/api/v1/statistics/usual-time?procedureCode=1.013225').expect(200);
  expect(body.items).toMatchObject([{ unitCode: 'H48.101-KT', dossiers: 5, medianMinutes: 120, p90Minutes: 216 }]);
});

it('lists statutory periods from the 15th and calendar ones', async () => {
  const { body } = await supervisor.get('/api/v1/statistics/periods?year=2026').expect(200);
  expect(body.items).toHaveLength(2 * (12 + 4 + 2 + 1));
  expect(body.items).toContainEqual({ system: 'statutory', kind: 'month', number: 10, from: '2026-09-15', to: '2026-10-14' });
  expect(body.items).toContainEqual({ system: 'calendar', kind: 'quarter', number: 4, from: '2026-10-01', to: '2026-12-31' });
});
