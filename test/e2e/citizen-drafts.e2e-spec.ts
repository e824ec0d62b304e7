import { houseAnswers } from '../../apps/commands/src/tour/answers.js';
import { aDraft, DESK } from '../support/a-dossier.js';
import { TestWorld, type Person } from '../support/world.js';

const world = new TestWorld();
let citizen: Person;
beforeAll(async () => {
  await world.start();
  await world.setClock('2026-12-02T09:00:00+07:00');
  citizen = await world.citizen();
}, 60_000);
afterAll(() => world.stop());

const HOUSE = { procedureCode: '1.013225', caseCode: '1.013225.01', channel: 'online_full', receivingUnit: DESK };
const begin = async (body: object = HOUSE, who = citizen): Promise<string> =>
  (await who.post('/api/v1/drafts', body).expect(201)).body.id as string;
const change = (id: string, revision: number, answers: object, who = citizen): ReturnType<Person['patch']> =>
  who.patch(`/api/v1/drafts/${id}`, { answers }).set('if-match', `"${revision}"`);
const countOf = async (table: string): Promise<number> =>
  (await world.owner.query<{ n: number }>(`select count(*)::int as n from ${table}`)).rows[0]?.n ?? -1;

it('begins with what the identity provider says about the person', async () => {
  const id = await begin({ ...HOUSE, procedureCode: '1.001193', caseCode: '1.001193.01' });

  const { body } = await citizen.get(`/api/v1/drafts/${id}`).expect(200);

  expect(body.answers).toMatchObject({
    requesterName: 'Đặng Thị Ánh Nguyệt',
    requesterId: '051190001234',
    requesterPhone: '0905000001',
    requesterEmail: 'nguyet@nguoidan.test',
  });
});

it('keeps the name of the register whatever is sent for it', async () => {
  const id = await begin({ ...HOUSE, procedureCode: '1.001193', caseCode: '1.001193.01', answers: { requesterName: 'Người Khác' } });

  const { body } = await change(id, 1, { requesterName: 'Người Khác Nữa', childName: 'Nguyễn Đặng Bảo An' }).expect(200);

  expect(body.answers).toMatchObject({ requesterName: 'Đặng Thị Ánh Nguyệt', childName: 'Nguyễn Đặng Bảo An' });
});

it('gives its revision as ETag and moves it by one with each save', async () => {
  const id = await begin();
  expect((await citizen.get(`/api/v1/drafts/${id}`).expect(200)).headers['etag']).toBe('"1"');

  const saved = await change(id, 1, { floors: 3 }).expect(200);

  expect(saved.headers['etag']).toBe('"2"');
  expect(saved.body.revision).toBe(2);
});

it('does not save without If-Match', async () => {
  const id = await begin();

  const answer = await citizen.patch(`/api/v1/drafts/${id}`, { answers: { floors: 3 } });

  expect(answer.status).toBe(428);
  expect(answer.body.code).toBe('platform.precondition_missing');
  expect((await citizen.get(`/api/v1/drafts/${id}`)).body.revision).toBe(1);
});

it.each(['"0"', '*', 'W/"1"', '1', '"x"'])('does not save under the stale or unreadable If-Match %s', async (header) => {
  const id = await begin();

  const answer = await citizen.patch(`/api/v1/drafts/${id}`, { answers: { floors: 3 } }).set('if-match', header);

  expect(answer.status).toBe(412);
  expect(answer.body.code).toBe('platform.precondition_stale');
});

it('lets the first of two open windows win and tells the other the current revision', async () => {
  const id = await begin();
  await change(id, 1, { floors: 3 }).expect(200);

  const second = await change(id, 1, { floors: 4 });

  expect(second.status).toBe(412);
  expect(second.body).toMatchObject({ code: 'platform.precondition_stale', current: 2 });
  expect((await citizen.get(`/api/v1/drafts/${id}`)).body.answers.floors).toBe(3);
});

it('saves wrong answers too and names what is wrong with each', async () => {
  const id = await begin();

  const { body } = await change(id, 1, { floors: 'ba tầng', ownerPhone: '12', landParcel: '125/12' }).expect(200);

  expect(body.answers).toMatchObject({ floors: 'ba tầng', ownerPhone: '12', landParcel: '125/12' });
  expect(body.errors).toContainEqual(
    expect.objectContaining({ field: 'floors', code: 'not_an_integer', message: { vi: expect.any(String), en: expect.any(String) } }),
  );
  expect(body.errors).toContainEqual(expect.objectContaining({ field: 'ownerPhone', code: 'phone' }));
  expect(body.errors.map(({ field }: { field: string }) => field)).not.toContain('landParcel');
});

it('clears a field with null and leaves the others', async () => {
  const id = await begin({ ...HOUSE, answers: { floors: 3, basements: 1 } });

  const { body } = await change(id, 1, { floors: null }).expect(200);

  expect(body.answers.basements).toBe(1);
  expect(body.answers).not.toHaveProperty('floors');
});

it('refuses a field the form does not have, when saving and when beginning', async () => {
  const id = await begin();
  const before = await countOf('draft');

  const saving = await change(id, 1, { floors: 3, bribe: 500_000 });
  const beginning = await citizen.post('/api/v1/drafts', { ...HOUSE, answers: { bribe: 500_000 } });

  for (const answer of [saving, beginning]) {
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({ code: 'dossier.answers_invalid', errors: [{ field: 'bribe', rule: 'unknown_field' }] });
  }
  expect((await citizen.get(`/api/v1/drafts/${id}`)).body.answers).not.toHaveProperty('floors');
  expect(await countOf('draft')).toBe(before);
});

it('shows which papers are still missing', async () => {
  const { id } = await aDraft(world, citizen, houseAnswers(), ['G17-KQ003215']);

  const { body } = await citizen.get(`/api/v1/drafts/${id}`).expect(200);

  expect(body.components).toContainEqual(expect.objectContaining({ code: 'G17-KQ003215', supplied: true }));
  expect(body.components).toContainEqual(expect.objectContaining({ code: 'G17-KQ002712', supplied: false }));
  expect(body.documents).toEqual([
    expect.objectContaining({
      componentCode: 'G17-KQ003215',
      name: 'giay-to.pdf',
      mediaType: 'application/pdf',
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    }),
  ]);
});

it('takes a paper out again, once', async () => {
  const { id } = await aDraft(world, citizen, houseAnswers(), ['G17-KQ003215']);
  const [document] = (await citizen.get(`/api/v1/drafts/${id}`)).body.documents;

  await citizen.delete(`/api/v1/drafts/${id}/documents/${document.id}`).expect(200);
  await citizen.delete(`/api/v1/drafts/${id}/documents/${document.id}`).expect(404);

  expect((await citizen.get(`/api/v1/drafts/${id}`)).body.documents).toEqual([]);
});

it('refuses a paper under a code the procedure does not have', async () => {
  const id = await begin();
  const { body: document } = await world.upload(citizen);

  const answer = await citizen.post(`/api/v1/drafts/${id}/documents`, { documentId: document.id, componentCode: 'KQ999999' });

  expect(answer.status).toBe(422);
  expect(answer.body).toMatchObject({ code: 'dossier.answers_invalid', errors: [{ field: 'componentCode', rule: 'unknown_component' }] });
});

it('is gone after deletion', async () => {
  const id = await begin();

  await citizen.delete(`/api/v1/drafts/${id}`).expect(204);

  expect((await citizen.get(`/api/v1/drafts/${id}`).expect(404)).body.code).toBe('dossier.draft_not_found');
  expect((await citizen.delete(`/api/v1/drafts/${id}`).expect(404)).body.code).toBe('dossier.draft_not_found');
});

it('is not there for anybody else, on any route', async () => {
  const id = await begin();
  const stranger = await world.citizen('Y Khoa Niê', { identifier: '062095008888' });
  const { body: document } = await world.upload(stranger);

  const answers = [
    await stranger.get(`/api/v1/drafts/${id}`),
    await change(id, 1, { floors: 9 }, stranger),
    await stranger.delete(`/api/v1/drafts/${id}`),
    await stranger.post(`/api/v1/drafts/${id}/documents`, { documentId: document.id, componentCode: 'G17-KQ003215' }),
    await stranger.delete(`/api/v1/drafts/${id}/documents/${document.id}`),
    await stranger.post(`/api/v1/drafts/${id}/submit`, { revision: 1, declared: true }),
  ];

  expect(answers.map(({ status, body }) => [status, body.code])).toEqual(answers.map(() => [404, 'dossier.draft_not_found']));
  expect((await stranger.get('/api/v1/drafts').expect(200)).body.items).toEqual([]);
  expect((await citizen.get(`/api/v1/drafts/${id}`).expect(200)).body.revision).toBe(1);
});

it('refuses the twenty-first open draft and says how many are allowed', async () => {
  const busy = await world.citizen('Phạm Thị Liên', { identifier: '051160007777' });
  for (let n = 0; n < 19; n += 1) await begin(HOUSE, busy);

  // The last place is there once, however many reach for it at the same moment.
  const answers = await Promise.all([1, 2, 3, 4].map(() => busy.post('/api/v1/drafts', HOUSE)));

  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
  const answer = answers.find(({ status }) => status === 409);
  expect(answer?.body).toMatchObject({ code: 'dossier.too_many_drafts', limit: 20 });
  expect((await busy.get('/api/v1/drafts').expect(200)).body.items).toHaveLength(20);
});

it('makes one draft of one key, however often it is sent', async () => {
  const person = await world.citizen('Đinh Văn Tèo', { identifier: '051170001111' });

  const answers = await Promise.all([1, 2, 3].map(() => person.post('/api/v1/drafts', HOUSE).set('idempotency-key', 'draft-key-0001')));

  expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
  expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
  expect((await person.get('/api/v1/drafts')).body.items).toHaveLength(1);
});
