import { act, aSubmittedBirth, inAppraisal, openTask, received, step, taskOf, versionOf } from '../support/a-dossier.js';
import { TestWorld, type Person } from '../support/world.js';

const world = new TestWorld();
let desk: Person;
let head: Person;
let specialist: Person;
beforeAll(async () => {
  await world.start();
  await world.setClock('2026-11-25T08:00:00+07:00');
  desk = await world.officer('motcua.camthanh');
  head = await world.officer('truongphong.camthanh');
  specialist = await world.officer('xaydung.camthanh');
}, 60_000);
afterAll(() => world.stop());

const actions = async (id: string): Promise<string[]> => (await world.ledgerOf(id)).map(({ action }) => action);
const post = (person: Person, id: string, body: object): ReturnType<Person['post']> =>
  person.post(`/api/v1/dossiers/${id}/actions/step`, body);

async function tryStep(
  person: Person,
  id: string,
  name: string,
  body: object,
): Promise<{ status: number; code: string; body: Record<string, unknown> }> {
  const task = await taskOf(world, id, name);
  const answer = await post(person, id, { taskId: task.id, taskVersion: task.rowVersion, ...body });
  return { status: answer.status, code: answer.body.code, body: answer.body };
}

it('refuses an action the step does not have and names those it has', async () => {
  const { dossierId: id } = await inAppraisal(world);
  const before = await versionOf(world, id);
  for (const choice of ['approve', '__proto__', 'constructor', '']) {
    const { status, code, body } = await tryStep(specialist, id, 'appraise', { choice });
    expect({ choice, status, code, available: body['available'] }).toEqual({
      choice,
      status: 409,
      code: 'workflow.action_not_in_flow',
      available: ['done', 'supplement'],
    });
  }
  expect(await versionOf(world, id)).toBe(before);
});

it('does not let a signature or a pause be taken for a plain step', async () => {
  const { dossierId: id } = await inAppraisal(world);
  const { status, code, body } = await tryStep(specialist, id, 'appraise', { choice: 'supplement', reason: 'Thiếu' });
  expect({ status, code, available: body['available'] }).toEqual({ status: 409, code: 'workflow.action_not_in_flow', available: ['done'] });
});

it('performs a step once: the second time the task has changed', async () => {
  const { dossierId: id } = await inAppraisal(world);
  const task = await taskOf(world, id, 'appraise');
  const done = { taskId: task.id, taskVersion: task.rowVersion, choice: 'done', reason: 'Đạt' };
  const answers = await Promise.all([post(specialist, id, done), post(specialist, id, done)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  const again = await post(specialist, id, { ...done, taskVersion: (await taskOf(world, id, 'appraise')).rowVersion });
  expect({ status: again.status, code: again.body.code, state: again.body.state }).toEqual({
    status: 409,
    code: 'workflow.task_changed',
    state: 'done',
  });
  expect((await actions(id)).filter((action) => action === 'forward')).toHaveLength(2);
});

it('refuses a stale task version and says which is current', async () => {
  const { dossierId: id } = await inAppraisal(world);
  const task = await taskOf(world, id, 'appraise');
  await specialist.post(`/api/v1/dossiers/${id}/actions/claim`, { taskId: task.id, taskVersion: task.rowVersion }).expect(200);
  const { status, body } = await post(specialist, id, { taskId: task.id, taskVersion: task.rowVersion, choice: 'done', reason: 'Đạt' });
  expect({ status, code: body.code, currentVersion: body.currentVersion }).toEqual({
    status: 409,
    code: 'workflow.task_changed',
    currentVersion: task.rowVersion + 1,
  });
});

it.each([
  ['nothing', {}, ['note']],
  ['spaces', { reason: ' \n ' }, ['note']],
])('asks for the note the step needs when there is %s, and moves nothing', async (_, more, needs) => {
  const { dossierId: id } = await inAppraisal(world);
  const { status, code, body } = await tryStep(specialist, id, 'appraise', { choice: 'done', ...more });
  expect({ status, code, needs: body['needs'] }).toEqual({ status: 422, code: 'workflow.need_missing', needs });
  expect((await taskOf(world, id, 'appraise')).state).toBe('open');
});

it('asks for the result before the draft is submitted', async () => {
  const { dossierId: id } = await inAppraisal(world);
  await step(specialist, id, 'appraise', 'done', { reason: 'Đạt' });
  const { status, code } = await tryStep(specialist, id, 'draft', { choice: 'permit' });
  expect({ status, code }).toEqual({ status: 409, code: 'results.missing' });
});

it('refuses who holds another role in the unit of the step', async () => {
  const { dossierId: id } = await inAppraisal(world);
  const { status, code, body } = await tryStep(head, id, 'appraise', { choice: 'done', reason: 'Đạt' });
  expect({ status, code, role: body['role'] }).toEqual({ status: 403, code: 'workflow.role_missing', role: 'specialist' });
});

it('refuses who may not process dossiers at all', async () => {
  const { dossierId: id } = await inAppraisal(world);
  const { status, code } = await tryStep(await world.officer('giamsat.tinh'), id, 'appraise', { choice: 'done', reason: 'Đạt' });
  expect({ status, code }).toEqual({ status: 403, code: 'identity.not_permitted' });
});

it('does not find the task of another unit, of another dossier, or none at all', async () => {
  const { dossierId: id } = await inAppraisal(world, { floors: 7 });
  const { dossierId: other } = await inAppraisal(world);
  const police = await world.officer('pccc.quangngai');
  expect(await tryStep(police, id, 'appraise', { choice: 'done', reason: 'Đạt' })).toMatchObject({
    status: 404,
    code: 'workflow.task_not_found',
  });
  const foreign = await taskOf(world, other, 'appraise');
  for (const taskId of [foreign.id, '00000000-0000-4000-8000-000000000000']) {
    const { status, body } = await post(specialist, id, { taskId, taskVersion: 1, choice: 'done', reason: 'Đạt' });
    expect({ status, code: body.code }).toEqual({ status: 404, code: 'workflow.task_not_found' });
  }
  expect((await post(specialist, id, { taskId: 'nothing', taskVersion: 1, choice: 'done' })).status).toBe(400);
  expect((await post(specialist, 'nothing', { taskId: foreign.id, taskVersion: 1, choice: 'done' })).status).toBe(404);
});

it('returns a step with its note and opens the step before it again', async () => {
  const { dossierId: id } = await aSubmittedBirth(world, await world.citizen(), '2026-11-20');
  await received(world, id);
  await step(desk, id, 'check', 'pass');
  const civil = await world.officer('hotich.camthanh');
  expect(await tryStep(civil, id, 'process', { choice: 'return' })).toMatchObject({ status: 422, code: 'workflow.need_missing' });

  await step(civil, id, 'process', 'return', { reason: 'Thiếu bản chính giấy chứng sinh' });

  const again = await openTask(desk, id, 'check');
  expect(again).toMatchObject({ rowVersion: 1 });
  const ledger = await desk.get(`/api/v1/dossiers/${id}/ledger`).expect(200);
  expect(ledger.body.items.at(-1)).toMatchObject({
    action: 'return_step',
    text: 'Thiếu bản chính giấy chứng sinh',
    actorName: 'Lê Minh Tuấn',
  });
  const { rows } = await world.owner.query('select u.code from dossier d join unit u on u.id = d.holder_unit_id where d.id = $1', [id]);
  expect(rows).toEqual([{ code: 'H48.101-TTPVHCC' }]);
});

it('has no way to correct or rewrite what happened', async () => {
  const { dossierId: id } = await inAppraisal(world);
  for (const action of ['correct', 'undo', 'set_due', 'expire', 'finish', 'confirm_payment', 'receive/../stop']) {
    const { status, body } = await act(world, await world.officer('quantri'), id, action, { reason: 'Sửa' });
    expect({ action, status, code: body.code }).toEqual({ action, status: 404, code: 'platform.not_found' });
  }
  for (const method of ['PUT', 'PATCH', 'DELETE']) {
    const answer = await fetch(`${world.officerUrl}/api/v1/dossiers/${id}/ledger`, { method });
    expect({ method, status: answer.status }).toEqual({ method, status: 404 });
  }
});
