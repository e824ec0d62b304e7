import { TestWorld, type Person } from '../support/world.js';

const world = new TestWorld();
let lan: Person;
let tuan: Person;
beforeAll(async () => {
  await world.start();
  [lan, tuan] = [await world.officer('xaydung.camthanh'), await world.officer('hotich.camthanh')];
}, 60_000);
afterAll(() => world.stop());

const save = (person: Person, body: object) => person.post('/api/v1/saved-views', { place: 'inbox', filters: {}, ...body });
const names = async (person: Person): Promise<string[]> =>
  (await person.get('/api/v1/saved-views?place=inbox').expect(200)).body.items.map(({ name }: { name: string }) => name);

it('keeps views by name for the officer who saved them, and for nobody else', async () => {
  const { body } = await save(lan, { name: 'Việc gấp của tôi', filters: { state: 'late', view: 'me', sort: '-due' } }).expect(201);
  await save(lan, { name: 'Giấy phép xây dựng', filters: { procedure: '1.013225' } }).expect(201);

  expect(body).toEqual({
    id: expect.any(String),
    name: 'Việc gấp của tôi',
    filters: { state: 'late', view: 'me', sort: '-due' },
    isDefault: false,
  });
  expect(await names(lan)).toEqual(['Giấy phép xây dựng', 'Việc gấp của tôi']);
  expect(await names(tuan)).toEqual([]);
  expect((await tuan.patch(`/api/v1/saved-views/${body.id}`, { name: 'Của tôi' })).status).toBe(404);
  expect((await tuan.delete(`/api/v1/saved-views/${body.id}`)).status).toBe(404);
  expect(await names(lan)).toContain('Việc gấp của tôi');
});

it('opens the list with one view at most', async () => {
  const first = await save(lan, { name: 'A', isDefault: true }).expect(201);
  const second = await save(lan, { name: 'B', isDefault: true }).expect(201);
  const defaults = async (): Promise<string[]> =>
    (await lan.get('/api/v1/saved-views?place=inbox')).body.items.flatMap((view: { name: string; isDefault: boolean }) =>
      view.isDefault ? [view.name] : [],
    );

  expect(await defaults()).toEqual(['B']);
  await lan.patch(`/api/v1/saved-views/${first.body.id}`, { isDefault: true }).expect(200);
  expect(await defaults()).toEqual(['A']);
  await lan.patch(`/api/v1/saved-views/${first.body.id}`, { isDefault: false }).expect(200);
  expect(await defaults()).toEqual([]);
  await lan.delete(`/api/v1/saved-views/${second.body.id}`).expect(204);
  expect(await names(lan)).not.toContain('B');
});

it('refuses a name that is taken, also by renaming, and what is no filter of the inbox', async () => {
  await save(tuan, { name: 'Hộ tịch' }).expect(201);
  const other = await save(tuan, { name: 'Khác' }).expect(201);
  const taken = [await save(tuan, { name: 'Hộ tịch' }), await tuan.patch(`/api/v1/saved-views/${other.body.id}`, { name: 'Hộ tịch' })];
  expect(taken.map(({ status, body }) => [status, body.code])).toEqual([
    [409, 'identity.saved_view_name_taken'],
    [409, 'identity.saved_view_name_taken'],
  ]);
  const wrong = [{ filters: { state: 'yesterday' } }, { filters: { owner: 'Nguyễn' } }, { filters: { sort: 'colour' } }, { place: 'desk' }];
  for (const body of wrong) expect((await save(tuan, { name: 'Sai', ...body })).status).toBe(400);
  expect(await names(tuan)).toEqual(['Hộ tịch', 'Khác']);
});

it('keeps thirty and refuses one more, however simultaneously they come', async () => {
  const desk = await world.officer('motcua.camthanh');
  const answers = await Promise.all(Array.from({ length: 33 }, (_, number) => save(desk, { name: `Góc nhìn ${number}` })));
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(30);
  expect(answers.filter(({ status }) => status === 409).map(({ body }) => body.code)).toEqual(
    Array.from({ length: 3 }, () => 'identity.too_many_saved_views'),
  );
});
