import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import request from 'supertest';
import { samplePdf } from '../../apps/commands/src/tour/sample-pdf.js';
import { DESK } from '../support/a-dossier.js';
import { TestWorld, type Person } from '../support/world.js';

const world = new TestWorld();
let citizen: Person;
let stranger: Person;
beforeAll(async () => {
  await world.start();
  await world.setClock('2026-12-02T09:00:00+07:00');
  citizen = await world.citizen();
  stranger = await world.citizen('Y Khoa Niê', { identifier: '062095008888' });
}, 60_000);
afterAll(() => world.stop());

const PDF = Buffer.from(samplePdf('Ban ve thiet ke mat cat A-A'));
const named = (name: string): string => `filename ${Buffer.from(name).toString('base64')}`;
const stored = async (): Promise<number> =>
  (await world.owner.query<{ n: number }>(`select count(*)::int as n from document where state = 'stored'`)).rows[0]?.n ?? -1;

const create = (length: number, name = 'ban-ve.pdf', who = citizen): request.Test =>
  who.post('/api/v1/uploads').set({ 'tus-resumable': '1.0.0', 'upload-length': String(length), 'upload-metadata': named(name) });
const part = (path: string, offset: number, bytes: Buffer, who = citizen): request.Test =>
  who
    .patch(path)
    .set({ 'tus-resumable': '1.0.0', 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' })
    .send(bytes as never);
const pathOf = (answer: request.Response): string => new URL(String(answer.headers['location']), world.citizenUrl).pathname;

it('takes a file in two parts, says how far it is in between, and ends as a stored document', async () => {
  const path = pathOf(await create(PDF.length).expect(201));
  await part(path, 0, PDF.subarray(0, 200)).expect(204);
  const between = await citizen.head(path).set('tus-resumable', '1.0.0').expect(200);
  expect(between.headers['upload-offset']).toBe('200');

  const last = await part(path, 200, PDF.subarray(200)).expect(200);

  expect(last.body).toMatchObject({
    name: 'ban-ve.pdf',
    size: PDF.length,
    mediaType: 'application/pdf',
    sha256: createHash('sha256').update(PDF).digest('hex'),
  });
  const { body: draft } = await citizen
    .post('/api/v1/drafts', { procedureCode: '1.013225', caseCode: '1.013225.01', channel: 'online_full', receivingUnit: DESK })
    .expect(201);
  await citizen.post(`/api/v1/drafts/${draft.id}/documents`, { documentId: last.body.id, componentCode: 'G17-KQ002712' }).expect(200);
  expect(readdirSync(join(world.folder, 'spool', 'tus'))).toEqual([]);
});

it('refuses a part that does not begin where the last one ended', async () => {
  const path = pathOf(await create(PDF.length).expect(201));
  await part(path, 0, PDF.subarray(0, 100)).expect(204);

  const answer = await part(path, 50, PDF.subarray(50));

  expect(answer.status).toBe(409);
  expect((await citizen.head(path).set('tus-resumable', '1.0.0')).headers['upload-offset']).toBe('100');
});

it('is not there for anybody else', async () => {
  const path = pathOf(await create(PDF.length).expect(201));

  expect((await stranger.head(path).set('tus-resumable', '1.0.0')).status).toBe(404);
  expect((await part(path, 0, PDF, stranger)).status).toBe(404);
  expect((await citizen.head(path).set('tus-resumable', '1.0.0')).headers['upload-offset']).toBe('0');
});

it('is not there for nobody at all', async () => {
  const path = pathOf(await create(PDF.length).expect(201));

  const answer = await request(world.citizenUrl)
    .patch(path)
    .set({ 'tus-resumable': '1.0.0', 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' })
    .send(PDF as never);

  expect([answer.status, answer.body.code]).toEqual([401, 'identity.not_signed_in']);
});

it('refuses a length over the limit before a byte is sent', async () => {
  expect((await create(21 * 1_048_576)).status).toBe(413);
});

it('checks the content at the last byte, stores nothing of a wrong file and forgets it', async () => {
  const before = await stored();
  const text = Buffer.from('đây không phải là tệp PDF');
  const path = pathOf(await create(text.length).expect(201));

  const answer = await part(path, 0, text);

  expect(answer.status).toBe(415);
  expect(JSON.parse(answer.text)).toMatchObject({ code: 'documents.content_not_allowed', title: 'Loại tệp không được nhận' });
  expect(answer.headers['content-type']).toContain('application/problem+json');
  expect(await stored()).toBe(before);
  expect((await citizen.head(path).set('tus-resumable', '1.0.0')).status).toBe(404);
});

it('explains a wrong file in English to who reads English', async () => {
  const text = Buffer.from('no PDF');
  const path = pathOf(await create(text.length).expect(201));

  const answer = await part(path, 0, text).set('accept-language', 'en');

  expect(JSON.parse(answer.text)).toMatchObject({ code: 'documents.content_not_allowed', title: 'This type of file is not accepted' });
});

it('answers what is not there with a problem document', async () => {
  const answer = await part('/api/v1/uploads/0123456789abcdef0123456789abcdef', 0, PDF);

  expect([answer.status, answer.body.code]).toEqual([404, 'documents.not_found']);
  expect(answer.headers['content-type']).toContain('application/problem+json');
});

it('does not let a path reach out of the spool', async () => {
  const answer = await citizen.head('/api/v1/uploads/..%2f..%2fdocuments').set('tus-resumable', '1.0.0');

  expect(answer.status).toBe(404);
});

it('refuses a page of another site', async () => {
  const answer = await create(PDF.length).set('sec-fetch-site', 'cross-site');

  expect([answer.status, answer.body.code]).toEqual([403, 'identity.cross_site_request']);
});
