import pg from 'pg';
import type { Response } from 'supertest';
import { generateDossiers } from '../bench/support/generate-dossiers.js';
import { grantRole } from '../support/a-dossier.js';
import { TestWorld, type Person } from '../support/world.js';

const world = new TestWorld();
const DOSSIERS = 1_200;
let supervisor: Person;
let period = { from: '', to: '' };

beforeAll(async () => {
  await world.start();
  supervisor = await world.officer('giamsat.tinh');
  // The database of this file, as the superuser of the test server: rows written in SQL skip the triggers of the ledger.
  const url = new URL(process.env['TEST_SUPER_URL'] ?? '');
  url.pathname = new URL(process.env['OWNER_URL'] ?? '').pathname;
  const admin = new pg.Pool({ connectionString: url.href, max: 1 });
  admin.on('error', () => undefined);
  await generateDossiers({ admin }, DOSSIERS, 'finished');
  await admin.end();
  // The youngest of them end within twelve days.
  await world.setClock(new Date(Date.now() + 14 * 86_400_000).toISOString());
  const { rows } = await world.owner.query<{ from: string; to: string }>(
    `select ((app_now() at time zone 'Asia/Ho_Chi_Minh')::date - 400)::text as from, (app_now() at time zone 'Asia/Ho_Chi_Minh')::date::text as to`,
  );
  period = rows[0] ?? period;
  await world.startWorker();
}, 120_000);
afterAll(() => world.stop());

const EXPORTS = '/api/v1/statistics/exports';
const raw = (path: string, person = supervisor): Promise<{ status: number; headers: Record<string, string>; body: Buffer }> =>
  person
    .get(path)
    .buffer(true)
    .parse((response, done) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => done(null, Buffer.concat(chunks)));
    })
    .then((answer) => answer as never);

async function finished(id: string, person = supervisor): Promise<Response['body']> {
  return world.until(async () => {
    const { body } = await person.get(`${EXPORTS}/${id}`).expect(200);
    return body.state === 'ready' || body.state === 'failed' ? body : null;
  });
}
const ask = (body: object, person = supervisor): Promise<Response> => person.post(EXPORTS, { ...period, ...body }).then((answer) => answer);

it('writes every dossier of a column to a file, says how far it is, and lists it as mine', async () => {
  const { status, body } = await ask({ kind: 'dossiers', format: 'csv', bucket: 'total' });
  expect([status, body.rowsTotal, body.failure]).toEqual([202, DOSSIERS, null]);
  expect(await finished(body.id)).toMatchObject({ state: 'ready', rowsDone: DOSSIERS, rowsTotal: DOSSIERS });
  const file = await raw(`${EXPORTS}/${body.id}/file`);
  expect([file.status, file.headers['content-type']]).toEqual([200, 'text/csv; charset=utf-8']);
  const lines = file.body.toString('utf8').trimEnd().split('\r\n').slice(2);
  expect([lines.length, new Set(lines).size]).toEqual([DOSSIERS, DOSSIERS]);
  const { rows } = await world.owner.query<{ code: string }>('select code from dossier order by id');
  expect(lines.map((line) => line.split(',')[0])).toEqual(rows.map(({ code }) => code));
  expect((await supervisor.get(EXPORTS).expect(200)).body.items.map(({ id }: { id: string }) => id)).toContain(body.id);
});

it.each(['csv', 'xlsx', 'pdf'])('writes the report as %s', async (format) => {
  const { body } = await ask({ kind: 'report', format, by: 'unit' });
  expect(await finished(body.id)).toMatchObject({ state: 'ready' });
  const file = await raw(`${EXPORTS}/${body.id}/file`);
  const direct = await raw(`/api/v1/statistics/report/export?from=${period.from}&to=${period.to}&by=unit&format=${format}`);
  if (format === 'csv') expect(file.body.toString('utf8')).toBe(direct.body.toString('utf8'));
  expect(file.body.subarray(0, 2)).toEqual(direct.body.subarray(0, 2));
});

it('refuses at once what one answer cannot carry, with the way that can, and never stops silently', async () => {
  const direct = await supervisor.get(`/api/v1/statistics/dossiers/export?from=${period.from}&to=${period.to}&bucket=total&format=pdf`);
  expect([direct.status, direct.body.code]).toEqual([422, 'statistics.export_needs_job']);
  const small = await raw(`/api/v1/statistics/dossiers/export?from=${period.from}&to=${period.to}&bucket=total&format=csv`);
  expect(small.body.toString('utf8').trimEnd().split('\r\n')).toHaveLength(DOSSIERS + 2);
});

it('refuses a period that the report refuses, and asks nothing of the worker', async () => {
  const { status, body } = await ask({ kind: 'dossiers', format: 'csv', from: '2026-11-02', to: '2026-11-01' });
  expect([status, body.code]).toEqual([422, 'statistics.period_reversed']);
  expect((await supervisor.post(EXPORTS, { ...period, kind: 'people', format: 'csv' })).status).toBe(400);
});

it('is nobody else’s', async () => {
  const { body } = await ask({ kind: 'report', format: 'csv' });
  await finished(body.id);
  const inspector = await world.officer('thanhtra.tinh');
  expect((await inspector.get(`${EXPORTS}/${body.id}`)).body.code).toBe('statistics.export_not_found');
  expect((await inspector.get(`${EXPORTS}/${body.id}/file`)).status).toBe(404);
  expect((await inspector.get(EXPORTS)).body.items).toEqual([]);
  const desk = await world.officer('motcua.camthanh');
  expect((await desk.get(EXPORTS)).status).toBe(403);
});

it('counts only own units, and is not given out once the right to one of them has ended', async () => {
  const head = await world.officer('truongphong.camthanh');
  await grantRole(world, head, 'statistician', 'H48.91-PCCC');
  const { body } = await ask({ kind: 'dossiers', format: 'csv' }, head);
  expect(body.rowsTotal).toBeGreaterThan(0);
  expect(body.rowsTotal).toBeLessThan(DOSSIERS);
  expect(await finished(body.id, head)).toMatchObject({ state: 'ready', rowsDone: body.rowsTotal });
  expect((await raw(`${EXPORTS}/${body.id}/file`, head)).status).toBe(200);
  await world.owner.query(`update role_assignment set valid_to = app_now() where account_id = $1 and role = 'statistician'`, [head.id]);
  expect((await head.get(`${EXPORTS}/${body.id}/file`)).body.code).toBe('statistics.export_scope_lost');
});

it('lets a person have three running at a time', async () => {
  await world.stopWorker();
  for (let n = 0; n < 3; n += 1) expect((await ask({ kind: 'report', format: 'csv' })).status).toBe(202);
  expect((await ask({ kind: 'report', format: 'csv' })).body.code).toBe('statistics.exports_waiting');
  const { items } = (await supervisor.get(EXPORTS)).body;
  expect((await supervisor.get(`${EXPORTS}/${items[0].id}/file`)).body.code).toBe('statistics.export_not_ready');
  // A worker that was killed in the middle left this one running; the job begins anew.
  await world.owner.query(`update report_export set state = 'running', rows_done = 500 where id = $1`, [items[0].id]);
  await world.startWorker();
  for (const { id } of items.slice(0, 3)) expect(await finished(id)).toMatchObject({ state: 'ready' });
});

it('is deleted after its time, the object too', async () => {
  const { body } = await ask({ kind: 'report', format: 'csv' });
  const { keepUntil } = await finished(body.id);
  const later = new Date(new Date(keepUntil).getTime() + 60_000).toISOString();
  const fresh = async (): Promise<{ state: string; object_key: string }> =>
    (
      await world.owner.query(`select d.state, d.object_key from document d join report_export e on e.document_id = d.id where e.id = $1`, [
        body.id,
      ])
    ).rows[0] as never;
  expect((await fresh()).state).toBe('stored');
  await world.setClock(later);
  expect((await supervisor.get(`${EXPORTS}/${body.id}`)).body.state).toBe('expired');
  expect((await supervisor.get(`${EXPORTS}/${body.id}/file`)).body.code).toBe('statistics.export_expired');
  await world.stopWorker();
  // The worker collects when it starts, and every ten minutes.
  await world.startWorker();
  await world.until(async () => (await fresh()).state === 'deleted');
});
