import { samplePdf } from '../../apps/commands/src/tour/sample-pdf.js';
import { act, inAppraisal } from '../support/a-dossier.js';
import { PlainBrowser } from '../support/html.js';
import { TestWorld, type Person } from '../support/world.js';

const DRAWINGS = { kind: 'component', target: 'G17-KQ002712', text: 'Bổ sung mặt cắt A-A' };
const FLOORS = { kind: 'field', target: 'floors', text: 'Số tầng không khớp bản vẽ' };

const world = new TestWorld();
let citizen: Person;
let browser: PlainBrowser;
let id = '';
beforeAll(async () => {
  await world.start();
  await world.setClock('2026-12-02T08:00:00+07:00');
  citizen = await world.citizen();
  browser = new PlainBrowser(world.citizenUrl, citizen.cookieHeader);
  id = (await inAppraisal(world, { floors: 3 })).dossierId;
  const specialist = await world.officer('xaydung.camthanh');
  expect((await act(world, specialist, id, 'request_supplement', { reason: 'Thiếu', items: [DRAWINGS, FLOORS] })).status).toBe(200);
}, 60_000);
afterAll(() => world.stop());

const page = (): string => `/ho-so/${id}/bo-sung`;
const token = (): string => /name="formToken" value="([^"]+)"/.exec(browser.html)?.[1] ?? '';
const post = (path: string, form: Record<string, string>): ReturnType<Person['post']> =>
  citizen
    .post(path)
    .set('accept', 'application/json')
    .type('form')
    .send({ formToken: token(), ...form });

it('keeps a file with the request, not in the address, also on another device', async () => {
  await browser.open(page());
  await browser.upload('Tải tệp lên', 'mat-cat.pdf', samplePdf('cut'));
  expect(browser.path).toBe(page());
  expect(browser.html).not.toContain('?tep=');
  const other = await new PlainBrowser(world.citizenUrl, citizen.cookieHeader).open(page());
  expect(other.text).toContain('mat-cat.pdf');
});

it('keeps what was typed, by its own revision, and refuses an older one', async () => {
  await browser.press('Lưu và làm tiếp sau', { floors: '4' });
  expect(browser.text).toContain('Đã lưu. Bạn làm tiếp lúc nào cũng được.');
  expect(browser.html).toMatch(/name="floors"[^>]*value="4"|value="4"[^>]*name="floors"/);
  const { body, status } = await post(page(), { action: 'autosave', revision: '2', floors: '5' });
  expect([status < 300, body.revision, /^\d\d:\d\d$/.test(body.savedAt)]).toEqual([true, 3, true]);
  expect((await post(page(), { action: 'autosave', revision: '1', floors: '6' })).status).toBe(412);
  await browser.open(page());
  expect(browser.html).toMatch(/name="floors"[^>]*value="5"|value="5"[^>]*name="floors"/);
});

const floors = (): string | undefined => /<input[^>]*name="floors"[^>]*>/.exec(browser.html)?.[0].match(/value="([^"]*)"/)?.[1];

it('keeps what was typed beside a file, whether the file is taken or not', async () => {
  await browser.upload('Tải tệp lên', 'trang-2.pdf', samplePdf('two'), { values: { floors: '7' } });
  expect([browser.status, floors(), browser.text.includes('trang-2.pdf')]).toEqual([200, '7', true]);
  await browser.upload('Tải tệp lên', 'virus.exe', Buffer.from('MZ not a paper'), { type: 'image/png', values: { floors: '8' } });
  expect([browser.status, floors()]).toEqual([422, '8']);
  expect(browser.html).toContain('href="#tep-G17-KQ002712"');
  expect(browser.title).toMatch(/^Lỗi: /);
  await browser.open(page());
  expect(floors()).toBe('8');
  await browser.press('Xoá trang-2.pdf', { floors: '5' });
  expect([floors(), browser.text.includes('trang-2.pdf')]).toEqual(['5', false]);
});

it('keeps what was typed when the session ends under the form, files of it apart', async () => {
  await browser.upload('Tải tệp lên', 'muon.pdf', samplePdf('late'), { values: { floors: '9' }, cookie: '' });
  expect([browser.status, browser.text.includes('điều bạn nhập vẫn còn')]).toEqual([401, true]);
  expect(browser.html).toMatch(/name="floors" value="9"/);
  await browser.press('Gửi lại');
  expect([browser.status, browser.text.includes('Bạn đã đăng nhập lại')]).toEqual([403, true]);
  await browser.press('Gửi lại');
  expect(floors()).toBe('9');
  await browser.press('Lưu và làm tiếp sau', { floors: '5' });
});

it('shows both when it was changed elsewhere meanwhile, and loses neither', async () => {
  const other = await new PlainBrowser(world.citizenUrl, citizen.cookieHeader).open(page());
  await other.press('Lưu và làm tiếp sau', { floors: '6' });
  await browser.press('Lưu và làm tiếp sau', { floors: '7' });
  expect([browser.status, floors(), browser.text.includes('vừa được sửa ở nơi khác')]).toEqual([409, '7', true]);
  await browser.press('Lưu và làm tiếp sau', { floors: '5' });
  expect([browser.status, floors()]).toEqual([200, '5']);
});

it('is sealed, and nothing of it is seen by anybody else', async () => {
  const { rows } = await world.owner.query(`select encode(sealed_answers, 'escape') as text from supplement_draft`);
  expect(rows[0].text).not.toContain('floors');
  const stranger = await world.citizen('Người Khác', { identifier: '051190009999' });
  const theirs = new PlainBrowser(world.citizenUrl, stranger.cookieHeader);
  await theirs.open(page());
  expect(theirs.status).toBe(404);
  const file = /bo-sung\/G17-KQ002712\/([0-9a-f-]{36})"/.exec(browser.html)?.[1] ?? '';
  await citizen.get(`${page()}/G17-KQ002712/${file}`).expect(200);
  expect((await stranger.get(`${page()}/G17-KQ002712/${file}`)).status).toBe(404);
});

it('takes no file for what was not asked, and lets a file be taken back', async () => {
  const foreign = await citizen
    .post(page())
    .set('accept', 'application/json')
    .field('formToken', token())
    .attach('tep-G17-KQ002713', Buffer.from(samplePdf('x')), { filename: 'x.pdf', contentType: 'application/pdf' });
  expect(foreign.status).toBe(422);
  await browser.press('Xoá mat-cat.pdf');
  expect(browser.text).not.toContain('mat-cat.pdf');
  await browser.press('Gửi bổ sung');
  expect([browser.status, browser.html.includes('href="#tep-G17-KQ002712"')]).toEqual([422, true]);
  await browser.upload('Tải tệp lên', 'mat-cat-2.pdf', samplePdf('cut 2'));
});

it('is not collected while the request is open, and is gone with the answer', async () => {
  const kept = `select count(*)::int as n from supplement_draft_document s join document d on d.id = s.document_id where d.state = 'stored'`;
  await world.setClock('2026-12-09T08:00:00+07:00');
  await world.startWorker();
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  expect((await world.owner.query(kept)).rows[0].n).toBe(1);
  await browser.open(page());
  await browser.press('Gửi bổ sung');
  expect(browser.text).toContain('Đã nhận bổ sung của bạn');
  const { rows } = await world.owner.query(
    'select (select count(*)::int from supplement_draft) as drafts, (select count(*)::int from supplement_draft_document) as files',
  );
  expect(rows[0]).toEqual({ drafts: 0, files: 0 });
  const { body } = await citizen.get(`/api/v1/dossiers/${id}`).expect(200);
  expect(body.status).toBe('in_process');
});
