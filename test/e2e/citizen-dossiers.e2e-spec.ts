import { act, aSubmittedHouse, received, type SubmittedDossier } from '../support/a-dossier.js';
import { TestWorld, type Person } from '../support/world.js';

const world = new TestWorld();
let citizen: Person;
let desk: Person;
beforeAll(async () => {
  await world.start();
  await world.setClock('2026-12-02T08:00:00+07:00');
  citizen = await world.citizen();
  desk = await world.officer('motcua.camthanh');
}, 60_000);
afterAll(() => world.stop());

const submitted = (): Promise<SubmittedDossier> => aSubmittedHouse(world, citizen);
const actionsOf = async (id: string): Promise<string[]> => (await world.ledgerOf(id)).map(({ action }) => action);
const withdraw = (id: string, body: object = { reason: 'Nộp nhầm' }): ReturnType<Person['post']> =>
  citizen.post(`/api/v1/dossiers/${id}/withdraw`, body);
const statusOf = async (id: string): Promise<string> => (await citizen.get(`/api/v1/dossiers/${id}`).expect(200)).body.status as string;

describe('withdrawing', () => {
  it('ends the dossier at once before reception', async () => {
    const { dossierId } = await submitted();

    await withdraw(dossierId).expect(200);

    expect(await statusOf(dossierId)).toBe('withdrawn');
    expect(await actionsOf(dossierId)).toEqual(['submit', 'withdraw']);
    expect((await citizen.get(`/api/v1/dossiers/${dossierId}/timeline`)).body.items[1]).toMatchObject({
      action: 'withdraw',
      text: 'Nộp nhầm',
      by: 'citizen',
    });
  });

  it('is not possible twice', async () => {
    const { dossierId } = await submitted();
    await withdraw(dossierId).expect(200);

    const again = await withdraw(dossierId);

    expect(again.status).toBe(409);
    expect(again.body).toMatchObject({ code: 'workflow.action_not_allowed', current: 'withdrawn' });
    expect(await actionsOf(dossierId)).toEqual(['submit', 'withdraw']);
  });

  it('is a request after reception, made once, that the agency confirms', async () => {
    const { dossierId } = await submitted();
    await received(world, dossierId);

    await withdraw(dossierId).expect(200);
    const again = await withdraw(dossierId);

    expect(await statusOf(dossierId)).toBe('received');
    expect([again.status, again.body.code]).toEqual([409, 'workflow.only_once']);
    expect((await act(world, desk, dossierId, 'confirm_withdrawal')).status).toBe(200);
    expect(await statusOf(dossierId)).toBe('withdrawn');
  });

  it('keeps the officer from receiving what was withdrawn meanwhile', async () => {
    const { dossierId } = await submitted();
    await withdraw(dossierId).expect(200);

    const answer = await desk.post(`/api/v1/dossiers/${dossierId}/actions/receive`, { version: 1 });

    expect([answer.status, answer.body.code]).toEqual([409, 'workflow.action_not_allowed']);
  });

  it('refuses a reason that is no text', async () => {
    const { dossierId } = await submitted();

    const answer = await withdraw(dossierId, { reason: { why: 1 } });

    expect(answer.body).toMatchObject({ code: 'platform.invalid_input', errors: [{ field: 'reason' }] });
    expect(await statusOf(dossierId)).toBe('submitted');
  });
});

it('has no result to download before there is one', async () => {
  const { dossierId } = await submitted();
  expect((await citizen.get(`/api/v1/dossiers/${dossierId}/result`)).body.code).toBe('results.not_found');
  await received(world, dossierId);

  const answer = await citizen.get(`/api/v1/dossiers/${dossierId}/result`);

  expect([answer.status, answer.body.code]).toEqual([404, 'results.not_found']);
  expect(await statusOf(dossierId)).toBe('received');
});

describe('rating', () => {
  it('is too early before reception', async () => {
    const { dossierId } = await submitted();

    const answer = await citizen.post(`/api/v1/dossiers/${dossierId}/rating`, { score: 5 });

    expect([answer.status, answer.body.code]).toEqual([409, 'feedback.too_early']);
  });

  it('counts once and keeps its words sealed', async () => {
    const { dossierId } = await submitted();
    await received(world, dossierId);

    await citizen.post(`/api/v1/dossiers/${dossierId}/rating`, { score: 4, comment: 'Nhanh hơn tôi nghĩ' }).expect(204);
    const again = await citizen.post(`/api/v1/dossiers/${dossierId}/rating`, { score: 1 });

    expect([again.status, again.body.code]).toEqual([409, 'feedback.already_rated']);
    const { rows } = await world.owner.query<{ score: number; sealed_comment: Buffer }>(
      'select score, sealed_comment from rating where dossier_id = $1',
      [dossierId],
    );
    expect(rows.map(({ score }) => score)).toEqual([4]);
    expect(rows[0]?.sealed_comment.includes('Nhanh')).toBe(false);
  });

  it.each([0, 6, 4.5, '5', null])('refuses %j as a score', async (score) => {
    const { dossierId } = await submitted();

    const answer = await citizen.post(`/api/v1/dossiers/${dossierId}/rating`, { score });

    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({ code: 'platform.invalid_input', errors: [{ field: 'score' }] });
  });
});

it('carries messages both ways and marks them as read', async () => {
  const { dossierId } = await submitted();
  await citizen
    .post(`/api/v1/dossiers/${dossierId}/messages`, { text: 'Tôi nộp thêm bản vẽ được không?' })
    .set('idempotency-key', 'message-key-1')
    .expect(201);
  await citizen
    .post(`/api/v1/dossiers/${dossierId}/messages`, { text: 'Tôi nộp thêm bản vẽ được không?' })
    .set('idempotency-key', 'message-key-1')
    .expect(201);
  const atDesk = await desk.get(`/api/v1/dossiers/${dossierId}/messages`).expect(200);
  await desk.post(`/api/v1/dossiers/${dossierId}/messages`, { text: 'Được, khi có yêu cầu bổ sung.' }).expect(201);

  const { body } = await citizen.get(`/api/v1/dossiers/${dossierId}/messages`).expect(200);

  expect(atDesk.body.items.map(({ text }: { text: string }) => text)).toEqual(['Tôi nộp thêm bản vẽ được không?']);
  expect(body.items.map(({ authorKind, readAt }: { authorKind: string; readAt: string | null }) => [authorKind, readAt !== null])).toEqual([
    ['citizen', true],
    ['officer', true],
  ]);
  expect(JSON.stringify(body)).not.toContain('Nguyễn Thị Thu Hà');
});

it.each([{ text: '' }, { text: 'x'.repeat(5001) }, {}, { text: 5 }])('refuses a message like %j', async (message) => {
  const { dossierId } = await submitted();

  const answer = await citizen.post(`/api/v1/dossiers/${dossierId}/messages`, message);

  expect(answer.body).toMatchObject({ code: 'platform.invalid_input', errors: [{ field: 'text' }] });
  expect((await citizen.get(`/api/v1/dossiers/${dossierId}/messages`)).body.items).toEqual([]);
});

it('shows which unit looked at the dossier, in which role and why, but not my own looks', async () => {
  const { dossierId } = await submitted();
  await citizen.get(`/api/v1/dossiers/${dossierId}`).expect(200);
  expect((await citizen.get(`/api/v1/dossiers/${dossierId}/access-log`)).body.items).toEqual([]);
  await desk.get(`/api/v1/dossiers/${dossierId}`).expect(200);

  const { body } = await citizen.get(`/api/v1/dossiers/${dossierId}/access-log`).expect(200);

  expect(body.items).toEqual([
    {
      at: expect.any(String),
      role: expect.any(String),
      purpose: 'process',
      unit: { vi: expect.stringMatching(/Trung tâm/), en: expect.any(String) },
    },
  ]);
  expect(JSON.stringify(body)).not.toContain('Thu Hà');
});

it('tells what happened by unit, never by the name of an officer', async () => {
  const { dossierId } = await submitted();
  await received(world, dossierId);

  const { body, text } = await citizen.get(`/api/v1/dossiers/${dossierId}/timeline`).expect(200);

  expect(body.items.map(({ action, by }: { action: string; by: string }) => [action, by])).toEqual([
    ['submit', 'citizen'],
    ['receive', 'officer'],
  ]);
  expect(body.items[1]).toMatchObject({ from: 'submitted', to: 'received', unit: { vi: expect.any(String) }, dueAt: expect.any(String) });
  expect(text).not.toContain('Thu Hà');
});

it('explains the promised date day by day', async () => {
  const { dossierId } = await submitted();
  await received(world, dossierId);
  const { body: dossier } = await citizen.get(`/api/v1/dossiers/${dossierId}`).expect(200);

  const { body } = await citizen.get(`/api/v1/dossiers/${dossierId}/deadline`).expect(200);

  expect(body.dueAt).toBe(dossier.dueAt);
  expect(body.days.length).toBeGreaterThanOrEqual(7);
});

it('waits when the clock of the installation runs behind its ledger, and loses nothing', async () => {
  const { dossierId } = await submitted();
  await world.setClock('2026-12-01T08:00:00+07:00');
  try {
    const answer = await withdraw(dossierId);
    expect([answer.status, answer.body.code]).toEqual([503, 'platform.clock_behind']);
  } finally {
    await world.setClock('2026-12-02T16:00:00+07:00');
  }
  expect(await statusOf(dossierId)).toBe('submitted');
  await withdraw(dossierId).expect(200);
});
