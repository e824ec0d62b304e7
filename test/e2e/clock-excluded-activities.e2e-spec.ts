import { act, aSubmittedBirth, BIRTH_RESULT, isNear, openTask, received, step, taskOf } from '../support/a-dossier.js';
import { PlainBrowser } from '../support/html.js';
import { TestWorld, type Person } from '../support/world.js';

// A birth registration: SAME_DAY by rule, received Thursday 26/11 at 08:00, due 17:00. Public notice 7 days, verification 3 working days, draft 1 day.
const world = new TestWorld();
let citizen: Person;
let specialist: Person;
beforeAll(async () => {
  await world.start();
  citizen = await world.citizen();
  specialist = await world.officer('hotich.camthanh');
}, 60_000);
afterAll(() => world.stop());

async function atWork(): Promise<string> {
  await world.setClock('2026-11-26T08:00:00+07:00');
  const { dossierId } = await aSubmittedBirth(world, citizen, '2026-11-20');
  await received(world, dossierId);
  await step(await world.officer('motcua.camthanh'), dossierId, 'check', 'pass');
  return dossierId;
}

const pause = async (id: string, activity: string, more: object = {}): Promise<{ status: number; body: Record<string, unknown> }> => {
  const task = await openTask(specialist, id, 'process');
  return specialist.post(`/api/v1/dossiers/${id}/actions/pause_for_activity`, {
    taskId: task.id,
    taskVersion: task.rowVersion,
    choice: 'verify',
    activity,
    reason: 'Xác minh nơi sinh tại xã khác',
    ...more,
  });
};
const dueOf = async (id: string): Promise<Date> =>
  (await world.owner.query<{ due_at: Date }>('select due_at from dossier where id = $1', [id])).rows[0]?.due_at ?? new Date(0);

it('waits for an activity of the law, and goes on with what was left when the specialist says it is done', async () => {
  const id = await atWork();
  const before = await dueOf(id);
  await world.setClock('2026-11-26T10:00:00+07:00');
  const { status, body } = await pause(id, 'verification');
  expect({ status, to: body['status'] }).toEqual({ status: 200, to: 'suspended' });
  expect(await taskOf(world, id, 'process')).toMatchObject({ state: 'open', runningSince: null, dueAt: null });
  const { rows } = await world.owner.query('select reason, stops_clock from pause where dossier_id = $1', [id]);
  expect(rows).toEqual([{ reason: 'excluded_activity', stops_clock: true }]);

  await world.setClock('2026-11-27T10:00:00+07:00');
  expect((await act(world, specialist, id, 'end_activity')).body.status).toBe('in_process');
  expect(isNear(before, '2026-11-26T17:00:00+07:00')).toBe(true);
  expect(isNear(await dueOf(id), '2026-11-27T17:00:00+07:00')).toBe(true);
  expect((await act(world, specialist, id, 'end_activity')).body).toMatchObject({ status: 409, code: 'workflow.action_not_allowed' });
  expect((await pause(id, 'verification')).body).toMatchObject({ status: 409, code: 'workflow.only_once', action: 'verification' });
});

it('goes on by itself at the end of the term, once, effective at that moment, also when the worker was down', async () => {
  const id = await atWork();
  await world.setClock('2026-11-26T10:00:00+07:00');
  expect((await pause(id, 'verification')).status).toBe(200);
  await world.setClock('2026-12-02T15:00:00+07:00');
  await world.startWorker();
  await world.until(async () => (await world.ledgerOf(id)).some(({ action }) => action === 'resume'));
  await new Promise((resolve) => setTimeout(resolve, 1500));
  await world.stopWorker();

  const resumed = (await world.ledgerOf(id)).filter(({ action }) => action === 'resume');
  expect(resumed).toHaveLength(1);
  expect(resumed[0]).toMatchObject({ actor_id: 'timer', to_status: 'in_process' });
  expect(isNear(resumed[0]?.effective_at ?? null, '2026-12-01T10:00:00+07:00')).toBe(true);
});

describe('the draft that its citizen confirms', () => {
  async function shown(): Promise<string> {
    const id = await atWork();
    const task = await openTask(specialist, id, 'process');
    await specialist
      .post(`/api/v1/dossiers/${id}/actions/draft_result`, { taskId: task.id, outcome: 'granted', values: BIRTH_RESULT })
      .expect(200);
    expect((await citizen.get(`/api/v1/dossiers/${id}/draft-result`)).body).toMatchObject({
      status: 409,
      code: 'workflow.activity_not_awaited',
    });
    expect((await pause(id, 'draft_confirmation')).status).toBe(200);
    return id;
  }

  it('shows it only while it is asked, to its citizen only', async () => {
    const id = await shown();
    const { body } = await citizen.get(`/api/v1/dossiers/${id}/draft-result`).expect(200);
    expect(body.draft.outcome).toBe('granted');
    expect(body.draft.fields).toContainEqual({ label: expect.objectContaining({ vi: expect.any(String) }), value: '051326001111' });
    const stranger = await world.citizen('Hồ Thị Lạ');
    expect((await stranger.get(`/api/v1/dossiers/${id}/draft-result`)).status).toBe(404);
    expect((await stranger.post(`/api/v1/dossiers/${id}/draft-answer`, { agreed: true })).status).toBe(404);
  });

  it('goes on at once when it is confirmed, or when the citizen says what is wrong', async () => {
    const agreed = await shown();
    expect((await citizen.post(`/api/v1/dossiers/${agreed}/draft-answer`, { agreed: true })).body).toMatchObject({ status: 'in_process' });
    expect((await citizen.post(`/api/v1/dossiers/${agreed}/draft-answer`, { agreed: true })).body.code).toBe(
      'workflow.activity_not_awaited',
    );

    const wrong = await shown();
    expect((await citizen.post(`/api/v1/dossiers/${wrong}/draft-answer`, { agreed: false })).body).toMatchObject({
      status: 422,
      needs: ['text'],
    });
    await citizen.post(`/api/v1/dossiers/${wrong}/draft-answer`, { agreed: false, text: 'Tên đệm của cháu là Thị' }).expect(200);
    const { body } = await specialist.get(`/api/v1/dossiers/${wrong}/ledger`).expect(200);
    expect(body.items.at(-1)).toMatchObject({ action: 'resume', text: 'Tên đệm của cháu là Thị' });
  });

  it('is asked on a page without script, which says what silence means', async () => {
    const id = await shown();
    const browser = new PlainBrowser(world.citizenUrl, citizen.cookieHeader);
    await browser.open(`/ho-so/${id}`);
    expect(browser.text).toContain('Xem bản dự thảo kết quả và xác nhận');
    await browser.open(`/ho-so/${id}/ban-du-thao`);
    expect(browser.text).toContain('051326001111');
    await browser.press('Chưa đúng, đề nghị sửa', {});
    expect(browser.text).toContain('Ghi chỗ chưa đúng trong bản dự thảo');
    await browser.press('Đúng, tôi đồng ý', {});
    expect(browser.path).toBe(`/ho-so/${id}`);
    expect((await world.ledgerOf(id)).at(-1)).toMatchObject({ action: 'resume' });
    expect((await browser.open(`/ho-so/${id}/ban-du-thao`)).status).toBe(409);
  });

  it('takes silence for consent after a day', async () => {
    const id = await shown();
    await world.setClock('2026-11-27T09:00:00+07:00');
    await world.startWorker();
    await world.until(async () => (await world.ledgerOf(id)).some(({ action }) => action === 'resume'));
    await world.stopWorker();
    const { rows } = await world.owner.query<{ details: string }>(
      `select details from dossier_event where dossier_id = $1 and action = 'resume'`,
      [id],
    );
    expect(JSON.parse(rows[0]?.details ?? '{}')).toMatchObject({ activity: 'draft_confirmation', agreed: true, deemed: true });
  });
});

it('refuses what the procedure does not list, what the flow does not offer, and a hand that does not hold the step', async () => {
  const id = await atWork();
  expect((await pause(id, 'lunch')).body).toMatchObject({
    status: 422,
    code: 'workflow.activity_unknown',
    available: ['public_notice', 'verification', 'draft_confirmation'],
  });
  expect((await pause(id, 'verification', { choice: 'supplement' })).body).toMatchObject({
    status: 409,
    code: 'workflow.action_not_in_flow',
    available: ['verify'],
  });
  expect((await pause(id, 'verification', { reason: ' ' })).body).toMatchObject({ status: 422, needs: ['reason'] });
  const task = await openTask(specialist, id, 'process');
  const head = await world.officer('truongtt.camthanh');
  const foreign = await head.post(`/api/v1/dossiers/${id}/actions/pause_for_activity`, {
    taskId: task.id,
    taskVersion: task.rowVersion,
    choice: 'verify',
    activity: 'verification',
    reason: 'x',
  });
  expect([403, 404]).toContain(foreign.status);
  expect((await act(world, specialist, id, 'end_activity')).body).toMatchObject({ status: 409, code: 'workflow.action_not_allowed' });
});
