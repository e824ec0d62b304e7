import { act, inAppraisal, isNear, MISSING_SECTION, supplied, taskOf } from '../support/a-dossier.js';
import { TestWorld, type Person } from '../support/world.js';

// Office hours 07:00-11:30 and 13:30-17:00, Monday to Friday; 56 working hours for a house.
const world = new TestWorld();
let citizen: Person;
let specialist: Person;
let leader: Person;
beforeAll(async () => {
  await world.start();
  await world.setClock('2026-11-01T08:00:00+07:00');
  citizen = await world.citizen();
  specialist = await world.officer('xaydung.camthanh');
  leader = await world.officer('chutich.camthanh');
}, 60_000);
afterAll(() => world.stop());

async function receivedAt(moment: string): Promise<string> {
  await world.setClock(moment);
  return (await inAppraisal(world)).dossierId;
}

async function dueOf(id: string): Promise<Date> {
  return (await world.owner.query<{ due_at: Date }>('select due_at from dossier where id = $1', [id])).rows[0]?.due_at ?? new Date(0);
}

it.each([
  ['Culture Day 24/11/2026', '2026-11-20T08:00:00+07:00', '2026-12-02T08:00:00+07:00'],
  ['New Year 2027', '2026-12-29T08:00:00+07:00', '2027-01-08T08:00:00+07:00'],
  ['Tết 2027', '2027-02-01T08:00:00+07:00', '2027-02-17T08:00:00+07:00'],
])('takes the days off out of the seven working days: %s', async (_, start, due) => {
  expect(isNear(await dueOf(await receivedAt(start)), due)).toBe(true);
});

it.each([
  ['over Culture Day', '2026-11-20T08:00:00+07:00', '2026-11-23T09:00:00+07:00', '2026-11-25T14:00:00+07:00', '2026-12-03T11:00:00+07:00'],
  ['over a weekend', '2026-11-20T08:00:00+07:00', '2026-11-27T16:00:00+07:00', '2026-11-30T08:00:00+07:00', '2026-12-02T10:00:00+07:00'],
  ['over Tết', '2027-02-01T08:00:00+07:00', '2027-02-04T16:00:00+07:00', '2027-02-12T08:00:00+07:00', '2027-02-17T10:00:00+07:00'],
  [
    'of a lunch break and nothing else',
    '2026-11-20T08:00:00+07:00',
    '2026-11-20T11:30:00+07:00',
    '2026-11-20T13:30:00+07:00',
    '2026-12-02T08:00:00+07:00',
  ],
])('moves the due date by exactly the paused working time: a supplement %s', async (_, start, asked, answered, due) => {
  const id = await receivedAt(start);
  await world.setClock(asked);
  expect((await act(world, specialist, id, 'request_supplement', MISSING_SECTION)).status).toBe(200);
  expect(await taskOf(world, id, 'appraise')).toMatchObject({ runningSince: null, dueAt: null });
  await world.setClock(answered);
  expect((await supplied(world, citizen, id)).status).toBe(200);

  const after = await dueOf(id);
  expect({ due: after, near: isNear(after, due) }).toEqual({ due: after, near: true });
  expect((await taskOf(world, id, 'appraise')).runningSince).not.toBeNull();
  const { rows } = await world.owner.query('select due_original_at from dossier where id = $1', [id]);
  expect(rows[0].due_original_at).toEqual(after);
});

it('moves the date without extensions by its own working time when an extended dossier waits over a holiday', async () => {
  // Due Wednesday 02/12 08:00; extended to the last day of the year. Waiting 01/12 16:00 to 03/12 09:00 costs 11 working hours: 1 + 8 + 2.
  const id = await receivedAt('2026-11-20T08:00:00+07:00');
  await world.setClock('2026-11-30T09:00:00+07:00');
  const extended = await act(world, leader, id, 'extend', { reason: 'Chờ xác minh', newDueAt: '2026-12-31T16:00:00+07:00' });
  expect(extended.status).toBe(200);
  await world.setClock('2026-12-01T16:00:00+07:00');
  expect((await act(world, specialist, id, 'request_supplement', MISSING_SECTION)).status).toBe(200);
  await world.setClock('2026-12-03T09:00:00+07:00');
  expect((await supplied(world, citizen, id)).status).toBe(200);

  // In force: 31/12 16:00 + 11 h over New Year's Day and the weekend. Without the extension: 02/12 08:00 + 11 h.
  expect(isNear(await dueOf(id), '2027-01-05T09:00:00+07:00')).toBe(true);
  const { rows } = await world.owner.query<{ due_original_at: Date }>('select due_original_at from dossier where id = $1', [id]);
  const original = rows[0]?.due_original_at ?? null;
  expect(isNear(original, '2026-12-03T11:00:00+07:00')).toBe(true);
  const { rows: said } = await world.owner.query<{ details: string }>(
    'select details from dossier_event where dossier_id = $1 order by version desc limit 1',
    [id],
  );
  expect(JSON.parse(said[0]?.details ?? '')).toMatchObject({ originalDueAt: original?.toISOString() });
});

it('suspends and resumes with the remaining working time, and needs reason and legal basis', async () => {
  const id = await receivedAt('2026-11-20T08:00:00+07:00');
  await world.setClock('2026-11-23T09:00:00+07:00');
  const bare = await act(world, leader, id, 'suspend', { reason: ' ', legalBasis: '' });
  expect(bare.body).toMatchObject({ status: 422, code: 'workflow.need_missing', needs: ['reason', 'legalBasis'] });
  expect((await act(world, specialist, id, 'suspend', { reason: 'Tranh chấp', legalBasis: 'Luật Xây dựng' })).body).toMatchObject({
    status: 403,
    code: 'identity.not_permitted',
  });
  expect(
    (await act(world, leader, id, 'suspend', { reason: 'Tranh chấp ranh giới', legalBasis: 'Luật Xây dựng, Điều 101' })).body.status,
  ).toBe('suspended');
  const task = await taskOf(world, id, 'appraise');
  const meanwhile = await specialist.post(`/api/v1/dossiers/${id}/actions/step`, {
    taskId: task.id,
    taskVersion: task.rowVersion,
    choice: 'done',
    reason: 'Đạt',
  });
  expect(meanwhile.body).toMatchObject({ status: 409, code: 'workflow.action_not_allowed', current: 'suspended' });
  expect((await act(world, leader, id, 'suspend', { reason: 'x', legalBasis: 'y' })).body.code).toBe('workflow.action_not_allowed');

  await world.setClock('2026-11-25T14:00:00+07:00');
  expect((await act(world, leader, id, 'resume')).body.status).toBe('in_process');

  expect(isNear(await dueOf(id), '2026-12-03T11:00:00+07:00')).toBe(true);
  expect((await act(world, leader, id, 'resume')).body.code).toBe('workflow.action_not_allowed');
});

it('stops nothing when the pause begins after the due date, and the dossier stays late', async () => {
  const id = await receivedAt('2026-11-20T08:00:00+07:00');
  await world.setClock('2026-12-03T09:00:00+07:00');
  const before = await dueOf(id);
  const { body } = await act(world, specialist, id, 'request_supplement', MISSING_SECTION);
  expect(body.event.dueAt).toBe(before.toISOString());
  await world.setClock('2026-12-07T09:00:00+07:00');
  expect((await supplied(world, citizen, id)).status).toBe(200);

  expect(await dueOf(id)).toEqual(before);
  const { rows } = await world.owner.query('select stops_clock, ended_at is not null as ended from pause where dossier_id = $1', [id]);
  expect(rows).toEqual([{ stops_clock: false, ended: true }]);
});

it('pauses on the due day itself while time is left', async () => {
  const id = await receivedAt('2026-11-20T08:00:00+07:00');
  await world.setClock('2026-12-02T07:30:00+07:00');
  await act(world, specialist, id, 'request_supplement', MISSING_SECTION);
  await world.setClock('2026-12-04T07:00:00+07:00');
  expect((await supplied(world, citizen, id)).status).toBe(200);
  expect(isNear(await dueOf(id), '2026-12-04T07:30:00+07:00')).toBe(true);
});

it('explains the date day by day: pauses are taken out, the sum is the legal term', async () => {
  const id = await receivedAt('2026-11-20T08:00:00+07:00');
  await world.setClock('2026-11-23T09:00:00+07:00');
  await act(world, specialist, id, 'request_supplement', MISSING_SECTION);
  await world.setClock('2026-11-25T14:00:00+07:00');
  await supplied(world, citizen, id);
  const { body } = await specialist.get(`/api/v1/dossiers/${id}/deadline`).expect(200);
  const day = (name: string): { pausedMinutes: number; minutes: number; decision: string | null } =>
    body.days.find((one: { day: string }) => one.day === name);
  expect(Math.abs(day('2026-11-23').pausedMinutes - 360)).toBeLessThanOrEqual(2);
  expect(day('2026-11-24')).toMatchObject({ minutes: 0, decision: 'Nghị quyết 28/2026/QH16' });
  expect(Math.abs(body.days.at(-1).runningTotal - 3360)).toBeLessThanOrEqual(3);
});
