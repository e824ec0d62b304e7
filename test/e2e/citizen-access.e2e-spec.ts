import request, { type Response } from 'supertest';
import { CITIZEN_COOKIE } from '@app/identity';
import { aSubmittedHouse } from '../support/a-dossier.js';
import { TestWorld, type Person } from '../support/world.js';

const world = new TestWorld();
let citizen: Person;
let stranger: Person;
let dossierId: string;
let documentId: string;
beforeAll(async () => {
  await world.start();
  await world.setClock('2026-12-02T08:00:00+07:00');
  citizen = await world.citizen();
  stranger = await world.citizen('Y Khoa Niê', { identifier: '062095008888' });
  ({ dossierId } = await aSubmittedHouse(world, citizen));
  const { body } = await citizen.get(`/api/v1/dossiers/${dossierId}`).expect(200);
  documentId = body.components.flatMap(({ documents }: { documents: { id: string }[] }) => documents)[0].id;
}, 60_000);
afterAll(() => world.stop());

const UUID = '00000000-0000-4000-8000-000000000000';
const READS = ['', '/timeline', '/deadline', '/messages', '/payments', '/result', `/documents/${UUID}`, '/access-log', '/draft-result'];
const WRITES: [string, object][] = [
  ['/messages', { text: 'Xin chào' }],
  ['/supplement', { answers: { floors: 2 } }],
  ['/withdraw', { reason: 'không phải của tôi' }],
  ['/payments', {}],
  ['/rating', { score: 1 }],
  ['/draft-answer', { agreed: true }],
];

async function everyRoute(who: Person, id: string): Promise<Response[]> {
  const answers: Response[] = [];
  for (const path of READS) answers.push(await who.get(`/api/v1/dossiers/${id}${path}`));
  for (const [path, body] of WRITES) answers.push(await who.post(`/api/v1/dossiers/${id}${path}`, body));
  return answers;
}

it('does not find the dossier of another on any route, exactly as one that never was', async () => {
  const theirs = await everyRoute(stranger, dossierId);
  const nobodys = await everyRoute(stranger, UUID);

  expect(theirs.map(({ status, body }) => [status, body.code])).toEqual(theirs.map(() => [404, 'dossier.not_found']));
  expect(theirs.map(({ body }) => body)).toEqual(nobodys.map(({ body }) => body));
  expect((await stranger.get(`/api/v1/dossiers/${dossierId}/documents/${documentId}`)).status).toBe(404);
  expect(await world.ledgerOf(dossierId)).toHaveLength(1);
});

it('covers every route of the dossier in that test', async () => {
  const { body } = await request(world.citizenUrl).get('/openapi.json').expect(200);
  const paths = Object.entries(body.paths as Record<string, Record<string, unknown>>)
    .filter(([path]) => path.startsWith('/api/v1/dossiers/{id}'))
    .flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method} ${path.slice('/api/v1/dossiers/{id}'.length)}`));

  expect(paths.sort()).toEqual(
    [...READS.map((path) => `get ${path.replace(UUID, '{documentId}')}`), ...WRITES.map(([path]) => `post ${path}`)].sort(),
  );
});

it('lets nobody in without a session, on any route that is not public', async () => {
  const { body } = await request(world.citizenUrl).get('/openapi.json').expect(200);
  const open = [
    '/api/v1/procedures',
    '/api/v1/desks',
    '/api/v1/lookup',
    '/api/v1/verify',
    '/api/v1/payments/callback',
    '/api/v1/session/sign-in',
    '/api/v1/session/callback',
  ];
  for (const [path, methods] of Object.entries(body.paths as Record<string, object>)) {
    if (open.some((prefix) => path.startsWith(prefix))) continue;
    for (const method of Object.keys(methods) as ('get' | 'post')[]) {
      const answer = await request(world.citizenUrl)
        [method](path.replace(/\{\w+\}/g, UUID))
        .send(method === 'get' ? undefined : {});
      expect([method, path, answer.status, answer.body.code]).toEqual([method, path, 401, 'identity.not_signed_in']);
    }
  }
});

it('refuses a cookie that is no session, and one of an officer', async () => {
  const made = await request(world.citizenUrl)
    .get('/api/v1/dossiers')
    .set('cookie', `${CITIZEN_COOKIE}=${'A'.repeat(43)}`);
  const officer = await world.officer('motcua.camthanh');
  const session = (officer as unknown as { cookie: string }).cookie.split('=')[1] ?? '';
  const foreign = await request(world.citizenUrl).get('/api/v1/dossiers').set('cookie', `${CITIZEN_COOKIE}=${session}`);

  expect([made.status, foreign.status]).toEqual([401, 401]);
});

it('ends a session everywhere when the person signs out', async () => {
  const leaving = await world.citizen('Phạm Thị Liên', { identifier: '051160007777' });
  expect((await leaving.get('/api/v1/session').expect(200)).body).toEqual({
    fullName: 'Phạm Thị Liên',
    email: 'nguyet@nguoidan.test',
    phone: '0905000001',
  });

  const answer = await leaving.delete('/api/v1/session').expect(204);

  expect(String(answer.headers['set-cookie'])).toMatch(/Max-Age=0/);
  expect((await leaving.get('/api/v1/session')).body.code).toBe('identity.not_signed_in');
});

it('refuses an expired session and keeps the draft for the next one', async () => {
  const person = await world.citizen('Đinh Văn Tèo', { identifier: '051170001111' });
  const { body: draft } = await person
    .post('/api/v1/drafts', { procedureCode: '1.013225', caseCode: '1.013225.01', channel: 'online_full' })
    .expect(201);
  await world.owner.query(`update session set expires_at = app_now() - interval '1 second' where citizen_id = $1`, [person.id]);

  const answer = await person.patch(`/api/v1/drafts/${draft.id}`, { answers: { floors: 2 } }).set('if-match', '"1"');

  expect([answer.status, answer.body.code]).toEqual([401, 'identity.not_signed_in']);
  expect(answer.body.detail).toContain('bản nháp');
  const again = await world.citizen('Đinh Văn Tèo', { identifier: '051170001111' });
  expect((await again.get(`/api/v1/drafts/${draft.id}`).expect(200)).body.revision).toBe(1);
});

it.each([
  ['origin', 'https://evil.example'],
  ['origin', 'null'],
  ['origin', 'http://127.0.0.1.evil.example'],
  ['sec-fetch-site', 'cross-site'],
  ['sec-fetch-site', 'same-site'],
])('refuses a write with %s: %s', async (header, value) => {
  const answer = await citizen.post(`/api/v1/dossiers/${dossierId}/withdraw`, { reason: 'x' }).set(header, value);

  expect([answer.status, answer.body.code]).toEqual([403, 'identity.cross_site_request']);
  expect(await world.ledgerOf(dossierId)).toHaveLength(1);
});

it('takes a write of its own page', async () => {
  const answer = await citizen
    .post(`/api/v1/dossiers/${dossierId}/messages`, { text: 'Xin chào' })
    .set('origin', 'http://127.0.0.1')
    .set('sec-fetch-site', 'same-origin');

  expect(answer.status).toBe(201);
});
