import { inAppraisal, openTask } from '../support/a-dossier.js';
import { CaughtMail } from '../support/caught-mail.js';
import { TestWorld } from '../support/world.js';

const world = new TestWorld();
const mail = new CaughtMail();
const BASIS = 'Quyết định cử người làm thay';

beforeAll(() => world.start(), 60_000);
afterAll(async () => {
  await world.stop();
  await mail.stop();
});

it('reminds of a step that is nearly due who holds it and who stands in for them, and nobody else', async () => {
  await world.setClock('2026-12-01T08:00:00+07:00');
  const { dossierId } = await inAppraisal(world);
  const holder = await world.officer('xaydung.camthanh');
  const stand = await world.officer('hotich.camthanh');
  const task = await openTask(holder, dossierId, 'appraise');
  await holder.post(`/api/v1/dossiers/${dossierId}/actions/claim`, { taskId: task.id, taskVersion: task.rowVersion }).expect(200);
  const administrator = await world.officer('quantri');
  const { rows } = await world.owner.query<{ id: string }>(`select id from unit where code = 'H48.101-KT'`);
  const { version } = (await administrator.get(`/api/v1/people/${holder.id}`).expect(200)).body as { version: number };
  const body = {
    version,
    substituteId: stand.id,
    role: 'specialist',
    unitId: rows[0]?.id,
    from: '2026-12-01',
    to: '2026-12-31',
    basis: BASIS,
  };
  expect((await administrator.post(`/api/v1/people/${holder.id}/substitutions`, body)).body.outcome).toBe('done');
  const due =
    (await world.owner.query<{ due_at: Date }>('select due_at from task where id = $1', [task.id])).rows[0]?.due_at ?? new Date(0);
  await world.setClock(new Date(due.getTime() - 3_600_000).toISOString());

  await world.startWorker({ SMTP_URL: await mail.start() });

  const code = (await world.owner.query<{ code: string }>('select code from dossier where id = $1', [dossierId])).rows[0]?.code ?? '';
  const addressed = (username: string): boolean =>
    mail.letters.some((letter) => letter.includes(code) && letter.includes('Thẩm định') && letter.includes(`${username}@`));
  await world.until(async () => (addressed('xaydung.camthanh') && addressed('hotich.camthanh') ? true : null));
  expect(addressed('congan.camthanh')).toBe(false);
}, 90_000);
