import { createHash } from 'node:crypto';
import { PDFDocument } from 'pdf-lib';
import { houseAnswers } from '../../apps/commands/src/tour/answers.js';
import { act, DESK } from '../support/a-dossier.js';
import { TestWorld, type Person } from '../support/world.js';

const world = new TestWorld();
let desk: Person;
beforeAll(async () => {
  await world.start();
  await world.setClock('2026-11-25T08:00:00+07:00');
  desk = await world.officer('motcua.camthanh');
}, 60_000);
afterAll(() => world.stop());

/** Pages are told apart by their width: 101, 102, … */
async function pile(pages: number): Promise<Buffer> {
  const scan = await PDFDocument.create();
  for (let page = 1; page <= pages; page += 1) scan.addPage([100 + page, 200]);
  return Buffer.from(await scan.save({ useObjectStreams: false }));
}

async function uploaded(person: Person, bytes: Buffer, name = 'quet.pdf'): Promise<string> {
  const { body } = await person.post('/api/v1/documents').attach('file', bytes, name).expect(201);
  return body.id as string;
}

const PAPERS = ['G17-KQ003215', 'G17-KQ002712'];
async function entered(): Promise<string> {
  const { body } = await desk
    .post('/api/v1/dossiers', {
      procedureCode: '1.013225',
      caseCode: '1.013225.01',
      channel: 'desk',
      deskUnit: DESK,
      submitter: { personKind: 'person', name: 'Nguyễn Quốc Hùng' },
      answers: { ...houseAnswers(), floors: 2 },
      papers: PAPERS.map((code) => ({ code, form: 'original', originals: 1, copies: 0 })),
    })
    .expect(201);
  return body.dossierId as string;
}

const shapeOf = async (bytes: Buffer): Promise<[number, number][]> =>
  (await PDFDocument.load(bytes)).getPages().map((page) => [page.getSize().width, page.getRotation().angle]);
const part = (name: string, ...pages: [number, number][]): object => ({ name, pages: pages.map(([number, turn]) => ({ number, turn })) });
const documentRow = async (id: string): Promise<Record<string, unknown>> =>
  (await world.owner.query(`select encode(sha256, 'hex') as sha256, attached_at, keep_until, state from document where id = $1`, [id]))
    .rows[0] as Record<string, unknown>;

async function downloaded(person: Person, path: string): Promise<Buffer> {
  const { body } = await person
    .get(path)
    .buffer(true)
    .parse((response, done) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => done(null, Buffer.concat(chunks)));
    })
    .expect(200);
  return body as Buffer;
}

it('cuts one scan into the papers of a dossier, each with its hash, and keeps the scan as it came', async () => {
  const bytes = await pile(5);
  const scan = await uploaded(desk, bytes);
  const dossier = await entered();

  const pages = await desk.get(`/api/v1/documents/${scan}/pages`).expect(200);
  expect(pages.body.items.map(({ number, width }: { number: number; width: number }) => [number, width])).toEqual([
    [1, 101],
    [2, 102],
    [3, 103],
    [4, 104],
    [5, 105],
  ]);
  const cut = await desk
    .post(`/api/v1/documents/${scan}/parts`, { parts: [part('Giấy tờ đất', [2, 90], [1, 0]), part('Bản vẽ', [3, 0], [5, 270])] })
    .expect(201);
  const [land, drawing] = cut.body.items as { id: string; name: string; sha256: string }[];
  expect([land?.name, drawing?.name]).toEqual(['Giấy tờ đất.pdf', 'Bản vẽ.pdf']);
  await desk
    .post(`/api/v1/dossiers/${dossier}/scans`, {
      papers: [
        { code: PAPERS[0], documentIds: [land?.id] },
        { code: PAPERS[1], documentIds: [drawing?.id] },
      ],
    })
    .expect(204);

  const first = await downloaded(desk, `/api/v1/dossiers/${dossier}/documents/${land?.id}`);
  expect(await shapeOf(first)).toEqual([
    [102, 90],
    [101, 0],
  ]);
  expect(createHash('sha256').update(first).digest('hex')).toBe(land?.sha256);
  expect(await shapeOf(await downloaded(desk, `/api/v1/dossiers/${dossier}/documents/${drawing?.id}`))).toEqual([
    [103, 0],
    [105, 270],
  ]);
  const kept = await documentRow(scan);
  expect(kept['sha256']).toBe(createHash('sha256').update(bytes).digest('hex'));
  expect(kept['attached_at']).not.toBeNull();
  const made = await world.owner.query('select source_id, pages, turns from document_part where document_id = $1', [land?.id]);
  expect(made.rows).toEqual([{ source_id: scan, pages: [2, 1], turns: [90, 0] }]);
});

it('shows one page by itself, turned', async () => {
  const scan = await uploaded(desk, await pile(3));
  const page = await desk.get(`/api/v1/documents/${scan}/pages/2?turn=180`).expect(200);
  expect(page.headers['content-type']).toBe('application/pdf');
  expect(page.headers['content-disposition']).toBe('inline');
  expect(await shapeOf(await downloaded(desk, `/api/v1/documents/${scan}/pages/2?turn=180`))).toEqual([[102, 180]]);
});

it('digitises a paper that was accepted, and has a new one checked', async () => {
  const dossier = await entered();
  await desk.post(`/api/v1/dossiers/${dossier}/components`, { papers: [{ code: PAPERS[0], verdict: 'accepted' }] }).expect(204);
  const scan = await uploaded(desk, await pile(2));
  const { body } = await desk.post(`/api/v1/documents/${scan}/parts`, { parts: [part('a', [1, 0])] }).expect(201);
  await desk.post(`/api/v1/dossiers/${dossier}/scans`, { papers: [{ code: PAPERS[0], documentIds: [body.items[0].id] }] }).expect(204);

  const view = await desk.get(`/api/v1/dossiers/${dossier}`).expect(200);
  const paper = view.body.components.find(({ code }: { code: string }) => code === PAPERS[0]);
  expect({ verdict: paper.verdict, form: paper.form, digitisation: paper.digitisation, files: paper.documents.length }).toEqual({
    verdict: 'accepted',
    form: 'original',
    digitisation: 1,
    files: 1,
  });
  const audit = await world.owner.query(`select details from audit_log where action = 'dossier.add_scans' and object_id = $1`, [dossier]);
  expect(audit.rows).toEqual([{ details: { papers: 1, documents: 1 } }]);
});

it('keeps the scan longer than parts that nobody has attached yet', async () => {
  const scan = await uploaded(desk, await pile(1));
  await desk.post(`/api/v1/documents/${scan}/parts`, { parts: [part('a', [1, 0])] }).expect(201);
  const { keep_until: until } = await documentRow(scan);
  expect(new Date(String(until)).toISOString().slice(0, 10)).toBe('2026-11-27');
});

it.each([
  ['a page that is not there', { parts: [part('a', [1, 0]), part('b', [4, 0])] }, 422, 'documents.page_unknown'],
  ['half a turn', { parts: [part('a', [1, 45])] }, 400, 'platform.invalid_input'],
  ['a part without pages', { parts: [part('a')] }, 400, 'platform.invalid_input'],
  ['a part without a name', { parts: [part(' ', [1, 0])] }, 400, 'platform.invalid_input'],
  ['no part', { parts: [] }, 400, 'platform.invalid_input'],
])('refuses %s, and makes nothing', async (_, body, status, code) => {
  const scan = await uploaded(desk, await pile(3));
  const before = (await world.owner.query('select count(*)::int as n from document')).rows[0].n as number;
  const answer = await desk.post(`/api/v1/documents/${scan}/parts`, body);
  expect({ status: answer.status, code: answer.body.code }).toEqual({ status, code });
  expect((await world.owner.query('select count(*)::int as n from document')).rows[0].n).toBe(before);
});

it('says what is wrong with a scan that cannot be cut', async () => {
  const tooMany = await desk.get(`/api/v1/documents/${await uploaded(desk, await pile(201))}/pages`);
  expect({ status: tooMany.status, code: tooMany.body.code }).toEqual({ status: 422, code: 'documents.too_many_pages' });
  const broken = Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Page >>\nendobj\nstartxref\n0\n%%EOF');
  const damaged = await desk.get(`/api/v1/documents/${await uploaded(desk, broken)}/pages`);
  expect({ status: damaged.status, code: damaged.body.code }).toEqual({ status: 422, code: 'documents.damaged_file' });
  const locked = Buffer.from((await pile(1)).toString('latin1').replace(/trailer\s*<</, 'trailer\n<< /Encrypt 9 0 R '), 'latin1');
  const refused = await desk.post('/api/v1/documents').attach('file', locked, 'khoa.pdf');
  expect({ status: refused.status, code: refused.body.code }).toEqual({ status: 422, code: 'documents.encrypted_pdf' });
});

it('cuts nobody else’s scan, and gives nobody else’s part to a dossier', async () => {
  const colleague = await world.officer('xaydung.camthanh');
  const scan = await uploaded(colleague, await pile(2));
  for (const answer of [
    await desk.get(`/api/v1/documents/${scan}/pages`),
    await desk.get(`/api/v1/documents/${scan}/pages/1`),
    await desk.post(`/api/v1/documents/${scan}/parts`, { parts: [part('a', [1, 0])] }),
    await desk.post(`/api/v1/dossiers/${await entered()}/scans`, { papers: [{ code: PAPERS[0], documentIds: [scan] }] }),
  ])
    expect({ status: answer.status, code: answer.body.code }).toEqual({ status: 404, code: 'documents.not_found' });
});

it('lets only those scan who check papers, in their unit, and only while the dossier is open', async () => {
  const dossier = await entered();
  const scan = await uploaded(desk, await pile(1));
  const papers = [{ code: PAPERS[0], documentIds: [scan] }];
  for (const username of ['chutich.camthanh', 'giamsat.tinh', 'vanthu.camthanh']) {
    const { status, body } = await (await world.officer(username)).post(`/api/v1/dossiers/${dossier}/scans`, { papers });
    expect({ username, status, code: body.code }).toEqual({ username, status: 403, code: 'identity.not_permitted' });
  }
  const elsewhere = await desk.post(`/api/v1/dossiers/${dossier}/scans`, { papers: [{ code: 'KHONG-CO', documentIds: [scan] }] });
  expect({ status: elsewhere.status, code: elsewhere.body.code }).toEqual({ status: 422, code: 'workflow.supplement_item_unknown' });
  expect((await documentRow(scan))['attached_at']).toBeNull();

  const documentId = await uploaded(desk, await pile(1), 'don-rut.pdf');
  expect((await act(world, desk, dossier, 'request_withdrawal', { reason: 'Người dân xin rút', documentId })).status).toBe(200);
  const ended = await desk.post(`/api/v1/dossiers/${dossier}/scans`, { papers });
  expect({ status: ended.status, code: ended.body.code }).toEqual({ status: 409, code: 'workflow.action_not_allowed' });
});
