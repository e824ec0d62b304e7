import { aSubmittedHouse, inAppraisal } from '../support/a-dossier.js';
import { TestWorld, type Person } from '../support/world.js';

const world = new TestWorld();
let desk: Person;
let dossierId: string;
beforeAll(async () => {
  await world.start();
  await world.setClock('2026-11-25T08:00:00+07:00');
  desk = await world.officer('motcua.camthanh');
  ({ dossierId } = await inAppraisal(world));
}, 60_000);
afterAll(() => world.stop());

async function found(person: Person, q: string): Promise<string[]> {
  const { body } = await person.get(`/api/v1/search/dossiers?q=${encodeURIComponent(q)}`).expect(200);
  return (body.items as { dossierId: string }[]).map((item) => item.dossierId);
}

it('finds a dossier by code, by a name without accents, by identity number and by its last four digits', async () => {
  const { body } = await desk.get(`/api/v1/dossiers/${dossierId}`).expect(200);
  const owner = (body.parties as { kind: string; name: string; identifier: string; phone: string | null }[]).find(
    ({ kind }) => kind === 'owner',
  );
  const bare = (owner?.name ?? '').normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toUpperCase();
  const asked = [
    body.head.code as string,
    (body.head.code as string).slice(0, 12).toLowerCase(),
    bare,
    owner?.identifier ?? '',
    (owner?.identifier ?? '').slice(-4),
  ];
  for (const q of asked) expect({ q, ids: await found(desk, q) }).toEqual({ q, ids: expect.arrayContaining([dossierId]) });
});

it('shows nothing to an office that never had it, and everything to the inspector of the province', async () => {
  const { body } = await desk.get(`/api/v1/dossiers/${dossierId}`).expect(200);
  expect(await found(await world.officer('chuyenvien.nghialo'), body.head.code as string)).toEqual([]);
  expect(await found(await world.officer('giamsat.tinh'), body.head.code as string)).toEqual([dossierId]);
});

it('reads a percent sign as a percent sign', async () => {
  await aSubmittedHouse(world, await world.citizen());
  expect(await found(desk, '%%')).toEqual([]);
  expect(await found(desk, 'H48%')).toEqual([]);
});

it('refuses a question of one letter', async () => {
  const answer = await desk.get('/api/v1/search/dossiers?q=a');
  expect({ status: answer.status, code: answer.body.code }).toEqual({ status: 400, code: 'platform.invalid_input' });
});
