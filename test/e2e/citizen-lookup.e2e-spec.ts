import request, { type Response } from 'supertest';
import { aSubmittedHouse, type SubmittedDossier } from '../support/a-dossier.js';
import { TestWorld } from '../support/world.js';

const world = new TestWorld();
let dossier: SubmittedDossier;
beforeAll(async () => {
  await world.start();
  await world.setClock('2026-12-02T08:00:00+07:00');
  dossier = await aSubmittedHouse(world, await world.citizen(), { ownerName: 'Lê Hiếm Có' });
}, 60_000);
afterAll(() => world.stop());
beforeEach(() => world.owner.query('delete from rate_budget'));

const lookUp = (body: object): request.Test => request(world.citizenUrl).post('/api/v1/lookup').send(body);

it('answers to code and secret with where the dossier is, and no name', async () => {
  const { body, text } = await lookUp({ code: dossier.code, secret: dossier.lookupSecret }).expect(200);

  expect(body).toMatchObject({
    code: dossier.code,
    status: 'submitted',
    outcome: null,
    procedureName: { vi: expect.any(String) },
    agency: { vi: expect.any(String) },
    dueAt: null,
  });
  expect(text).not.toMatch(/Hiếm Có|Nguyệt|051/);
});

it('takes code and secret as people type them', async () => {
  const { lookupSecret: secret } = dossier;

  await lookUp({
    code: ` ${dossier.code.toLowerCase()} `,
    secret: `${secret.slice(0, 4)} ${secret.slice(4, 8)}-${secret.slice(8)}`,
  }).expect(200);
});

it('answers to the token of the QR', async () => {
  expect((await lookUp({ token: dossier.lookupToken }).expect(200)).body.code).toBe(dossier.code);
});

it('gives the same answer for every miss', async () => {
  const answers: Response[] = [];
  for (const body of [
    { code: dossier.code, secret: '00000000000' },
    { code: 'H48.101-261202-9999', secret: dossier.lookupSecret },
    { code: dossier.code },
    { code: '', secret: '' },
    {},
    { token: 'AAAAAAAAAAAAAAAAAAAAAA' },
    { token: '' },
  ]) {
    answers.push(await lookUp(body));
  }

  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 404));
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  expect(answers[0]?.body.code).toBe('dossier.lookup_failed');
});

it('never gives the secret again, nor stores it', async () => {
  const { rows } = await world.owner.query<{ found: boolean }>(
    `select exists (select 1 from dossier t where t::text like $1) or exists (select 1 from idempotency t where t::text like $1) as found`,
    [`%${dossier.lookupSecret}%`],
  );

  expect(rows).toEqual([{ found: false }]);
});

it('stops an address that guesses, says when to come back, and lets it in again afterwards', async () => {
  await world.setClock('2026-12-02T08:10:00+07:00');
  const guesses: Response[] = [];
  for (let n = 0; n < 11; n += 1) guesses.push(await lookUp({ code: dossier.code, secret: `0000000000${n}` }));

  expect(guesses.map(({ status }) => status)).toEqual([...Array<number>(10).fill(404), 429]);
  const blocked = await lookUp({ code: dossier.code, secret: dossier.lookupSecret });
  expect([blocked.status, blocked.body.code]).toEqual([429, 'platform.too_many_requests']);
  const seconds = Number(blocked.headers['retry-after']);
  expect(seconds).toBeGreaterThan(0);
  expect(seconds).toBeLessThanOrEqual(60);
  await world.setClock('2026-12-02T08:12:00+07:00');
  await lookUp({ code: dossier.code, secret: dossier.lookupSecret }).expect(200);
});

it('stops guesses at one code from many addresses', async () => {
  await world.setClock('2026-12-02T09:00:00+07:00');
  for (let n = 0; n < 30; n += 1) {
    await lookUp({ code: dossier.code, secret: 'x' }).expect(404);
    if (n % 9 === 8) await world.owner.query(`delete from rate_budget where scope = 'lookup.address'`);
  }
  await world.owner.query(`delete from rate_budget where scope = 'lookup.address'`);

  expect((await lookUp({ code: dossier.code, secret: dossier.lookupSecret })).status).toBe(429);
});

it('does not believe an address that the caller names', async () => {
  await world.setClock('2026-12-02T10:00:00+07:00');
  const answers: number[] = [];
  for (let n = 0; n < 11; n += 1)
    answers.push((await lookUp({ code: `H48.101-261202-80${n}`, secret: 'x' }).set('x-forwarded-for', `10.0.0.${n}`)).status);

  expect(answers.at(-1)).toBe(429);
});

it('verifies no document that was never issued', async () => {
  const answer = await request(world.citizenUrl).get('/api/v1/verify/AAAAAAAAAAAAAAAAAAAAAA');

  expect([answer.status, answer.body.code]).toEqual([404, 'dossier.lookup_failed']);
});
