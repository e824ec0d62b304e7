import {
  aSubmittedBirth,
  askSignature,
  BIRTH_RESULT,
  headOf,
  inAppraisal,
  openTask,
  received,
  step,
  taskOf,
  waitingForSignature,
} from '../support/a-dossier.js';
import { TestWorld, type Person } from '../support/world.js';

const world = new TestWorld();
let leader: Person;
let clerk: Person;
let civil: Person;
beforeAll(async () => {
  await world.start();
  await world.setClock('2026-11-25T08:00:00+07:00');
  await world.startWorker();
  leader = await world.officer('chutich.camthanh');
  clerk = await world.officer('vanthu.camthanh');
  civil = await world.officer('hotich.camthanh');
}, 90_000);
afterAll(() => world.stop());

async function inProcess(): Promise<string> {
  const { dossierId } = await aSubmittedBirth(world, await world.citizen(), '2026-11-12');
  await received(world, dossierId);
  await step(await world.officer('motcua.camthanh'), dossierId, 'check', 'pass');
  return dossierId;
}

async function draft(
  id: string,
  values: object = BIRTH_RESULT,
  outcome = 'granted',
  person = civil,
  name = 'process',
): Promise<{ status: number; body: Record<string, unknown> }> {
  const task = await taskOf(world, id, name);
  const { status, body } = await person.post(`/api/v1/dossiers/${id}/actions/draft_result`, { taskId: task.id, outcome, values });
  return { status, body };
}

it.each([
  ['a missing field', { personalId: '051326001111', registeredOn: '2026-11-25' }, [{ field: 'province', rule: 'required' }]],
  ['an impossible day', { ...BIRTH_RESULT, registeredOn: '2026-02-30' }, [{ field: 'registeredOn', rule: 'date' }]],
  ['a number where text belongs', { ...BIRTH_RESULT, personalId: 51326001111 }, [{ field: 'personalId', rule: 'text' }]],
  ['a field the template does not have', { ...BIRTH_RESULT, mayor: 'x' }, [{ field: 'mayor', rule: 'unknown_field' }]],
  ['two lines where one belongs', { ...BIRTH_RESULT, province: 'Quảng\nNgãi' }, [{ field: 'province', rule: 'text' }]],
])('refuses a draft with %s and stores none', async (_, values, errors) => {
  const id = await inProcess();
  const { status, body } = await draft(id, values);
  expect({ status, code: body['code'], errors: body['errors'] }).toEqual({ status: 422, code: 'results.draft_fields_invalid', errors });
  expect((await world.owner.query('select 1 from result where dossier_id = $1', [id])).rowCount).toBe(0);
});

it('keeps the draft sealed: no value of it lies open in the database', async () => {
  const id = await inProcess();
  expect((await draft(id)).status).toBe(200);
  const { rows } = await world.owner.query(
    'select r::text as row from result r where dossier_id = $1 union all select e::text from dossier_event e where dossier_id = $1',
    [id],
  );
  const hex = Buffer.from('051326001111').toString('hex');
  for (const { row } of rows as { row: string }[]) expect(row.includes('051326001111') || row.includes(hex)).toBe(false);
});

it('drafts only at the step of the flow that drafts, and only while it is open', async () => {
  const { dossierId: id } = await inAppraisal(world);
  const specialist = await world.officer('xaydung.camthanh');
  expect((await draft(id, BIRTH_RESULT, 'granted', specialist, 'appraise')).body).toMatchObject({
    status: 409,
    code: 'workflow.action_not_in_flow',
  });
  const { dossierId: waiting } = await waitingForSignature(world);
  expect((await draft(waiting)).body).toMatchObject({ status: 409, code: 'workflow.task_changed' });
  expect(await headOf(world, waiting)).toMatchObject({ state: 'numbered', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
});

it('takes number and date before the signature, without a gap in the series', async () => {
  const numbers = [];
  for (let n = 0; n < 2; n += 1) {
    const { dossierId } = await waitingForSignature(world);
    const { state, number } = await headOf(world, dossierId);
    expect(state).toBe('numbered');
    numbers.push(Number(number?.split('/')[0]));
  }
  expect(numbers[1]).toBe((numbers[0] ?? 0) + 1);
});

it('keeps the number when the leader returns the draft, and takes no other', async () => {
  const { dossierId: id } = await waitingForSignature(world);
  const before = await headOf(world, id);
  await step(leader, id, 'sign', 'return', { reason: 'Sai tên tỉnh' });
  expect((await draft(id, { ...BIRTH_RESULT, province: 'tỉnh Quảng Ngãi' })).status).toBe(200);
  await step(civil, id, 'process', 'draft');
  const after = await world.until(async () => {
    const head = await headOf(world, id);
    return head.sha256 === null ? null : head;
  });
  expect(after.number).toBe(before.number);
  expect(after.sha256).not.toBe(before.sha256);
});

it('takes no number when the step that would take it is refused', async () => {
  const last = async (): Promise<unknown> => (await world.owner.query('select sum(last)::int as n from number_series')).rows;
  const id = await inProcess();
  const before = await last();
  const task = await openTask(civil, id, 'process');
  const { body } = await civil.post(`/api/v1/dossiers/${id}/actions/step`, {
    taskId: task.id,
    taskVersion: task.rowVersion,
    choice: 'draft',
  });
  expect(body).toMatchObject({ status: 409, code: 'results.missing' });
  expect(await last()).toEqual(before);
});

it('signs only the document that was shown', async () => {
  const { dossierId: id } = await waitingForSignature(world);
  const { status, body } = await askSignature(world, leader, id, 'sign', 'sign', { approvedSha256: 'a'.repeat(64) });
  expect({ status, code: body.code }).toEqual({ status: 409, code: 'results.head_moved' });
  expect((await askSignature(world, leader, id, 'sign', 'sign', { approvedSha256: 'short' })).status).toBe(400);
  expect((await taskOf(world, id, 'sign')).state).toBe('open');
});

it('lets nobody sign what they drafted', async () => {
  const { dossierId: id } = await waitingForSignature(world);
  await world.owner.query('update result set drafted_by = $2::uuid where dossier_id = $1', [id, leader.id]);
  const { status, body } = await askSignature(world, leader, id, 'sign', 'sign');
  expect({ status, code: body.code }).toEqual({ status: 409, code: 'workflow.same_hand' });
});

it('refuses a signer other than the one whose name is printed', async () => {
  const { dossierId: id } = await waitingForSignature(world);
  const deputy = await world.officer('lanhdao.kontum');
  await world.owner.query(
    `insert into role_assignment (account_id, role, unit_id, valid_from, granted_by) select $1, 'signer', id, app_now() - interval '1 hour', 'test' from unit where code = 'H48.101-VP'`,
    [deputy.id],
  );
  const { status, body } = await askSignature(world, deputy, id, 'sign', 'sign');
  expect({ status, code: body.code }).toEqual({ status: 409, code: 'results.other_signer' });
  expect((await askSignature(world, clerk, id, 'sign', 'sign')).body).toMatchObject({ status: 403, code: 'workflow.role_missing' });
  expect((await askSignature(world, leader, id, 'sign', 'return')).body).toMatchObject({
    status: 409,
    code: 'workflow.action_not_in_flow',
  });
});
