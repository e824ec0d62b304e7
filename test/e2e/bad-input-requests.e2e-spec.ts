import request, { type Response } from 'supertest';
import { DESK } from '../support/a-dossier.js';
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
const raw = (body: string, type = 'application/json'): request.Test => citizen.post('/api/v1/drafts').set('content-type', type).send(body);

function expectProblem(answer: Response, status: number, code: string): void {
  expect([answer.status, answer.body.code]).toEqual([status, code]);
  expect(answer.headers['content-type']).toContain('application/problem+json');
  expect(answer.body).toMatchObject({
    type: `/problems/${code}`,
    status,
    title: expect.stringMatching(/\S/),
    detail: expect.stringMatching(/\S/),
  });
  expect(answer.text).not.toMatch(/node_modules|\.ts:|\.js:|at Object|select |insert /);
}

afterEach(async () => {
  const { rows } = await world.owner.query<{ n: number }>('select count(*)::int as n from draft');
  expect(rows).toEqual([{ n: 0 }]);
});

it.each([
  ['no JSON', 'procedureCode=1.013225'],
  ['half a JSON', '{"procedureCode":'],
  ['nothing at all', ''],
  ['__proto__ as a member', '{"__proto__":{"admin":true},"procedureCode":"1.013225"}'],
  ['__proto__ among the answers', `{"procedureCode":"1.013225","answers":{"__proto__":{"admin":true}}}`],
  ['constructor with a prototype', '{"constructor":{"prototype":{"admin":true}}}'],
  ['constructor as a member', '{"constructor":1,"procedureCode":"1.013225"}'],
  ['constructor among the answers', `{"procedureCode":"1.013225","answers":{"constructor":1}}`],
  ['toString among the answers', `{"procedureCode":"1.013225","answers":{"toString":"x"}}`],
  ['prototype among the answers', `{"procedureCode":"1.013225","answers":{"prototype":"x"}}`],
  ['objects nested a thousand deep', `${'{"a":'.repeat(1000)}1${'}'.repeat(1000)}`],
  ['lists nested a hundred thousand deep', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
  ['answers nested forty deep', `{"procedureCode":"1.013225","answers":${'{"a":'.repeat(40)}1${'}'.repeat(40)}}`],
])('refuses %s as malformed', async (_, body) => {
  expectProblem(await raw(body), 400, 'platform.malformed_body');
});

it.each(['[]', 'null', '"text"', '5', `[${JSON.stringify(HOUSE)}]`])('refuses %s where an object belongs', async (body) => {
  const answer = await raw(body);

  expect(answer.status).toBe(400);
  expect(answer.body.code).toMatch(/^platform\.(invalid_input|malformed_body)$/);
});

it('refuses ten megabytes of JSON', async () => {
  expectProblem(
    await raw(JSON.stringify({ ...HOUSE, answers: { landPaper: 'x'.repeat(10 * 1_048_576) } })),
    413,
    'platform.body_too_large',
  );
});

it.each(['text/plain', 'application/xml', 'application/x-www-form-urlencoded; charset=utf-16', 'x'])(
  'does not take a body of type %s',
  async (type) => {
    const answer = await raw(JSON.stringify(HOUSE), type);

    expect([400, 415]).toContain(answer.status);
    expect(answer.body.code).toMatch(/^platform\.(unsupported_media_type|malformed_body|invalid_input)$/);
  },
);

it.each([
  ['a text', { ...HOUSE, caseCode: 'a\u0000b' }],
  ['the desk', { ...HOUSE, receivingUnit: 'H48\u0000' }],
  ['the agency', { ...HOUSE, receivingUnit: undefined, competentAgency: '\u0000' }],
])('refuses a zero byte in %s', async (_, body) => {
  const answer = await citizen.post('/api/v1/drafts', body);

  expect(answer.status).toBeGreaterThanOrEqual(400);
  expect(answer.status).toBeLessThan(500);
});

it.each([
  '/api/v1/procedures?q=%00',
  '/api/v1/procedures/%00',
  '/api/v1/procedures?q=%ff',
  '/api/v1/verify/%00',
  '/api/v1/procedures/%E0%A4%A',
])('takes %s without falling over', async (path) => {
  const answer = await request(world.citizenUrl).get(path);

  expect(answer.status).toBeLessThan(500);
  expect(answer.status === 200 || typeof answer.body.code === 'string').toBe(true);
});

it.each([
  '/api/v1/dossiers/1',
  '/api/v1/dossiers/x/timeline',
  "/api/v1/dossiers/';--",
  '/api/v1/drafts/00000000-0000-0000-0000',
  '/api/v1/nothing',

  '/api/v1/../../etc/passwd',
  '/.env',
])('finds nothing at %s', async (path) => {
  expectProblem(await citizen.get(path), 404, 'platform.not_found');
});

it('does not know other methods', async () => {
  expectProblem(await citizen.delete('/api/v1/procedures'), 404, 'platform.not_found');
});

it('speaks Vietnamese unless English is preferred', async () => {
  const answers = await Promise.all(
    [undefined, 'en', 'vi,en;q=0.8', 'en-US,vi;q=0.5', 'fr', 'en;q=0', '*', ';;;='].map((language) => {
      const asked = raw('{');
      return language === undefined ? asked : asked.set('accept-language', language);
    }),
  );

  expect(answers.map(({ headers }) => headers['content-language'])).toEqual(['vi', 'en', 'vi', 'en', 'vi', 'vi', 'vi', 'vi']);
  expect(answers[1]?.body.title).not.toBe(answers[0]?.body.title);
});

it('names every wrong field once, without its value', async () => {
  const answer = await citizen.post('/api/v1/drafts', { procedureCode: 'secret-value-1', caseCode: 5, channel: 'secret-value-2' });

  expectProblem(answer, 400, 'platform.invalid_input');
  expect(answer.body.errors.map(({ field }: { field: string }) => field)).toEqual(['procedureCode', 'caseCode', 'channel']);
  expect(answer.text).not.toContain('secret-value');
});

it('sets the security headers on refusals too', async () => {
  const answer = await raw('{');

  expect(answer.headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
    'content-security-policy': expect.stringContaining("default-src 'none'"),
    'x-request-id': expect.any(String),
  });
  expect(answer.headers).not.toHaveProperty('x-powered-by');
});
