import { createHash } from 'node:crypto';
import request from 'supertest';
import { samplePdf } from '../../apps/commands/src/tour/sample-pdf.js';
import { CaughtMail } from '../support/caught-mail.js';
import { PlainBrowser } from '../support/html.js';
import { exampleOf, submitted, worked } from '../support/worked-dossier.js';
import { DESK } from '../support/a-dossier.js';
import { TestWorld, type Person } from '../support/world.js';

const world = new TestWorld();
const mail = new CaughtMail();
let hung: Person;
let browser: PlainBrowser;
let dossierId = '';
beforeAll(async () => {
  await world.start();
  await world.setClock('2026-11-25T08:00:00+07:00');
  await world.startWorker({ SMTP_URL: await mail.start() });
  hung = await world.citizen('Nguyễn Quốc Hùng', {
    identifier: '051085004321',
    birthDate: '1985-11-02',
    sex: 'male',
    email: 'hung@nguoidan.test',
  });
  browser = new PlainBrowser(world.citizenUrl, hung.cookieHeader);
  const death = exampleOf('1.000656');
  dossierId = (await submitted(world, hung, death)).dossierId;
  await worked(world, dossierId, death);
}, 180_000);
afterAll(async () => {
  await world.stop();
  await mail.stop();
});

const letter = (words: string): Promise<string> => world.until(async () => mail.letters.find((one) => one.includes(words)));

describe('the receipt', () => {
  it('is a PDF with both codes, and the same bytes each time', async () => {
    const get = (): request.Test => hung.get(`/ho-so/${dossierId}/bien-nhan.pdf`).responseType('blob').expect(200);
    const [first, second] = [await get(), await get()];
    expect(first.headers['content-type']).toBe('application/pdf');
    const bytes = first.body as Buffer;
    expect(bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-');
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(
      createHash('sha256')
        .update(second.body as Buffer)
        .digest('hex'),
    );
    await browser.open(`/ho-so/${dossierId}/da-gui`);
    expect(browser.text).toContain('Tải biên nhận (PDF)');
  });

  it('is made also for a file whose name the paper font cannot draw', async () => {
    const example = exampleOf('1.013227');
    const khoa = await world.citizen('Y Khoa Niê', { identifier: '062095008888' });
    const { body: created } = await khoa
      .post('/api/v1/drafts', {
        procedureCode: example.procedureCode,
        caseCode: example.caseCode,
        channel: example.channel,
        receivingUnit: DESK,
      })
      .expect(201);
    await khoa.patch(`/api/v1/drafts/${created.id}`, { answers: example.answers }).set('if-match', '"1"').expect(200);
    for (const componentCode of example.papers) {
      const { body } = await world.upload(khoa, 'giấy 📄 汉字.pdf', samplePdf(componentCode));
      await khoa.post(`/api/v1/drafts/${created.id}/documents`, { documentId: body.id, componentCode }).expect(200);
    }
    const { body: draft } = await khoa.get(`/api/v1/drafts/${created.id}`).expect(200);
    const { body: sent } = await khoa.post(`/api/v1/drafts/${created.id}/submit`, { revision: draft.revision, declared: true }).expect(201);
    await khoa.get(`/ho-so/${sent.dossierId}/bien-nhan.pdf`).expect(200);
    expect((await hung.get(`/ho-so/${sent.dossierId}/bien-nhan.pdf`)).status).toBe(404);
  });
});

describe('the rating link of the result letter', () => {
  let link = '';

  it('rates without signing in, once, and names nobody', async () => {
    const text = await letter('đã có kết quả');
    link = /\/danh-gia\/([\w-]+)/.exec(text)?.[0] ?? '';
    const anybody = new PlainBrowser(world.citizenUrl);
    await anybody.open(link);
    expect(anybody.status).toBe(200);
    expect(anybody.text).not.toContain('Nguyễn Quốc Hùng');
    await anybody.press('Gửi đánh giá');
    expect([anybody.status, anybody.html.includes('href="#diem-5"')]).toEqual([422, true]);
    await anybody.press('Gửi đánh giá', { score: '4', comment: 'Nhanh' });
    expect(anybody.text).toContain('Cảm ơn bạn, đánh giá đã được ghi');
    await anybody.open(link);
    expect(anybody.text).toContain('Bạn đã đánh giá hồ sơ này');
    expect(anybody.html).not.toContain('name="score"');
    const again = await request(world.citizenUrl).post(link).set('accept', 'text/html').type('form').send({ score: '1' });
    expect(again.status).toBe(303);
    const { rows } = await world.owner.query('select score, sealed_comment from rating where dossier_id = $1', [dossierId]);
    expect(rows).toEqual([{ score: 4, sealed_comment: expect.any(Buffer) }]);
  });

  it('does not open anything when it is changed or has ended', async () => {
    const anybody = new PlainBrowser(world.citizenUrl);
    for (const wrong of ['/danh-gia/x', `${link.slice(0, -1)}${link.endsWith('A') ? 'B' : 'A'}`]) {
      await anybody.open(wrong);
      expect([wrong, anybody.status]).toEqual([wrong, 404]);
      const post = await request(world.citizenUrl).post(wrong).set('accept', 'text/html').type('form').send({ score: '1' });
      expect([wrong, post.status]).toEqual([wrong, 404]);
    }
  });
});

describe('letters', () => {
  it('that a law asks for have no switch; the others have, and the page says so', async () => {
    await browser.open('/tai-khoan');
    await browser.follow('Thư báo về hồ sơ');
    expect(browser.text).toContain('Luôn gửi, không tắt được');
    expect([...browser.html.matchAll(/type="checkbox"/g)]).toHaveLength(3);
    await browser.press('Lưu lựa chọn', { want: ['confirmation:email', 'silence:email'] });
    expect(browser.text).toContain('Đã ghi lựa chọn của bạn');
    expect([...browser.html.matchAll(/checked=""/g)]).toHaveLength(2);
  });

  it('are not sent when they are not wanted, and the others still are', async () => {
    const desk = await world.officer('motcua.camthanh');
    await desk.post(`/api/v1/dossiers/${dossierId}/payments`, { method: 'cash' }).expect(201);
    const before = mail.letters.length;
    await hung.get(`/api/v1/dossiers/${dossierId}/result`).expect(200);
    await world.until(async () => {
      const { rows } = await world.owner.query(`select state from notice where dossier_id = $1 and template = 'hand_over'`, [dossierId]);
      return rows[0]?.state === 'not_wanted';
    });
    expect(mail.letters.slice(before).filter((one) => one.includes('Đã trả kết quả'))).toEqual([]);
    await browser.open('/tai-khoan/thong-bao');
    await browser.press('Lưu lựa chọn', { want: null });
    const { rows } = await world.owner.query('select kind from notice_refusal order by kind');
    expect(rows.map(({ kind }) => kind)).toEqual(['confirmation', 'rating', 'silence']);
    const next = await submitted(world, hung, exampleOf('1.000656'));
    await letter(next.code);
  });
});

describe('a paper on file', () => {
  let id = '';

  it('is said on the sheet before anything is begun', async () => {
    await browser.open('/thu-tuc/1.001731');
    expect(browser.text).toContain('Đã có trong kho (số 1/2026/TLKT-H48.101');
    const stranger = new PlainBrowser(world.citizenUrl);
    await stranger.open('/thu-tuc/1.001731');
    expect(stranger.text).not.toContain('Đã có trong kho');
  });

  it('is used only with consent, and read back before sending', async () => {
    const { procedureCode, caseCode, channel, answers } = exampleOf('1.001731');
    const { body } = await hung.post('/api/v1/drafts', { procedureCode, caseCode, channel, receivingUnit: DESK }).expect(201);
    id = body.id as string;
    await hung.patch(`/api/v1/drafts/${id}`, { answers }).set('if-match', '"1"').expect(200);
    await browser.open(`/ban-nhap/${id}/giay-to/TRICH_LUC_KHAI_TU`);
    expect(browser.text).toContain('Giấy này đã có trong kho của cơ quan');
    await browser.press('Dùng bản đã có');
    expect([browser.status, browser.html.includes('href="#dong-y"')]).toEqual([422, true]);
    await browser.press('Dùng bản đã có', { consent: 'true' });
    expect(browser.text).toContain('Hồ sơ này dùng bản đã có trong kho');
    await browser.press('Tiếp tục');
    await browser.open(`/ban-nhap/${id}/xem-lai`);
    expect(browser.text).toContain('Dùng bản đã có: số 1/2026/TLKT-H48.101');
  });

  it('is downloaded, and the consent is taken back, where my papers are', async () => {
    await browser.open('/giay-to-cua-toi');
    const file = /href="(\/giay-to-cua-toi\/[0-9a-f-]{36}\/[0-9a-f-]{36})"/.exec(browser.html)?.[1] ?? '';
    expect((await hung.get(file).expect(200)).headers['content-type']).toBe('application/pdf');
    const stranger = await world.citizen('Phạm Thị Liên', { identifier: '051160007777' });
    expect((await stranger.get(file)).status).toBe(404);
    await browser.press('Rút lại đồng ý');
    expect(browser.text).toContain('Không có đồng ý nào đang mở');
    await browser.open(`/ban-nhap/${id}/giay-to/TRICH_LUC_KHAI_TU`);
    expect(browser.text).toContain('Giấy này đã có trong kho của cơ quan');
  });
});

describe('the usual time', () => {
  it('is said only where enough dossiers ended', async () => {
    await browser.open('/thu-tuc/1.000656');
    expect(browser.text).toContain('Chưa đủ hồ sơ đã xong trong 180 ngày qua để nói');
    await world.owner.query(
      `insert into dossier_hours (dossier_id, unit_id, version_id, case_code, ended_at, ended_by, agency_minutes, citizen_minutes, other_agency_minutes, known_from)
       select gen_random_uuid(), d.processing_unit_id, d.version_id, d.case_code, app_now() - interval '3 days', 'result_ready', n * 60, 0, 0, app_now() from dossier d, generate_series(1, 9) n where d.id = $1`,
      [dossierId],
    );
    await browser.open('/thu-tuc/1.000656');
    expect(browser.text).toMatch(/một nửa xong trong 4 giờ 30 làm việc, chín phần mười trong 1 ngày .*10 hồ sơ/);
    await browser.open('/en/thu-tuc/1.000656');
    expect(browser.text).toMatch(/half within 4 hours 30 min of working time/);
  });
});
