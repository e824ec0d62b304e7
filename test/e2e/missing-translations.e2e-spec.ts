import { TestWorld, type Person } from '../support/world.js';

const world = new TestWorld();
let editor: Person;

beforeAll(async () => {
  await world.start();
  await world.setClock('2026-12-01T08:00:00+07:00');
  editor = await world.officer('bientap.tinh');
}, 60_000);
afterAll(() => world.stop());

interface Missing {
  readonly place: string;
  readonly code: string;
  readonly count: number;
  readonly examples: readonly string[];
}
const missing = async (): Promise<{ items: Missing[]; total: number }> =>
  (await editor.get('/api/v1/translations/missing').expect(200)).body as { items: Missing[]; total: number };
const of = async (place: string, code: string): Promise<Missing | undefined> =>
  (await missing()).items.find((one) => one.place === place && one.code === code);

it('counts what is missing, place by place, and the places add up to the total', async () => {
  const { items, total } = await missing();
  expect(items.reduce((sum, { count }) => sum + count, 0)).toBe(total);
  expect(await of('unit', 'H48.101-TTPVHCC')).toBeUndefined();
});

it('finds a unit, an agency, a day and a title that lose their English', async () => {
  await world.owner.query(`update unit set name = name - 'en' where code = 'H48.101-TTPVHCC'`);
  await world.owner.query(`update agency set name = jsonb_set(name, '{en}', '" "') where code = 'H48.101'`);
  await world.owner.query(`update account set title = title - 'en' where id = $1`, [editor.id]);
  expect(await of('unit', 'H48.101-TTPVHCC')).toMatchObject({ count: 1, examples: [expect.stringContaining('Cẩm Thành')] });
  expect(await of('agency', 'H48.101')).toMatchObject({ count: 1 });
  expect(await of('officer', editor.id)).toMatchObject({ count: 1 });
});

it('finds texts anywhere inside a procedure and its form, the version in force alone', async () => {
  const before = (await of('form', '1.001193'))?.count ?? 0;
  await world.owner.query('alter table form_version disable trigger user');
  const { rowCount } = await world.owner.query(
    `update form_version set body = jsonb_set(body, '{deep}', '[{"label": {"vi": "Nhãn sâu"}}, {"label": {"vi": "Nhãn hai", "en": ""}}, {"label": {"vi": "Đủ", "en": "Enough"}}]')
      where id = (select v.form_version_id from procedure_version v join procedure p on p.id = v.procedure_id where p.code = '1.001193' and v.status = 'published' limit 1)`,
  );
  expect(rowCount).toBe(1);
  const found = await of('form', '1.001193');
  expect(found?.count).toBe(before + 2);
  expect(found?.examples).toEqual(expect.arrayContaining(before === 0 ? ['Nhãn sâu', 'Nhãn hai'] : []));
});

it('is for those who keep the catalogue', async () => {
  const officer = await world.officer('motcua.camthanh');
  expect((await officer.get('/api/v1/translations/missing')).status).toBe(403);
});
