import { TestWorld, type Person } from '../support/world.js';

const world = new TestWorld();
let supervisor: Person;
let ended = '';
let successor = '';

beforeAll(async () => {
  await world.start();
  supervisor = await world.officer('giamsat.tinh');
  await world.setClock('2026-11-25T08:00:00+07:00');
  const { rows } = await world.owner.query<{ ended: string; successor: string }>(
    `with new as (insert into agency (code, name, kind, valid_from) values ('H48.901', '{"vi":"Xã Mới","en":"New Commune"}', 'commune', '2025-07-01') returning id),
          old as (insert into agency (code, name, kind, valid_from, valid_to, successor_id)
                  select 'H48.900', '{"vi":"Xã Cũ","en":"Old Commune"}', 'commune', '2025-07-01', '2026-06-30', id from new returning id),
          nu as (insert into unit (code, name, kind, agency_id, valid_from) select 'H48.901-VP', '{"vi":"Văn phòng xã Mới","en":"Office of New Commune"}', 'office', id, '2025-07-01' from new returning id),
          ou as (insert into unit (code, name, kind, agency_id, valid_from) select 'H48.900-VP', '{"vi":"Văn phòng xã Cũ","en":"Office of Old Commune"}', 'office', id, '2025-07-01' from old returning id)
     select (select id from ou) as ended, (select id from nu) as successor`,
  );
  ended = rows[0]?.ended ?? '';
  successor = rows[0]?.successor ?? '';
}, 120_000);
afterAll(() => world.stop());

const ask = async (query: string, path = 'report'): Promise<{ status: number; body: Record<string, unknown> }> => {
  const { status, body } = await supervisor.get(`/api/v1/statistics/${path}?${query}`);
  return { status, body: body as Record<string, unknown> };
};
const codeOf = async (query: string, path?: string): Promise<unknown> => (await ask(query, path)).body['code'];

it.each([
  ['a reversed period', 'from=2026-11-02&to=2026-11-01', 'statistics.period_reversed'],
  ['a period of two hundred years', 'from=1900-01-01&to=2099-12-31', 'statistics.period_too_long'],
  ['a year whose calendar is not loaded', 'from=2023-12-15&to=2024-12-14', 'statistics.year_not_loaded'],
  ['a day that does not exist', 'from=2026-02-30&to=2026-03-01', 'statistics.day_invalid'],
  ['a period that has not begun', 'from=2026-12-01&to=2026-12-31', 'statistics.period_not_begun'],
  ['an as-of day in the future', 'from=2026-11-01&to=2026-11-30&asOf=2026-11-26', 'statistics.as_of_future'],
  ['an as-of day before the first event', 'from=2024-02-01&to=2024-02-28&asOf=2024-03-01', 'statistics.as_of_before_ledger'],
])('refuses %s, in the report, in its drill-down and in its file', async (_, query, code) => {
  const { rows } = await world.owner.query<{ rows: number }>('select count(*)::int as rows from dossier_event');
  expect(await codeOf(query)).toBe(code);
  expect(await codeOf(`${query}&bucket=total`, 'dossiers')).toBe(code);
  expect(await codeOf(`${query}&format=csv`, 'report/export')).toBe(code);
  expect((await world.owner.query('select count(*)::int as rows from dossier_event')).rows).toEqual(rows);
});

it('names the year that is missing, in the language asked', async () => {
  const vi = await supervisor.get('/api/v1/statistics/report?from=2023-01-01&to=2024-01-31').set('accept-language', 'vi');
  expect([vi.status, vi.body.title]).toEqual([422, 'Kỳ báo cáo có năm 2023 chưa có lịch làm việc']);
  const en = await supervisor.get('/api/v1/statistics/report?from=2028-01-01&to=2029-01-31').set('accept-language', 'en');
  expect(en.body.title).toBe('The period touches 2029, whose working calendar is not loaded');
});

describe('a unit that was merged on 30 June', () => {
  it.each([
    ['itself', (): string => ended],
    ['the one that took it over', (): string => successor],
  ])('is refused over that day for %s, and says which two periods to ask for', async (_, unit) => {
    const { status, body } = await ask(`from=2026-01-01&to=2026-09-30&unitId=${unit()}`);
    expect([status, body['code']]).toEqual([422, 'statistics.unit_merged']);
    expect(JSON.stringify(body)).toContain('2026-01-01 đến 2026-06-30');
    expect(JSON.stringify(body)).toContain('2026-07-01 đến 2026-09-30');
    for (const period of ['from=2026-01-01&to=2026-06-30', 'from=2026-07-01&to=2026-09-30'])
      expect((await ask(`${period}&unitId=${unit()}`)).status).toBe(200);
  });

  it('leaves the province whole, and names the rows by unit that are two units', async () => {
    const { body } = await ask('from=2026-01-01&to=2026-09-30&by=unit');
    expect(body['merged']).toEqual([
      {
        unitCode: 'H48.900-VP',
        unitName: { vi: 'Văn phòng xã Cũ', en: 'Office of Old Commune' },
        lastDay: '2026-06-30',
        successorCode: 'H48.901',
      },
      {
        unitCode: 'H48.901-VP',
        unitName: { vi: 'Văn phòng xã Mới', en: 'Office of New Commune' },
        lastDay: '2026-06-30',
        successorCode: 'H48.901',
      },
    ]);
    expect((await ask('from=2026-01-01&to=2026-09-30&by=field')).body['merged']).toEqual([]);
    expect((await ask('from=2026-07-01&to=2026-09-30&by=unit')).body['merged']).toEqual([]);
  });
});
