import { act, aSubmittedHouse, inAppraisal, isNear, MISSING_SECTION, taskOf } from '../support/a-dossier.js';
import { TestWorld, type Person } from '../support/world.js';

const world = new TestWorld();
let first: Person;
let second: Person;
const ids: Record<string, string> = {};

beforeAll(async () => {
  await world.start();
  [first, second] = [await world.officer('quantri'), await world.officer('quantri2')];
  const leader = await world.officer('chutich.camthanh');
  await world.setClock('2026-11-25T08:00:00+07:00');
  ids['running'] = (await inAppraisal(world)).dossierId;
  ids['paused'] = (await inAppraisal(world)).dossierId;
  await act(world, await world.officer('xaydung.camthanh'), ids['paused'], 'request_supplement', MISSING_SECTION);
  ids['extended'] = (await inAppraisal(world)).dossierId;
  const extended = await act(world, leader, ids['extended'], 'extend', { reason: 'Chờ xác minh', newDueAt: '2027-02-26T16:00:00+07:00' });
  expect(extended.status).toBe(200);
  ids['stopped'] = (await inAppraisal(world)).dossierId;
  await act(world, leader, ids['stopped'], 'stop', { reason: 'Theo đơn', legalBasis: 'Nghị định 118/2025/NĐ-CP' });
  await world.setClock('2026-11-26T08:00:00+07:00');
}, 120_000);
const termOf = async (id: string, kind: string): Promise<{ due: Date; fires: Date | null }> => {
  const { rows } = await world.owner.query<{ due: Date; fires: Date | null }>(
    `select c.due_at as due, (select t.fires_at from timer t where t.dossier_id = c.dossier_id and t.kind = 'supplement_term') as fires
       from clock c where c.dossier_id = $1 and c.kind = $2`,
    [id, kind],
  );
  return rows[0] ?? { due: new Date(0), fires: null };
};
afterAll(() => world.stop());

const name = { vi: 'Phòng chống bão', en: 'Storm' };
/** A storm: Monday off, Saturday worked in its place with the hours of Monday. */
const STORM = {
  decision: 'Quyết định 1834/QĐ-UBND ngày 26/11/2026',
  reason: 'Tạm ngừng làm việc để phòng bão',
  days: [
    { day: '2026-11-30', kind: 'off', name },
    { day: '2027-01-30', kind: 'worked', replacesWeekday: 1, name },
  ],
};
const dueOf = async (key: string): Promise<string | undefined> =>
  (await world.owner.query<{ due_at: Date }>('select due_at from dossier where id = $1', [ids[key]])).rows[0]?.due_at.toISOString();
const versions = async (): Promise<Record<string, number>> =>
  Object.fromEntries(await Promise.all(Object.entries(ids).map(async ([key, id]) => [key, (await world.ledgerOf(id)).length] as const)));
const code = async (days: object[]): Promise<string> =>
  (await first.post('/api/v1/calendar/changes/preview', { ...STORM, days })).body.code as string;

it('previews which open dossiers move, by how much, and what stays; the counts add up and nothing is written', async () => {
  const before = await versions();
  const { body } = await first.post('/api/v1/calendar/changes/preview', STORM).expect(200);
  expect(body.open).toBe(3);
  expect(body.moved + body.unchanged.overdue + body.unchanged.paused + body.unchanged.sameDate).toBe(3);
  expect(body.told).toBe(body.moved);
  expect(body.groups.reduce((sum: number, { dossiers }: { dossiers: number }) => sum + dossiers, 0)).toBe(body.moved);
  const moved = Object.fromEntries(body.dossiers.map((one: { id: string; dueBefore: string; dueAfter: string }) => [one.id, one]));
  expect(moved[ids['running'] ?? ''].dueBefore).toBe(await dueOf('running'));
  expect(moved[ids['running'] ?? ''].dueAfter > moved[ids['running'] ?? ''].dueBefore).toBe(true);
  expect(moved[ids['extended'] ?? '']).toBeUndefined();
  expect(moved[ids['stopped'] ?? '']).toBeUndefined();
  expect(await versions()).toEqual(before);
});

it('refuses a day named twice, decided already, used already, malformed, of an unknown unit, or worked on a working day', async () => {
  const off = (day: string, more: object = {}): object => ({ day, kind: 'off', name, ...more });
  expect(await code([off('2026-11-30'), off('2026-11-30')])).toBe('organisation.calendar_day_taken');
  expect(await code([off('2027-01-01')])).toBe('organisation.calendar_day_taken');
  expect(await code([off('2026-11-26')])).toBe('organisation.calendar_day_used');
  expect(await code([off('2026-11-20')])).toBe('organisation.calendar_day_used');
  expect(await code([off('2026-11-31')])).toBe('organisation.calendar_change_invalid');
  expect(await code([off('2050-03-01')])).toBe('organisation.calendar_change_invalid');
  expect(await code([{ ...off('2026-12-01'), kind: 'worked' }])).toBe('organisation.calendar_change_invalid');
  expect(await code([off('2026-12-01', { unitCode: 'H00' })])).toBe('organisation.unit_unknown');
});

it('is entered and confirmed by administrators of the calendar only, never by the same person', async () => {
  const head = await world.officer('truongphong.camthanh');
  expect((await head.post('/api/v1/calendar/changes', STORM)).status).toBe(403);
  const { body } = await first.post('/api/v1/calendar/changes', STORM).expect(202);
  expect((await head.post(`/api/v1/calendar/changes/${body.approvalId}/decision`, { approved: true })).status).toBe(403);
  expect((await head.post(`/api/v1/approvals/${body.approvalId}/decision`, { approved: true })).status).toBe(404);
  const same = await first.post(`/api/v1/calendar/changes/${body.approvalId}/decision`, { approved: true });
  expect(same.body.code).toBe('identity.approval_same_person');
  expect((await first.get(`/api/v1/calendar/changes/${body.approvalId}/preview`).expect(200)).body).toEqual(body.preview);
  await second.post(`/api/v1/calendar/changes/${body.approvalId}/decision`, { approved: false }).expect(200);
});

it('moves what it previewed with one row each, tells as many, raises the revision, and leaves what has ended alone', async () => {
  const before = await versions();
  const closed = await world.ledgerOf(ids['stopped'] ?? '');
  const { body: proposed } = await first.post('/api/v1/calendar/changes', STORM).expect(202);
  const { body: outdated } = await first.post('/api/v1/calendar/changes', { ...STORM, decision: 'Quyết định khác' }).expect(202);
  const step = await taskOf(world, ids['running'] ?? '', 'appraise');
  const { body: done } = await second.post(`/api/v1/calendar/changes/${proposed.approvalId}/decision`, { approved: true }).expect(200);
  expect(done).toEqual({ state: 'approved', revision: proposed.preview.revision + 1, moved: proposed.preview.moved });

  const after = await versions();
  expect(after).toEqual({ ...before, running: (before['running'] ?? 0) + 1, paused: (before['paused'] ?? 0) + 1 });
  expect(await world.ledgerOf(ids['stopped'] ?? '')).toEqual(closed);
  for (const moved of proposed.preview.dossiers as { id: string; dueAfter: string }[]) {
    const last = (await world.ledgerOf(moved.id)).at(-1);
    expect([last?.action, last?.due_at?.toISOString(), last?.actor_id]).toEqual(['correct', moved.dueAfter, second.id]);
  }
  const late = await second.post(`/api/v1/calendar/changes/${outdated.approvalId}/decision`, { approved: true });
  expect(late.body.code).toBe('identity.approval_outdated');
  const { body: list } = await first.get('/api/v1/calendar/changes').expect(200);
  expect(list.items.map(({ state }: { state: string }) => state)).toEqual(['outdated', 'approved', 'rejected']);

  const { body: calendar } = await first.get('/api/v1/calendar?year=2026').expect(200);
  expect(calendar.revision).toBe(done.revision);
  expect(calendar.days).toContainEqual(expect.objectContaining({ day: '2026-11-30', decision: STORM.decision }));
  const moved = await taskOf(world, ids['running'] ?? '', 'appraise');
  expect(moved.dueAt?.getTime()).toBeGreaterThan(step.dueAt?.getTime() ?? Infinity);
  const head = await world.officer('truongphong.camthanh');
  const { body: why } = await head.get(`/api/v1/dossiers/${ids['running']}/deadline`).expect(200);
  expect(JSON.stringify(why.words.vi)).toContain(STORM.decision);

  await world.startWorker();
  const told = await world.until(async () => {
    const { rows } = await world.owner.query(`select dossier_id from notice where template = 'correct'`);
    return rows.length >= done.moved ? rows : null;
  });
  expect(told).toHaveLength(proposed.preview.told);
  await world.stopWorker();
  const { rows } = await world.owner.query(`select 1 from dossier where due_at < app_now() and id = $1`, [ids['running']]);
  expect(rows).toEqual([]);
});

it('moves what waits for reception and the term of a citizen with the calendar, and shortens no term', async () => {
  // Friday 11/12 16:00 and eight working hours: Monday 14/12 16:00. The citizen has 20 days from 25/11 08:00: Tuesday 15/12.
  await world.setClock('2026-12-11T16:00:00+07:00');
  const { dossierId } = await aSubmittedHouse(world, await world.citizen());
  const paused = ids['paused'] ?? '';
  expect(isNear((await termOf(dossierId, 'reception')).due, '2026-12-14T16:00:00+07:00')).toBe(true);
  expect(isNear((await termOf(paused, 'supplement')).due, '2026-12-15T08:00:00+07:00')).toBe(true);
  const off = (day: string): object => ({ day, kind: 'off', name });
  const flood = { ...STORM, decision: 'Quyết định 1900/QĐ-UBND ngày 11/12/2026', days: [off('2026-12-14'), off('2026-12-15')] };
  const { body: proposed } = await first.post('/api/v1/calendar/changes', flood).expect(202);
  await second.post(`/api/v1/calendar/changes/${proposed.approvalId}/decision`, { approved: true }).expect(200);

  expect(isNear((await termOf(dossierId, 'reception')).due, '2026-12-16T16:00:00+07:00')).toBe(true);
  const term = await termOf(paused, 'supplement');
  expect(isNear(term.due, '2026-12-16T08:00:00+07:00')).toBe(true);
  expect(term.fires).toEqual(term.due);
  const worked = { ...STORM, decision: 'Quyết định thử', days: [{ day: '2026-12-12', kind: 'worked', replacesWeekday: 1, name }] };
  const { body: extra } = await first.post('/api/v1/calendar/changes', worked).expect(202);
  await second.post(`/api/v1/calendar/changes/${extra.approvalId}/decision`, { approved: true }).expect(200);
  expect(isNear((await termOf(dossierId, 'reception')).due, '2026-12-12T16:00:00+07:00')).toBe(true);
  expect((await termOf(paused, 'supplement')).due).toEqual(term.due);
});
