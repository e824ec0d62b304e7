import { createHash } from 'node:crypto';
import { inAppraisal, step } from '../support/a-dossier.js';
import { TestWorld, type Person } from '../support/world.js';

const world = new TestWorld();
let supervisor: Person;
let desk: Person;
let id = '';
let unit = '';

beforeAll(async () => {
  await world.start();
  supervisor = await world.officer('giamsat.tinh');
  desk = await world.officer('motcua.camthanh');
  await world.setClock('2026-11-25T08:00:00+07:00');
  id = (await inAppraisal(world)).dossierId;
  unit = (await world.owner.query<{ id: string }>(`select id from unit where code = 'H48.101-TTPVHCC'`)).rows[0]?.id ?? '';
}, 120_000);
afterAll(() => world.stop());

const raw = (path: string, person: Person): Promise<{ status: number; headers: Record<string, string>; body: Buffer }> =>
  person
    .get(path)
    .buffer(true)
    .parse((response, done) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => done(null, Buffer.concat(chunks)));
    })
    .then((answer) => answer as never);
const register = (month: string, person = desk): ReturnType<typeof raw> => raw(`/api/v1/registers/${unit}/${month}`, person);
const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

describe('the control slip (form 06)', () => {
  it('is a PDF of the ledger of this moment, and grows with every hand-over', async () => {
    const path = `/api/v1/dossiers/${id}/control-slip`;
    const first = await raw(path, desk);
    expect([first.status, first.headers['content-type'], first.body.subarray(0, 5).toString()]).toEqual([200, 'application/pdf', '%PDF-']);
    expect(first.headers['content-disposition']).toContain('06-phieu-kiem-soat');
    expect(first.headers['x-content-sha256']).toBe(sha256(first.body));
    await step(await world.officer('xaydung.camthanh'), id, 'appraise', 'done', { reason: 'Đạt' });
    expect((await raw(path, desk)).body.length).toBeGreaterThan(first.body.length);
  });

  it('is printed for nobody who may not read the dossier', async () => {
    const police = await world.officer('pccc.quangngai');
    expect((await police.get(`/api/v1/dossiers/${id}/control-slip`)).status).toBe(404);
  });
});

describe('the register (form 07)', () => {
  it('is provisional and says so while its month runs', async () => {
    const { status, headers } = await register('2026-11');
    expect([status, headers['content-disposition']]).toEqual([200, expect.stringContaining('tam-tinh-07-so-theo-doi')]);
    expect((await world.owner.query('select 1 from register_book')).rowCount).toBe(0);
  });

  it('refuses a month that is none, and a unit in which the officer holds no role', async () => {
    expect((await desk.get(`/api/v1/registers/${unit}/2026-13`)).body.code).toBe('slips.register_month_invalid');
    const police = await world.officer('pccc.quangngai');
    expect((await police.get(`/api/v1/registers/${unit}/2026-11`)).body.code).toBe('slips.register_unit_not_found');
    expect((await supervisor.get('/api/v1/registers/00000000-0000-7000-8000-000000000000/2026-11')).status).toBe(404);
  });

  it('lists the desks of whoever asks, and every one for a supervisor', async () => {
    const mine = (await desk.get('/api/v1/registers')).body.items;
    expect(mine).toEqual([{ unitId: unit, code: 'H48.101-TTPVHCC', name: { vi: expect.any(String), en: expect.any(String) } }]);
    const { rows } = await world.owner.query<{ n: number }>(`select count(*)::int as n from unit where kind = 'desk'`);
    expect((await supervisor.get('/api/v1/registers')).body.items).toHaveLength(rows[0]?.n ?? -1);
    const police = await world.officer('pccc.quangngai');
    expect((await police.get(`/api/v1/registers/${unit}`)).body.code).toBe('slips.register_unit_not_found');
    expect((await desk.get(`/api/v1/registers/${unit}`)).body.items).toEqual([]);
  });

  it('is frozen when the month is over, and gives the very same bytes for ever', async () => {
    await world.setClock('2026-12-01T00:05:00+07:00');
    await world.startWorker();
    await world.until(async () => (await world.owner.query('select 1 from register_book')).rowCount === 1);
    await world.stopWorker();
    const first = await register('2026-11');
    expect(first.headers['content-disposition']).not.toContain('tam-tinh');
    const { rows } = await world.owner.query<{ rows: number; month: string; sha256: Buffer }>(
      `select b.rows, to_char(b.month, 'YYYY-MM') as month, d.sha256 from register_book b join document d on d.id = b.document_id`,
    );
    expect(rows).toEqual([{ rows: 1, month: '2026-11', sha256: expect.anything() }]);
    expect(rows[0]?.sha256.toString('hex')).toBe(sha256(first.body));
    expect((await desk.get(`/api/v1/registers/${unit}`)).body.items).toEqual([
      { month: '2026-11', rows: 1, frozenAt: expect.stringMatching(/^2026-1[12]-/), sha256: sha256(first.body) },
    ]);
    await world.setClock('2026-12-20T09:00:00+07:00');
    expect(sha256((await register('2026-11', supervisor)).body)).toBe(sha256(first.body));
    await world.startWorker();
    await world.stopWorker();
    expect((await world.owner.query('select 1 from register_book')).rowCount).toBe(1);
  });
});
