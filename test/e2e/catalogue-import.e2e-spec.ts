import type request from 'supertest';
import { TestWorld, type Person } from '../support/world.js';

type Json = Record<string, unknown>;

/** A file in the layout of the national catalogue, with words of our own. */
const file = (code: string, changes: Json = {}): string =>
  JSON.stringify({
    ma_thu_tuc: code,
    ten_thu_tuc: `Thủ tục kiểm thử ${code}`,
    so_quyet_dinh: '12/QĐ-KT',
    cap_thuc_hien: 'Cấp Xã',
    linh_vuc: 'Kiểm thử',
    doi_tuong_thuc_hien: 'Công dân Việt Nam',
    co_quan_co_tham_quyen: 'Ủy ban nhân dân cấp xã',
    cach_thuc_thuc_hien: 'Hình thức nộpThời gianPhí, lệ phíMô tảTrực tiếp5 Ngày làm việcLệ phí : 20.000 Đồng',
    thanh_phan_ho_so: '--Tên giấy tờMẫu đơn, tờ khaiSố lượngĐơn đề nghị1 bản chính',
    can_cu_phap_ly: 'Tên văn bản pháp lýMã văn bảnLuật kiểm thử01/2026/QH16',
    ket_qua_xu_ly: 'Giấy kiểm thửMã: KQ.G15.999001',
    ...changes,
  });

const world = new TestWorld();
let editor: Person;
beforeAll(async () => {
  await world.start();
  await world.setClock('2026-11-25T08:00:00+07:00');
  editor = await world.officer('bientap.tinh');
}, 90_000);
afterAll(() => world.stop());

/** The files of a folder as one form post. */
function send(files: Record<string, string | Buffer>, query = ''): request.Test {
  return Object.entries(files).reduce(
    (post, [name, text]) => post.attach('files', Buffer.from(text), { filename: name, contentType: 'application/json' }),
    editor.post(`/api/v1/catalogue/imports${query}`),
  );
}

it('reports what was read, stores drafts, and publishes nothing unless asked', async () => {
  const { body } = await send({ 'a.json': file('1.900001'), 'b.json': file('1.900002') }).expect(200);

  expect(body.report).toMatchObject({
    files: { read: 2, failed: [] },
    limits: { stated: 2, understood: 2 },
    fees: { stated: 2, understood: 2 },
  });
  expect(body.report.procedures[0].limits).toEqual([expect.objectContaining({ channel: 'desk', quantity: 5, unit: 'WORKING_DAY' })]);
  expect(body.counts).toEqual({ new: 2, published: 0 });
  const { body: listed } = await editor.get('/api/v1/catalogue/procedures?q=1.9000').expect(200);
  expect(listed.items.map(({ code, version, drafts }: Json) => [code, version, drafts])).toEqual([
    ['1.900001', null, 1],
    ['1.900002', null, 1],
  ]);
  const citizen = await world.citizen();
  expect((await citizen.get('/api/v1/procedures/1.900001')).status).toBe(404);
});

it('publishes what has neither form nor flow when asked: found and shown, not submittable; the same file again changes nothing', async () => {
  const files = { 'a.json': file('1.900011') };
  expect((await send(files, '?publish=true').expect(200)).body.counts).toEqual({ new: 1, published: 1 });
  const citizen = await world.citizen();
  expect((await citizen.get('/api/v1/procedures/1.900011').expect(200)).body).toMatchObject({ submittable: false, state: 'active' });
  expect((await send(files, '?publish=true').expect(200)).body.counts).toEqual({ unchanged: 1, published: 0 });

  const changed = { 'a.json': file('1.900011', { cach_thuc_thuc_hien: 'Hình thức nộpThời gianPhí, lệ phíMô tảTrực tiếp7 Ngày làm việc' }) };
  expect((await send(changed, '?publish=true').expect(200)).body.counts).toEqual({ new_version: 1, published: 1 });
  expect((await citizen.get('/api/v1/procedures/1.900011')).body).toMatchObject({
    versionNumber: 2,
    channels: [{ limit: { quantity: 7 } }],
  });
  // Back to the first file is a change too, not the version that was left.
  expect((await send(files, '?publish=true').expect(200)).body.counts).toEqual({ new_version: 1, published: 1 });
});

it('never touches a procedure that the province runs itself', async () => {
  const { body } = await send({ 'a.json': file('1.004873') }, '?publish=true').expect(200);
  expect(body.stored).toEqual([
    expect.objectContaining({ code: '1.004873', outcome: 'skipped', reason: expect.stringContaining('OWN_VERSION') }),
  ]);
  const citizen = await world.citizen();
  expect((await citizen.get('/api/v1/procedures/1.004873')).body).toMatchObject({ versionNumber: 1, submittable: true });
});

it('keeps what the province changed when the file changes', async () => {
  await send({ 'a.json': file('1.900021') }, '?publish=true').expect(200);
  const source = { document: 'Nghị quyết kiểm thử', checkedOn: '2026-11-20' };
  const { body: history } = await editor.get('/api/v1/catalogue/procedures/1.900021').expect(200);
  const { body: version } = await editor.get(`/api/v1/catalogue/versions/${history.versions[0].id}`).expect(200);
  const fee = version.procedure.fees[0].code as string;
  const override = { fees: { [fee]: { variants: [{ amount: { type: 'amount', amount: 12_000 } }], source } }, source };
  const { body: draft } = await editor
    .put('/api/v1/catalogue/procedures/1.900021/override', { override, note: 'Mức của tỉnh' })
    .expect(200);
  const { body: asked } = await editor
    .post(`/api/v1/catalogue/versions/${draft.versionId}/submission`, { effectiveFrom: '2026-11-25' })
    .expect(202);
  await (
    await world.officer('duyet.tinh')
  )
    .post(`/api/v1/catalogue/publications/${asked.approvalId}/decision`, { approved: true })
    .expect(200);

  expect((await send({ 'a.json': file('1.900021') }, '?publish=true').expect(200)).body.counts).toEqual({ unchanged: 1, published: 0 });
  const renamed = { 'a.json': file('1.900021', { ten_thu_tuc: 'Thủ tục kiểm thử, tên mới' }) };
  expect((await send(renamed, '?publish=true').expect(200)).body.counts).toEqual({ new_version: 1, published: 1 });
  const { body: after } = await editor.get('/api/v1/catalogue/procedures/1.900021').expect(200);
  const { body: newest } = await editor.get(`/api/v1/catalogue/versions/${after.versions[0].id}`).expect(200);
  expect(newest.procedure.name.vi).toBe('Thủ tục kiểm thử, tên mới');
  expect(newest.procedure.fees[0].variants).toEqual([{ amount: { type: 'amount', amount: 12_000 } }]);
});

it('leaves to a person a file that lost what the province had changed, however often it is read', async () => {
  const free = file('1.900021', { cach_thuc_thuc_hien: 'Hình thức nộpThời gianPhí, lệ phíMô tảTrực tiếp5 Ngày làm việc' });
  const { body } = await send({ 'a.json': free }, '?publish=true').expect(200);
  expect(body.counts).toEqual({ new_version: 1, published: 0 });
  expect(body.stored[0].reason).toMatch(/^OVERRIDE_LOST: .*override\.fees\./);
  expect((await send({ 'a.json': free }, '?publish=true').expect(200)).body.counts).toEqual({ unchanged: 1, published: 0 });
  const { body: shown } = await (await world.citizen()).get('/api/v1/procedures/1.900021').expect(200);
  expect(shown.fees).toHaveLength(1);
});

it('names bad files and takes the good ones', async () => {
  const { body } = await send({
    'good.json': file('1.900031'),
    'broken.json': '{"ma_thu_tuc": ',
    'list.json': '[]',
    'again.json': file('1.900031'),
    'no-code.json': file('x'),
    'large.json': Buffer.alloc(6_000_000, 32),
  }).expect(200);

  expect(body.report.files.read).toBe(1);
  expect(body.report.files.failed.map(({ file: name, reason }: Json) => [name, String(reason).split(':')[0]])).toEqual([
    ['broken.json', 'JSON_INVALID'],
    ['list.json', 'WRONG_SHAPE'],
    ['again.json', 'DUPLICATE_CODE'],
    ['no-code.json', 'CODE_INVALID'],
    ['large.json', 'TOO_LARGE'],
  ]);
  expect(body.counts).toEqual({ new: 1, published: 0 });
});

it('reads only, when it is a trial', async () => {
  const { body } = await send({ 'a.json': file('1.900041') }, '?dryRun=true').expect(200);
  expect(body).toMatchObject({ stored: [], counts: { published: 0 }, report: { files: { read: 1 } } });
  expect((await editor.get('/api/v1/catalogue/procedures/1.900041')).status).toBe(404);
});

it('refuses what is no folder of files, and whoever may not import', async () => {
  const none = await send({ 'readme.txt': 'không phải JSON' });
  expect([none.status, none.body.code]).toEqual([422, 'catalogue.import_unusable']);
  const empty = await editor.post('/api/v1/catalogue/imports', {});
  expect(empty.status).toBe(415);
  const approver = await world.officer('duyet.tinh');
  expect((await approver.post('/api/v1/catalogue/imports').attach('files', Buffer.from(file('1.900051')), 'a.json')).status).toBe(403);
});
