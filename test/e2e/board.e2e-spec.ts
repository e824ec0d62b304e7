import type { Response } from 'supertest';
import { act, inAppraisal, isNear, MISSING_SECTION, openTask } from '../support/a-dossier.js';
import { TestWorld, type Person } from '../support/world.js';

/*
 * Construction permits of 7 working days (56 h), office hours 07:00-11:30 and 13:30-17:00, 24/11 is a day off.
 *   A received Mon 16/11 08:00, due Thu 26/11 08:00: overdue on Mon 30/11; taken by the specialist
 *   B received Wed 25/11 08:00, due Fri 04/12 08:00: on Mon 30/11 10:00 still 5 + 8 + 8 + 8 + 1 = 30 working hours; nobody has taken it
 *   C as B, waits for its citizen since 25/11
 * The appraisal has 24 h: B has used 8 + 8 + 8 + 2 = 26 of them on 30/11 10:00, A 9 days of 8 h and then 2, 74 h.
 */
const world = new TestWorld();
let supervisor: Person;
let specialist: Person;
let [a, b, c] = ['', '', ''];

beforeAll(async () => {
  await world.start();
  supervisor = await world.officer('giamsat.tinh');
  specialist = await world.officer('xaydung.camthanh');
  await world.setClock('2026-11-16T08:00:00+07:00');
  a = (await inAppraisal(world)).dossierId;
  const task = await openTask(specialist, a, 'appraise');
  await specialist.post(`/api/v1/dossiers/${a}/actions/claim`, { taskId: task.id, taskVersion: task.rowVersion }).expect(200);
  await world.setClock('2026-11-25T08:00:00+07:00');
  b = (await inAppraisal(world)).dossierId;
  c = (await inAppraisal(world)).dossierId;
  expect((await act(world, specialist, c, 'request_supplement', MISSING_SECTION)).status).toBe(200);
  await world.setClock('2026-11-30T10:00:00+07:00');
}, 120_000);
afterAll(() => world.stop());

const ask = async (path: string, person = supervisor): Promise<Response['body']> =>
  (await person.get(`/api/v1/statistics/${path}`).expect(200)).body;
const NONE = { overdue: 0, within_4h: 0, within_8h: 0, within_16h: 0, within_40h: 0, later: 0, paused: 0, no_due: 0 };

describe('the board on Monday 30 November at ten', () => {
  it('sorts open work by the working hours that are left, as counted by hand', async () => {
    const body = await ask('board?by=total');
    expect(body['total']).toEqual({ key: null, name: null, open: 3, bands: { ...NONE, overdue: 1, within_40h: 1, paused: 1 } });
  });

  it('names who holds it: desk and person, and what nobody has taken', async () => {
    const { rows } = await ask('board?by=person');
    expect(rows).toEqual([
      { key: specialist.id, name: expect.objectContaining({ vi: expect.any(String) }), open: 1, bands: { ...NONE, overdue: 1 } },
      { key: null, name: null, open: 2, bands: { ...NONE, within_40h: 1, paused: 1 } },
    ]);
    const byUnit = (await ask('board?by=holder'))['rows'] as { key: string; open: number }[];
    expect(byUnit.map(({ key, open }) => [key, open])).toEqual([['H48.101-KT', 3]]);
  });

  it('lists exactly the dossiers of a cell, with the working minutes left', async () => {
    const overdue = (await ask('board/dossiers?band=overdue'))['items'] as Record<string, unknown>[];
    expect(overdue.map(({ id }) => id)).toEqual([a]);
    // 26/11 08:00 to 30/11 10:00: 8 + 8 + 2 hours.
    expect(overdue[0]).toMatchObject({ band: 'overdue', holderUnitCode: 'H48.101-KT', step: 'appraise', assigneeName: expect.any(String) });
    expect(Math.abs((overdue[0]?.['workingMinutesLeft'] as number) + 18 * 60)).toBeLessThan(3);
    const within = (await ask('board/dossiers?band=within_40h'))['items'] as Record<string, unknown>[];
    expect(within.map(({ id }) => id)).toEqual([b]);
    expect(Math.abs((within[0]?.['workingMinutesLeft'] as number) - 30 * 60)).toBeLessThan(3);
    const nobody = (await ask('board/dossiers?by=person&key=none'))['items'] as Record<string, unknown>[];
    expect(nobody.map(({ id }) => id).sort()).toEqual([b, c].sort());
    expect(nobody.find(({ id }) => id === c)).toMatchObject({ band: 'paused', workingMinutesLeft: null });
  });

  it('pages without losing or repeating a dossier', async () => {
    const seen: string[] = [];
    let after = '';
    for (let pages = 0; pages < 5; pages += 1) {
      const page = await ask(`board/dossiers?limit=1${after}`);
      seen.push(...(page['items'] as { id: string }[]).map(({ id }) => id));
      if (page['next'] === null) break;
      after = `&after=${encodeURIComponent(page['next'])}`;
    }
    expect([...seen].sort()).toEqual([a, b, c].sort());
  });

  it('shows an officer only the units of own roles', async () => {
    expect((await specialist.get('/api/v1/statistics/board')).status).toBe(403);
    const police = await world.officer('pccc.quangngai');
    expect((await ask('board?by=total', police))['total']).toMatchObject({ open: 0 });
    expect((await ask('board/dossiers', police))['items']).toEqual([]);
    expect((await ask('steps', police))['rows']).toEqual([]);
    expect(await ask('forecast', police)).toMatchObject({ examined: 0, items: [] });
  });
});

describe('running steps by the share of their hours', () => {
  it('counts each in the highest level that it has reached; a paused one stands still', async () => {
    const body = await ask('steps');
    expect(body['percents']).toEqual([50, 80, 100, 150]);
    // A has used 74 of 24 hours (308 %), B 26 (108 %); C is paused.
    expect(body['rows']).toEqual([
      {
        unitId: expect.stringMatching(/^[0-9a-f-]{36}$/),
        unitCode: 'H48.101-KT',
        unitName: expect.anything(),
        running: 2,
        levels: [
          { percent: 50, steps: 0 },
          { percent: 80, steps: 0 },
          { percent: 100, steps: 1 },
          { percent: 150, steps: 1 },
        ],
      },
    ]);
  });

  it('lists them with what they used, first due first', async () => {
    const items = (await ask('steps/list?percent=100'))['items'] as Record<string, unknown>[];
    expect(items.map(({ dossierId }) => dossierId)).toEqual([a, b]);
    expect(items[0]).toMatchObject({ step: 'appraise', budgetMinutes: 1440, usedPercent: 308 });
    expect(items[1]).toMatchObject({ usedPercent: 108, assigneeName: null });
    expect(((await ask('steps/list?percent=150'))['items'] as { dossierId: string }[]).map(({ dossierId }) => dossierId)).toEqual([a]);
    expect((await ask('steps/list?percent=309'))['items']).toEqual([]);
  });

  it('lists the steps of one unit by the id that the figure names', async () => {
    const [{ unitId }] = (await ask('steps'))['rows'] as [{ unitId: string }];
    const ids = async (unit: string): Promise<unknown> =>
      ((await ask(`steps/list?percent=100&unitId=${unit}`))['items'] as { dossierId: string }[]).map(({ dossierId }) => dossierId);
    expect(await ids(unitId)).toEqual([a, b]);
    expect(await ids('00000000-0000-4000-8000-000000000000')).toEqual([]);
  });
});

describe('what will be late if nothing changes', () => {
  const usual = (step: string, minutes: number): Promise<unknown> =>
    world.owner.query(
      `with done as (
         insert into dossier_hours (dossier_id, unit_id, version_id, case_code, ended_at, ended_by, agency_minutes, citizen_minutes, other_agency_minutes, known_from)
         select gen_random_uuid(), processing_unit_id, version_id, case_code, app_now() - interval '2 days', 'result_ready', 3000, 0, 0, app_now() from dossier, generate_series(1, 5) where id = $1
         returning dossier_id, unit_id)
       insert into step_hours (dossier_id, number, step, unit_id, minutes, budget_minutes) select dossier_id, 1, $2, unit_id, $3, 360 from done`,
      [b, step, minutes],
    );

  it('is nothing while the hours of the steps ahead fit: 26 of the 30 working hours left', async () => {
    expect(await ask('forecast')).toMatchObject({ examined: 1, complete: true, late: 0, savable: 0, items: [] });
  });

  it('follows the speed of the office itself, and says that it can still be saved', async () => {
    // The last five drafts took 24 h instead of 6: 44 h are needed. 5 today, 8 on 1, 2, 3 and 4 December, 7 on Monday 7: until 16:00.
    await usual('draft', 1440);
    const body = await ask('forecast');
    expect(body).toMatchObject({ examined: 1, late: 1, savable: 1, basis: { finished: 30, enough: 5, days: 365 } });
    const [item] = body['items'] as Record<string, never>[];
    expect(item).toMatchObject({ id: b, neededMinutes: 44 * 60, savable: true });
    expect(isNear(item?.['expectedEndAt'] ?? null, '2026-12-07T16:00:00+07:00')).toBe(true);
    // Within its hours it needs 26: 5, 8, 8 and 5 on Thursday 3 December.
    expect(isNear(item?.['fastestEndAt'] ?? null, '2026-12-03T14:00:00+07:00')).toBe(true);
    expect(item?.['steps']).toEqual([
      { step: 'appraise', minutes: 0, basis: 'budget' },
      { step: 'draft', minutes: 1440, basis: 'usual' },
      { step: 'review', minutes: 480, basis: 'budget' },
      { step: 'number', minutes: 120, basis: 'budget' },
      { step: 'sign', minutes: 480, basis: 'budget' },
      { step: 'seal', minutes: 120, basis: 'budget' },
    ]);
  });

  it('says when only an extension is left', async () => {
    // Tuesday 16:00: 1 + 8 + 8 + 1 working hours until 08:00 on Friday, 25 until Friday evening; even within their hours the steps need 26.
    await world.setClock('2026-12-01T16:00:00+07:00');
    const body = await ask('forecast');
    expect(body).toMatchObject({ late: 1, savable: 0 });
    const [item] = body['items'] as Record<string, never>[];
    expect(item).toMatchObject({ id: b, savable: false });
    expect(isNear(item?.['fastestEndAt'] ?? null, '2026-12-07T08:00:00+07:00')).toBe(true);
  });
});
