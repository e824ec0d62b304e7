import { act, inAppraisal, openTask, step, taskOf } from '../support/a-dossier.js';
import { TestWorld, type Person } from '../support/world.js';

const world = new TestWorld();
let specialist: Person;
let police: Person;
beforeAll(async () => {
  await world.start();
  await world.setClock('2026-11-25T08:00:00+07:00');
  specialist = await world.officer('xaydung.camthanh');
  police = await world.officer('pccc.quangngai');
}, 60_000);
afterAll(() => world.stop());

const asked = async (): Promise<string> => (await inAppraisal(world, { floors: 7 })).dossierId;
const items = [{ kind: 'component', target: 'G17-KQ002712', text: 'Mặt cắt A-A' }];

async function answer(id: string, choice = 'agree', more: object = {}): Promise<{ status: number; body: Record<string, unknown> }> {
  const { body: file } = await world.upload(police, 'y-kien.pdf');
  const task = await taskOf(world, id, 'fireOpinion');
  const { status, body } = await police.post(`/api/v1/dossiers/${id}/actions/step`, {
    taskId: task.id,
    taskVersion: task.rowVersion,
    choice,
    documentId: file.id,
    ...more,
  });
  return { status, body };
}

it('asks the police from seven floors on, and only then', async () => {
  const seven = await asked();
  const six = (await inAppraisal(world, { floors: 6 })).dossierId;
  expect(await taskOf(world, seven, 'fireOpinion')).toMatchObject({ state: 'open' });
  await expect(taskOf(world, six, 'fireOpinion')).rejects.toThrow('no task');
  await police.get(`/api/v1/dossiers/${seven}`).expect(200);
  expect((await police.get(`/api/v1/dossiers/${six}`)).status).toBe(404);
});

it('disturbs nobody: what the specialist saw before the opinion still holds', async () => {
  const id = await asked();
  const seen = await openTask(specialist, id, 'appraise');

  expect((await answer(id)).status).toBe(200);

  const done = await specialist.post(`/api/v1/dossiers/${id}/actions/step`, {
    taskId: seen.id,
    taskVersion: seen.rowVersion,
    choice: 'done',
    reason: 'Đạt',
  });
  expect(done.status).toBe(200);
  expect((await taskOf(world, id, 'draft')).state).toBe('open');
});

it('waits for both, whoever comes first', async () => {
  const id = await asked();
  await step(specialist, id, 'appraise', 'done', { reason: 'Đạt' });
  await expect(taskOf(world, id, 'draft')).rejects.toThrow('no task');
  expect((await answer(id, 'object', { reason: 'Đường xe chữa cháy hẹp hơn 3,5 m' })).status).toBe(200);
  expect(await taskOf(world, id, 'draft')).toMatchObject({ state: 'open', assigneeId: specialist.id });
  const { rows } = await world.owner.query('select answer from consultation where dossier_id = $1', [id]);
  expect(rows).toEqual([{ answer: 'object' }]);
});

it('opens the next step once when both answer at the same moment', async () => {
  const id = await asked();
  const mine = await taskOf(world, id, 'appraise');
  const [opinion, done] = await Promise.all([
    answer(id),
    specialist.post(`/api/v1/dossiers/${id}/actions/step`, {
      taskId: mine.id,
      taskVersion: mine.rowVersion,
      choice: 'done',
      reason: 'Đạt',
    }),
  ]);
  expect([opinion.status, done.status]).toEqual([200, 200]);
  const { rows } = await world.owner.query(`select count(*)::int as n from task where dossier_id = $1 and step = 'draft'`, [id]);
  expect(rows).toEqual([{ n: 1 }]);
});

it('needs the opinion as a file, and a reason to object', async () => {
  const id = await asked();
  expect((await answer(id, 'agree', { documentId: undefined })).body).toMatchObject({
    status: 422,
    code: 'workflow.need_missing',
    needs: ['file'],
  });
  expect((await answer(id, 'object')).body).toMatchObject({ status: 422, code: 'workflow.need_missing', needs: ['reason'] });
  expect((await answer(id, 'agree', { documentId: '00000000-0000-4000-8000-000000000000' })).body).toMatchObject({
    status: 404,
    code: 'documents.not_found',
  });
  expect((await taskOf(world, id, 'fireOpinion')).state).toBe('open');
});

it('does not take the file of somebody else as an opinion', async () => {
  const id = await asked();
  const { body: file } = await world.upload(specialist, 'cua-toi.pdf');
  expect((await answer(id, 'agree', { documentId: file.id })).body).toMatchObject({ status: 404, code: 'documents.not_found' });
});

it('takes an opinion while the citizen is being asked for more', async () => {
  const id = await asked();
  expect((await act(world, specialist, id, 'request_supplement', { reason: 'Thiếu', items })).status).toBe(200);
  expect((await answer(id)).status).toBe(200);
  expect((await specialist.get(`/api/v1/dossiers/${id}`)).body.head.status).toBe('awaiting_supplement');
});

it('leaves the clock of a step standing that opens while the dossier is paused', async () => {
  const id = await asked();
  await step(specialist, id, 'appraise', 'done', { reason: 'Đạt' });
  await act(world, specialist, id, 'request_supplement', { reason: 'Thiếu', items });
  expect((await answer(id)).status).toBe(200);
  expect(await taskOf(world, id, 'draft')).toMatchObject({ state: 'open', runningSince: null, dueAt: null });
});

it('lets the agency that was asked read the dossier, but not act on it', async () => {
  const id = await asked();
  await police.get(`/api/v1/dossiers/${id}`).expect(200);
  const codes = [];
  for (const [action, body] of [
    ['request_supplement', { reason: 'Thiếu', items }],
    ['request_payment', { reason: 'Phí', kind: 'fee', code: 'PHI', name: 'Phí', amount: 1000 }],
  ] as const)
    codes.push((await act(world, police, id, action, body)).body.code);
  expect(codes).toEqual(['workflow.not_this_unit', 'workflow.not_this_unit']);
});
