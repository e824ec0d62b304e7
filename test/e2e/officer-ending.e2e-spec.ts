import { act, inAppraisal, isNear, MISSING_SECTION, supplied, taskOf, versionOf } from '../support/a-dossier.js';
import { TestWorld, type Person } from '../support/world.js';

const world = new TestWorld();
let specialist: Person;
let leader: Person;
let desk: Person;
beforeAll(async () => {
  await world.start();
  await world.setClock('2026-11-20T08:00:00+07:00');
  specialist = await world.officer('xaydung.camthanh');
  leader = await world.officer('chutich.camthanh');
  desk = await world.officer('motcua.camthanh');
}, 60_000);
afterAll(() => world.stop());

// Received on Friday 20/11 08:00, due on Wednesday 2/12 08:00.
async function open(): Promise<string> {
  await world.setClock('2026-11-20T08:00:00+07:00');
  return (await inAppraisal(world)).dossierId;
}
const extension = { reason: 'Chờ kết quả đo đạc', newDueAt: '2026-12-04T08:00:00+07:00' };

describe('an extension', () => {
  it('moves the due date, keeps the original, and is given once', async () => {
    const id = await open();
    expect((await act(world, leader, id, 'extend', extension)).status).toBe(200);
    const { body } = await desk.get(`/api/v1/dossiers/${id}`).expect(200);
    expect(body.head.dueAt).toBe('2026-12-04T01:00:00.000Z');
    expect(isNear(body.head.dueOriginalAt, '2026-12-02T08:00:00+07:00')).toBe(true);

    const again = await act(world, leader, id, 'extend', { ...extension, newDueAt: '2026-12-08T08:00:00+07:00' });
    expect({ status: again.status, code: again.body.code }).toEqual({ status: 409, code: 'workflow.only_once' });
    expect((await world.ledgerOf(id)).filter(({ action }) => action === 'extend')).toHaveLength(1);
  });

  it('moves a day off to the next working time', async () => {
    const id = await open();
    await act(world, leader, id, 'extend', { ...extension, newDueAt: '2026-12-05T10:00:00+07:00' });
    expect((await desk.get(`/api/v1/dossiers/${id}`)).body.head.dueAt).toBe('2026-12-07T00:00:00.000Z');
  });

  it.each([
    ['without a reason', { reason: ' ' }, 422, 'workflow.need_missing'],
    ['to an earlier date', { newDueAt: '2026-12-01T08:00:00+07:00' }, 422, 'workflow.extension_not_later'],
    ['to a date without a zone', { newDueAt: '2026-12-04T08:00:00' }, 400, 'platform.invalid_input'],
    ['to a day that does not exist', { newDueAt: '2027-02-30T08:00:00+07:00' }, 400, 'platform.invalid_input'],
    ['into a year without a calendar', { newDueAt: '2035-01-08T08:00:00+07:00' }, 422, 'calendar.year_missing'],
    ['to a year nobody will see', { newDueAt: '9999-12-31T08:00:00+07:00' }, 422, 'calendar.year_missing'],
  ])('is refused %s and leaves the date', async (_, changes, status, code) => {
    const id = await open();
    const before = await versionOf(world, id);
    const answer = await act(world, leader, id, 'extend', { ...extension, ...changes });
    expect({ status: answer.status, code: answer.body.code }).toEqual({ status, code });
    expect(await versionOf(world, id)).toBe(before);
  });

  it('is refused from the due day on: it makes no late dossier on time', async () => {
    const id = await open();
    for (const moment of ['2026-12-02T07:30:00+07:00', '2026-12-03T08:00:00+07:00']) {
      await world.setClock(moment);
      const { status, body } = await act(world, leader, id, 'extend', { ...extension, newDueAt: '2026-12-10T08:00:00+07:00' });
      expect({ moment, status, code: body.code }).toEqual({ moment, status: 409, code: 'workflow.already_late' });
    }
  });

  it('is refused while the dossier waits for the citizen, and to who may not extend', async () => {
    const id = await open();
    expect((await act(world, specialist, id, 'extend', extension)).body).toMatchObject({ status: 403, code: 'identity.not_permitted' });
    await act(world, specialist, id, 'request_supplement', MISSING_SECTION);
    expect((await act(world, leader, id, 'extend', extension)).body).toMatchObject({ status: 409, code: 'workflow.action_not_allowed' });
  });
});

describe('stopping', () => {
  const grounds = { reason: 'Chủ đầu tư giải thể', legalBasis: 'Luật Xây dựng 2014, Điều 101' };

  it('ends everything that was open', async () => {
    const id = await open();
    await act(world, specialist, id, 'request_supplement', MISSING_SECTION);
    expect((await act(world, leader, id, 'stop', grounds)).body.status).toBe('stopped');
    const { rows } = await world.owner.query(
      `select (select count(*)::int from task where dossier_id = $1 and state in ('open', 'signing')) as tasks, (select count(*)::int from flow_token where dossier_id = $1 and closed_at is null) as tokens,
        (select count(*)::int from pause where dossier_id = $1 and ended_at is null) as pauses, (select count(*)::int from clock where dossier_id = $1 and stopped_at is null) as clocks,
        (select count(*)::int from timer where dossier_id = $1 and fired_at is null and cancelled_at is null) as timers, (select state from supplement_request where dossier_id = $1) as request`,
      [id],
    );
    expect(rows).toEqual([{ tasks: 0, tokens: 0, pauses: 0, clocks: 0, timers: 0, request: 'cancelled' }]);
    expect((await world.ledgerOf(id)).at(-1)).toMatchObject({ action: 'stop', to_status: 'stopped' });
  });

  it('is final: nothing can be done with the dossier afterwards', async () => {
    const id = await open();
    await act(world, leader, id, 'stop', grounds);
    const task = await taskOf(world, id, 'appraise');
    const answers = [
      await act(world, leader, id, 'resume'),
      await act(world, leader, id, 'stop', grounds),
      await act(world, leader, id, 'extend', extension),
      await act(world, specialist, id, 'request_supplement', MISSING_SECTION),
      await act(world, desk, id, 'confirm_withdrawal'),
      await act(world, desk, id, 'hand_over', { method: 'desk', recipientName: 'Nguyễn Quốc Hùng', recipientIdentifier: '051085004321' }),
      await specialist.post(`/api/v1/dossiers/${id}/actions/step`, {
        taskId: task.id,
        taskVersion: task.rowVersion,
        choice: 'done',
        reason: 'Đạt',
      }),
      await supplied(world, await world.citizen(), id),
    ];
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 409));
    expect((await world.ledgerOf(id)).at(-1)?.action).toBe('stop');
  });

  it('needs reason and legal basis, and a leader', async () => {
    const id = await open();
    expect((await act(world, leader, id, 'stop', { reason: '', legalBasis: ' ' })).body).toMatchObject({
      status: 422,
      code: 'workflow.need_missing',
      needs: ['reason', 'legalBasis'],
    });
    expect((await act(world, specialist, id, 'stop', grounds)).body).toMatchObject({ status: 403, code: 'identity.not_permitted' });
    expect((await act(world, await world.officer('lanhdao.kontum'), id, 'stop', grounds)).body).toMatchObject({
      status: 404,
      code: 'dossier.not_found',
    });
    expect((await desk.get(`/api/v1/dossiers/${id}`)).body.head.status).toBe('in_process');
  });
});

describe('a withdrawal after reception', () => {
  it('is a request that the agency confirms', async () => {
    const id = await open();
    const citizen = await world.citizen();
    expect((await act(world, desk, id, 'confirm_withdrawal')).body).toMatchObject({ status: 409, code: 'workflow.only_once' });
    await citizen.post(`/api/v1/dossiers/${id}/withdraw`, { reason: 'Đổi thiết kế' }).expect(200);
    expect((await citizen.post(`/api/v1/dossiers/${id}/withdraw`, { reason: 'Đổi thiết kế' })).body).toMatchObject({
      status: 409,
      code: 'workflow.only_once',
    });
    expect((await desk.get(`/api/v1/dossiers/${id}`)).body.head.status).toBe('in_process');
    expect((await act(world, desk, id, 'confirm_withdrawal')).body.status).toBe('withdrawn');
    expect((await taskOf(world, id, 'appraise')).state).toBe('cancelled');
  });
});
