import { act, aSubmittedHouse, inAppraisal, received } from '../support/a-dossier.js';
import { TestWorld, type Person } from '../support/world.js';

const world = new TestWorld();
let citizen: Person;
beforeAll(async () => {
  await world.start();
  await world.setClock('2026-12-02T08:00:00+07:00');
  citizen = await world.citizen();
}, 60_000);
afterAll(() => world.stop());

const DRAWINGS = { kind: 'component', target: 'G17-KQ002712', text: 'Bổ sung mặt cắt A-A' };
const FLOORS = { kind: 'field', target: 'floors', text: 'Số tầng không khớp bản vẽ' };

/** A dossier whose specialist has asked for a new drawing and the number of floors. */
async function asked(items: object[] = [DRAWINGS, FLOORS]): Promise<string> {
  const { dossierId } = await inAppraisal(world, { floors: 3 });
  const specialist = await world.officer('xaydung.camthanh');
  const answer = await act(world, specialist, dossierId, 'request_supplement', { reason: 'Bản vẽ thiếu mặt cắt', items });
  expect(answer.status).toBe(200);
  return dossierId;
}
const upload = async (who = citizen): Promise<string> => (await world.upload(who, 'mat-cat.pdf')).body.id as string;
const answerWith = (id: string, body: object, who = citizen): ReturnType<Person['post']> =>
  who.post(`/api/v1/dossiers/${id}/supplement`, body);
const drawing = (documentId: string): object[] => [{ componentCode: 'G17-KQ002712', documentId }];
const statusOf = async (id: string): Promise<string> => (await citizen.get(`/api/v1/dossiers/${id}`).expect(200)).body.status as string;

it('shows exactly what is asked, why, and until when', async () => {
  const id = await asked();

  const { body } = await citizen.get(`/api/v1/dossiers/${id}`).expect(200);

  expect(body.status).toBe('awaiting_supplement');
  expect(body.supplements).toEqual([
    expect.objectContaining({
      number: 1,
      stage: 'processing',
      reason: 'Bản vẽ thiếu mặt cắt',
      items: [DRAWINGS, FLOORS],
      state: 'open',
      termAt: expect.stringMatching(/^2026-12-2/),
    }),
  ]);
  expect((await citizen.get('/api/v1/dossiers')).body.items.find((one: { id: string }) => one.id === id)).toMatchObject({ needsMe: true });
});

it('goes on with the remaining working time once everything came', async () => {
  const id = await asked();
  const before = (await citizen.get(`/api/v1/dossiers/${id}`)).body.dueAt as string;
  await world.setClock('2026-12-04T08:00:00+07:00');

  const { body } = await answerWith(id, { answers: { floors: 4 }, documents: drawing(await upload()) }).expect(200);

  expect(body).toMatchObject({ status: 'in_process', version: expect.any(Number) });
  expect(Date.parse(body.dueAt) - Date.parse(before)).toBeGreaterThanOrEqual(24 * 3_600_000);
  const after = await citizen.get(`/api/v1/dossiers/${id}`).expect(200);
  expect(after.body.supplements[0]).toMatchObject({ state: 'answered' });
  expect(after.body.components.find((one: { code: string }) => one.code === 'G17-KQ002712').documents).toHaveLength(2);
  const specialist = await world.officer('xaydung.camthanh');
  expect((await specialist.get(`/api/v1/dossiers/${id}`).expect(200)).body.answers.floors).toBe(4);
});

it('refuses half of what was asked and says what is missing', async () => {
  const id = await asked();

  const answer = await answerWith(id, { documents: drawing(await upload()) });

  expect(answer.status).toBe(422);
  expect(answer.body).toMatchObject({ code: 'dossier.supplement_incomplete', missing: [{ kind: 'field', target: 'floors' }] });
  expect(await statusOf(id)).toBe('awaiting_supplement');
});

it('refuses what was not asked and stores none of it', async () => {
  const id = await asked([DRAWINGS]);

  const answer = await answerWith(id, { answers: { ownerName: 'Người Khác' }, documents: drawing(await upload()) });

  expect(answer.status).toBe(422);
  expect(answer.body).toMatchObject({ code: 'dossier.supplement_not_asked', targets: ['ownerName'] });
  const desk = await world.officer('xaydung.camthanh');
  expect((await desk.get(`/api/v1/dossiers/${id}`)).body.answers.ownerName).toBe('Nguyễn Quốc Hùng');
  expect(await statusOf(id)).toBe('awaiting_supplement');
});

it('refuses a wrong value for what was asked, with field and remedy', async () => {
  const id = await asked([FLOORS]);

  const answer = await answerWith(id, { answers: { floors: 'ba' } });

  expect(answer.status).toBe(422);
  expect(answer.body).toMatchObject({
    code: 'dossier.answers_invalid',
    errors: [{ field: 'floors', rule: 'not_an_integer', message: { vi: expect.any(String), en: expect.any(String) } }],
  });
  expect(await statusOf(id)).toBe('awaiting_supplement');
});

it('refuses to clear what was asked', async () => {
  const id = await asked([FLOORS]);

  const answer = await answerWith(id, { answers: { floors: null } });

  expect([answer.status, answer.body.code]).toEqual([422, 'dossier.answers_invalid']);
});

it('refuses the file of another person and goes on waiting', async () => {
  const id = await asked([DRAWINGS]);
  const stranger = await world.citizen('Y Khoa Niê', { identifier: '062095008888' });

  const answer = await answerWith(id, { documents: drawing(await upload(stranger)) });

  expect([answer.status, answer.body.code]).toEqual([404, 'documents.not_found']);
  expect(await statusOf(id)).toBe('awaiting_supplement');
});

it('takes it once, under one key as often as it is sent', async () => {
  const id = await asked([FLOORS]);
  const send = (key: string): ReturnType<Person['post']> => answerWith(id, { answers: { floors: 5 } }).set('idempotency-key', key);

  const first = await send('supplement-key-1').expect(200);
  const repeated = await send('supplement-key-1').expect(200);
  const other = await send('supplement-key-2');

  expect(repeated.body).toEqual(first.body);
  expect([other.status, other.body.code]).toEqual([409, 'dossier.nothing_asked']);
  expect((await world.ledgerOf(id)).filter(({ action }) => action === 'supplement')).toHaveLength(1);
});

it('refuses it when nothing is asked', async () => {
  const { dossierId } = await aSubmittedHouse(world, citizen);

  const answer = await answerWith(dossierId, { answers: { floors: 2 } });

  expect([answer.status, answer.body.code]).toEqual([409, 'dossier.nothing_asked']);
});

it('answers before reception and the desk begins to count again', async () => {
  const { dossierId } = await aSubmittedHouse(world, citizen);
  const desk = await world.officer('motcua.camthanh');
  expect((await act(world, desk, dossierId, 'request_supplement', { reason: 'Thiếu mặt cắt', items: [DRAWINGS] })).status).toBe(200);
  expect(await statusOf(dossierId)).toBe('awaiting_intake_supplement');

  await answerWith(dossierId, { documents: drawing(await upload()) }).expect(200);

  expect(await statusOf(dossierId)).toBe('submitted');
  await received(world, dossierId);
  expect(await statusOf(dossierId)).toBe('received');
});

it('is too late after its term, and says where to go', async () => {
  const id = await asked([FLOORS]);
  await world.setClock('2027-01-11T08:00:00+07:00');

  const answer = await answerWith(id, { answers: { floors: 6 } });

  expect([answer.status, answer.body.code]).toEqual([409, 'dossier.supplement_term_over']);
  expect(answer.body.detail).toContain('một cửa');
  expect((await world.ledgerOf(id)).at(-1)?.action).toBe('request_supplement');
});
