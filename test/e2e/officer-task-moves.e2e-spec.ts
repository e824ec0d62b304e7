import { aSubmittedBirth, grantRole, inAppraisal, openTask, received, step, taskOf } from '../support/a-dossier.js';
import { TestWorld, type Person } from '../support/world.js';

const world = new TestWorld();
let desk: Person;
let head: Person;
let lan: Person;
let colleague: Person;
beforeAll(async () => {
  await world.start();
  desk = await world.officer('motcua.camthanh');
  head = await world.officer('truongphong.camthanh');
  lan = await world.officer('xaydung.camthanh');
  colleague = await world.officer('chuyenvien.kontum');
  await grantRole(world, colleague, 'specialist', 'H48.101-KT');
}, 60_000);
afterAll(() => world.stop());

async function move(
  person: Person,
  id: string,
  action: 'claim' | 'assign',
  name: string,
  more: object = {},
): Promise<{ status: number; code: string }> {
  const task = await taskOf(world, id, name);
  const { status, body } = await person.post(`/api/v1/dossiers/${id}/actions/${action}`, {
    taskId: task.id,
    taskVersion: task.rowVersion,
    ...more,
  });
  return { status, code: body.code };
}

const pullBack = (person: Person, id: string, taskId: string, reason = 'Chuyển nhầm'): ReturnType<Person['post']> =>
  person.post(`/api/v1/dossiers/${id}/actions/pull_back`, { taskId, reason });

it('gives a task to the first who claims it; a colleague is told and can do nothing with it', async () => {
  const { dossierId: id } = await inAppraisal(world);
  const task = await taskOf(world, id, 'appraise');
  const claim = { taskId: task.id, taskVersion: task.rowVersion };
  const answers = await Promise.all([lan, colleague].map((person) => person.post(`/api/v1/dossiers/${id}/actions/claim`, claim)));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  const winner = answers[0]?.status === 200 ? lan : colleague;
  const loser = winner === lan ? colleague : lan;
  expect((await taskOf(world, id, 'appraise')).assigneeId).toBe(winner.id);

  expect(await move(loser, id, 'claim', 'appraise')).toEqual({ status: 409, code: 'workflow.task_of_colleague' });
  const now = await taskOf(world, id, 'appraise');
  const done = { taskId: now.id, taskVersion: now.rowVersion, choice: 'done', reason: 'Đạt' };
  const refused = await loser.post(`/api/v1/dossiers/${id}/actions/step`, done);
  expect({ status: refused.status, code: refused.body.code }).toEqual({ status: 409, code: 'workflow.task_of_colleague' });
  expect((await winner.post(`/api/v1/dossiers/${id}/actions/step`, done)).status).toBe(200);
});

it('lets the head give a task to another officer of the step, with a row that names both', async () => {
  const { dossierId: id } = await inAppraisal(world);
  await move(lan, id, 'claim', 'appraise');
  expect(await move(head, id, 'assign', 'appraise', { assigneeId: colleague.id })).toMatchObject({ status: 200 });
  expect((await taskOf(world, id, 'appraise')).assigneeId).toBe(colleague.id);
  const { body } = await head.get(`/api/v1/dossiers/${id}/ledger`).expect(200);
  expect(body.items.at(-1)).toMatchObject({
    action: 'assign',
    actorId: head.id,
    actorRole: 'unit_head',
    details: { step: 'appraise', assignee: colleague.id },
  });
  expect((await head.get(`/api/v1/dossiers/${id}`)).body.head.status).toBe('in_process');
});

it('assigns to nobody who does not hold the role of the step, has lost it, or does not exist', async () => {
  const { dossierId: id } = await inAppraisal(world);
  const gone = await world.officer('chuyenvien.binhson');
  await grantRole(world, gone, 'specialist', 'H48.101-KT', -1);
  const stranger = await world.officer('chuyenvien.nghialo');
  for (const assigneeId of [stranger.id, gone.id, '00000000-0000-4000-8000-000000000000'])
    expect(await move(head, id, 'assign', 'appraise', { assigneeId })).toEqual({ status: 403, code: 'workflow.role_missing' });
  expect((await taskOf(world, id, 'appraise')).assigneeId).toBeNull();
});

it('lets nobody but the head of the unit assign', async () => {
  const { dossierId: id } = await inAppraisal(world);
  expect(await move(lan, id, 'assign', 'appraise', { assigneeId: colleague.id })).toEqual({ status: 403, code: 'identity.not_permitted' });
  expect(await move(await world.officer('truongphong.nghialo'), id, 'assign', 'appraise', { assigneeId: colleague.id })).toEqual({
    status: 404,
    code: 'dossier.not_found',
  });
});

it('claims and assigns nothing that is finished', async () => {
  const { dossierId: id } = await inAppraisal(world);
  await step(lan, id, 'appraise', 'done', { reason: 'Đạt' });
  expect(await move(lan, id, 'claim', 'appraise')).toEqual({ status: 409, code: 'workflow.task_changed' });
  expect(await move(head, id, 'assign', 'appraise', { assigneeId: colleague.id })).toEqual({ status: 409, code: 'workflow.task_changed' });
});

describe('pulling back', () => {
  async function sentOn(): Promise<{ id: string; sent: string }> {
    const { dossierId: id } = await aSubmittedBirth(world, await world.citizen(), '2026-11-20');
    await received(world, id);
    await step(desk, id, 'check', 'pass');
    return { id, sent: (await taskOf(world, id, 'check')).id };
  }

  it('takes a step back while the receiver has not opened it', async () => {
    const { id, sent } = await sentOn();
    expect((await pullBack(desk, id, sent)).status).toBe(200);
    expect(await taskOf(world, id, 'process')).toMatchObject({ state: 'done' });
    expect(await taskOf(world, id, 'check')).toMatchObject({ state: 'open', assigneeId: desk.id });
    expect((await world.ledgerOf(id)).map(({ action }) => action)).toEqual(['submit', 'receive', 'forward', 'pull_back']);
    await step(desk, id, 'check', 'pass');
    expect(await openTask(await world.officer('hotich.camthanh'), id, 'process')).toMatchObject({ rowVersion: 1 });
  });

  it('is refused once the receiver has opened the dossier', async () => {
    const { id, sent } = await sentOn();
    await (await world.officer('hotich.camthanh')).get(`/api/v1/dossiers/${id}`).expect(200);
    const { status, body } = await pullBack(desk, id, sent);
    expect({ status, code: body.code }).toEqual({ status: 409, code: 'workflow.cannot_pull_back' });
    expect((await taskOf(world, id, 'process')).state).toBe('open');
  });

  it('is refused once the receiver has claimed the task', async () => {
    const { id, sent } = await sentOn();
    expect(await move(await world.officer('hotich.camthanh'), id, 'claim', 'process')).toMatchObject({ status: 200 });
    expect((await pullBack(desk, id, sent)).body.code).toBe('workflow.cannot_pull_back');
  });

  it('is refused to everybody but the sender, twice, without a reason, and for a task that was not sent on', async () => {
    const { id, sent } = await sentOn();
    const other = await world.officer('hotich.camthanh');
    expect((await pullBack(other, id, sent)).body.code).toBe('workflow.cannot_pull_back');
    expect((await pullBack(desk, id, sent, '  ')).body).toMatchObject({ code: 'workflow.need_missing', needs: ['reason'] });
    expect((await pullBack(desk, id, (await taskOf(world, id, 'process')).id)).body.code).toBe('workflow.cannot_pull_back');
    expect((await pullBack(desk, id, sent)).status).toBe(200);
    expect((await pullBack(desk, id, sent)).body.code).toBe('workflow.cannot_pull_back');
  });

  it('is refused where several were asked at once', async () => {
    const { dossierId: id } = await inAppraisal(world, { floors: 7 });
    const { status, body } = await pullBack(head, id, (await taskOf(world, id, 'assign')).id);
    expect({ status, code: body.code }).toEqual({ status: 409, code: 'workflow.cannot_pull_back' });
    expect((await taskOf(world, id, 'fireOpinion')).state).toBe('open');
  });
});
