import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import request, { type Response } from 'supertest';
import { samplePdf } from '../../apps/commands/src/tour/sample-pdf.js';
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

const PDF = Buffer.from(samplePdf('Giay chung nhan'));
const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
const JPEG = Buffer.concat([Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'), Buffer.alloc(64), Buffer.from('ffd9', 'hex')]);
const replaced = (from: string, to: string): Buffer => Buffer.from(PDF.toString('latin1').replace(from, to), 'latin1');

const stored = async (): Promise<number> =>
  (await world.owner.query<{ n: number }>(`select count(*)::int as n from document where state = 'stored'`)).rows[0]?.n ?? -1;
const spooled = (): string[] =>
  readdirSync(join(world.folder, 'spool'), { recursive: true })
    .map(String)
    .filter((name) => name !== 'tus');

async function refused(file: Buffer, name: string): Promise<Response> {
  const before = await stored();
  const answer = await world.upload(citizen, name, file);
  expect(await stored()).toBe(before);
  expect(spooled()).toEqual([]);
  return answer;
}

it.each([
  ['giay-to.pdf', PDF, 'application/pdf'],
  ['ảnh chụp.PNG', PNG, 'image/png'],
  ['anh.jpeg', JPEG, 'image/jpeg'],
])('stores %s and gives its proof', async (name, file, mediaType) => {
  const { status, body } = await world.upload(citizen, name, file);

  expect(status).toBe(201);
  expect(body).toMatchObject({ name, size: file.length, mediaType, sha256: createHash('sha256').update(file).digest('hex') });
  expect(spooled()).toEqual([]);
});

it('never stores a file in the clear', async () => {
  const { body } = await world.upload(citizen, 'bi-mat.pdf', Buffer.from(samplePdf('so can cuoc 051190001234')));

  const { rows } = await world.owner.query<{ object_key: string }>('select object_key from document where id = $1', [body.id]);
  const name = (rows[0]?.object_key ?? '').split('/').at(-1) ?? '?';
  const path = readdirSync(world.folder, { recursive: true })
    .map(String)
    .find((one) => one.endsWith(name));
  const object = readFileSync(join(world.folder, path ?? 'nowhere'));
  expect(object.length).toBeGreaterThan(body.size);
  expect(object.includes('051190001234')).toBe(false);
  expect(object.includes('%PDF')).toBe(false);
});

it.each([
  [
    'a program that calls itself a PDF',
    'bia.pdf',
    Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]),
    415,
    'documents.content_not_allowed',
  ],
  ['a text that calls itself a PDF', 'ghi-chu.pdf', Buffer.from('Kính gửi'), 415, 'documents.content_not_allowed'],
  ['a PDF that calls itself a picture', 'giay-to.jpg', PDF, 415, 'documents.content_not_allowed'],
  ['a picture that calls itself a PDF', 'giay-to.pdf', PNG, 415, 'documents.content_not_allowed'],
  ['a PDF without an extension', 'giay-to', PDF, 415, 'documents.content_not_allowed'],
  ['a page for browsers', 'trang.html', Buffer.from('<!doctype html><script>alert(1)</script>'), 415, 'documents.content_not_allowed'],
  ['an empty file', 'rong.pdf', Buffer.alloc(0), 422, 'documents.empty_file'],
  ['a PDF cut off on its way', 'cut.pdf', PDF.subarray(0, PDF.length - 60), 422, 'documents.damaged_file'],
  ['a JPEG cut off on its way', 'cut.jpg', JPEG.subarray(0, JPEG.length - 10), 422, 'documents.damaged_file'],
  ['a PNG cut off on its way', 'cut.png', PNG.subarray(0, PNG.length - 14), 422, 'documents.damaged_file'],
  ['a PDF with a password', 'khoa.pdf', replaced('/Root 1 0 R', '/Root 1 0 R /Encrypt 6 0 R'), 422, 'documents.encrypted_pdf'],
  ['a PDF without a page', 'khong-trang.pdf', replaced('/Type /Page /Parent', '/Type /Leaf /Parent'), 422, 'documents.damaged_file'],
])('refuses %s and keeps nothing of it', async (_, name, file, status, code) => {
  const answer = await refused(file, name);

  expect([answer.status, answer.body.code]).toEqual([status, code]);
  expect(answer.body.detail).not.toBe('');
});

it('refuses a file over the limit and says the limit', async () => {
  const answer = await refused(Buffer.concat([PDF, Buffer.alloc(21 * 1_048_576)]), 'to.pdf');

  expect(answer.status).toBe(413);
  expect(answer.body).toMatchObject({ code: 'documents.file_too_large', maxMegabytes: 20 });
}, 20_000);

it('takes nothing but multipart on the form route', async () => {
  const json = await citizen.post('/api/v1/documents', { file: 'x' });
  const raw = await citizen.post('/api/v1/documents').set('content-type', 'application/pdf').send(PDF);

  expect([json.status, json.body.code]).toEqual([415, 'platform.unsupported_media_type']);
  expect([raw.status, raw.body.code]).toEqual([415, 'platform.unsupported_media_type']);
});

it('refuses a form without a file', async () => {
  const answer = await citizen.post('/api/v1/documents').field('note', 'không có tệp');

  expect([answer.status, answer.body.code]).toEqual([400, 'documents.upload_cut_off']);
});

it('refuses a form whose end never came', async () => {
  const before = await stored();
  const answer = await citizen
    .post('/api/v1/documents')
    .set('content-type', 'multipart/form-data; boundary=x')
    .send('--x\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.7');

  expect(answer.status).toBe(400);
  expect(answer.body.code).toMatch(/^(documents\.upload_cut_off|platform\.malformed_body)$/);
  expect(await stored()).toBe(before);
  expect(spooled()).toEqual([]);
});

it('does not let a name reach out of the store', async () => {
  const { status, body } = await world.upload(citizen, '../../etc/passwd.pdf');

  expect(status).toBe(201);
  expect(body.name).not.toMatch(/[/\\]/);
});

it('does not let one person put the file of another into a draft', async () => {
  const stranger = await world.citizen('Y Khoa Niê', { identifier: '062095008888' });
  const { body: foreign } = await world.upload(stranger);
  const { body: draft } = await citizen.post('/api/v1/drafts', {
    procedureCode: '1.013225',
    caseCode: '1.013225.01',
    channel: 'online_full',
    receivingUnit: DESK,
  });

  const theirs = await citizen.post(`/api/v1/drafts/${draft.id}/documents`, { documentId: foreign.id, componentCode: 'G17-KQ003215' });
  const nobodys = await citizen.post(`/api/v1/drafts/${draft.id}/documents`, {
    documentId: '00000000-0000-4000-8000-000000000000',
    componentCode: 'G17-KQ003215',
  });

  expect([theirs.status, theirs.body.code]).toEqual([404, 'documents.not_found']);
  expect(nobodys.body).toEqual(theirs.body);
});

it('gives a paper back only through the dossier it belongs to', async () => {
  const draft = await aDraft(world, citizen);
  const { body: dossier } = await citizen
    .post(`/api/v1/drafts/${draft.id}/submit`, { revision: draft.revision, declared: true })
    .expect(201);
  const { body: view } = await citizen.get(`/api/v1/dossiers/${dossier.dossierId}`).expect(200);
  const paper = view.components.flatMap(({ documents }: { documents: { id: string; sha256: string }[] }) => documents)[0];

  const own = await citizen.get(`/api/v1/dossiers/${dossier.dossierId}/documents/${paper.id}`).expect(200);
  expect(createHash('sha256').update(own.body).digest('hex')).toBe(paper.sha256);
  expect(own.headers).toMatchObject({
    'content-disposition': expect.stringMatching(/^attachment/),
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  });

  const { body: other } = await world.upload(citizen);
  const elsewhere = await citizen.get(`/api/v1/dossiers/${dossier.dossierId}/documents/${other.id}`);
  expect([elsewhere.status, elsewhere.body.code]).toEqual([404, 'documents.not_found']);
});

it('needs a session', async () => {
  const answer = await request(world.citizenUrl).post('/api/v1/documents').attach('file', PDF, 'a.pdf');

  expect([answer.status, answer.body.code]).toEqual([401, 'identity.not_signed_in']);
});
