import { samplePdf } from '../../apps/commands/src/tour/sample-pdf.js';
import { DESK } from '../support/a-dossier.js';
import { hallAnswers, openHallProcedure } from '../support/a-hall.js';
import { PlainBrowser } from '../support/html.js';
import { TestWorld, type Person } from '../support/world.js';

const world = new TestWorld();
let citizen: Person;
let browser: PlainBrowser;
beforeAll(async () => {
  await world.start();
  await world.setClock('2026-12-02T09:00:00+07:00');
  await openHallProcedure(world);
  citizen = await world.citizen();
  browser = new PlainBrowser(world.citizenUrl, citizen.cookieHeader);
}, 60_000);
afterAll(() => world.stop());

async function hallDraft(changes: Record<string, unknown> = {}): Promise<string> {
  const { body } = await citizen
    .post('/api/v1/drafts', {
      procedureCode: '9.900001',
      caseCode: '9.900001.01',
      channel: 'online_full',
      receivingUnit: DESK,
      answers: { ...hallAnswers(), ...changes },
    })
    .expect(201);
  return body.id as string;
}
const answersOf = async (id: string): Promise<Record<string, unknown>> =>
  (await citizen.get(`/api/v1/drafts/${id}`).expect(200)).body.answers as Record<string, unknown>;
const rowsOf = async (id: string): Promise<unknown[]> => ((await answersOf(id))['sessions'] ?? []) as unknown[];

describe('a question for files', () => {
  const MINOR = { organiserDob: '2012-05-20' };
  let id = '';

  it('asks for a file by name, on top and at the question', async () => {
    id = await hallDraft(MINOR);
    await browser.open(`/ban-nhap/${id}/trang/organiser`);
    expect(browser.text).toContain('Văn bản đồng ý của người giám hộ');
    await browser.press('Tiếp tục');
    expect(browser.status).toBe(422);
    expect(browser.html).toContain('href="#f-guardian"');
    expect(browser.html).toContain('id="f-guardian"');
  });

  it('keeps the rest of the page while files are given, one by one, and takes no other type', async () => {
    await browser.press('Chọn tệp để tải lên', { 'place.detail': '9 Hùng Vương' });
    expect(browser.text).toContain('PDF, JPG, PNG, mỗi tệp tối đa 10 MB');
    await browser.upload('Tải tệp lên', 'dong-y.pdf', Buffer.from('not a pdf'));
    expect([browser.status, browser.title.startsWith('Lỗi: ')]).toEqual([422, true]);
    await browser.upload('Tải tệp lên', 'dong-y.pdf', samplePdf('1'));
    await browser.upload('Tải tệp lên', 'can-cuoc.pdf', samplePdf('2'));
    expect(browser.text).toContain('Đã đủ 2 tệp');
    expect(browser.html).not.toContain('type="file"');
    await browser.press('Xoá can-cuoc.pdf');
    await browser.follow('Về trang tờ khai');
    expect(browser.text).toContain('dong-y.pdf');
    expect(browser.html).toContain('value="9 Hùng Vương"');
    expect((await answersOf(id))['guardian']).toHaveLength(1);
  });

  it('refuses more files than are asked for, of another person, and for a question that is none', async () => {
    const token = /name="formToken" value="([^"]+)"/.exec(browser.html)?.[1] ?? '';
    const post = (path: string, documentId: string): ReturnType<Person['post']> =>
      citizen.post(`/ban-nhap/${id}/trang/organiser/tep/${path}/gan`).type('form').send({ formToken: token, documentId });
    const stranger = await world.citizen('Người Khác', { identifier: '051190009999' });
    const foreign = (await world.upload(stranger)).body.id as string;
    expect((await post('guardian', foreign)).status).toBe(404);
    const mine = (await world.upload(citizen)).body.id as string;
    expect((await post('organiser', mine)).status).toBe(404);
    expect((await post('guardian', mine)).status).toBe(201);
    const third = (await world.upload(citizen)).body.id as string;
    expect((await post('guardian', third)).status).toBe(422);
    expect((await answersOf(id))['guardian']).toHaveLength(2);
  });

  it('sends its files with the form, where the officer opens them', async () => {
    const { body: draft } = await citizen.get(`/api/v1/drafts/${id}`).expect(200);
    const { body: sent } = await citizen.post(`/api/v1/drafts/${id}/submit`, { revision: draft.revision, declared: true }).expect(201);
    expect(sent.files).toHaveLength(2);
    const officer = await world.officer('motcua.camthanh');
    const { body } = await officer.get(`/api/v1/dossiers/${sent.dossierId}`).expect(200);
    const form = (body.components as { code: string; documents: { id: string }[] }[]).find(({ code }) => code === 'DON');
    expect(form?.documents).toHaveLength(2);
    await officer.get(`/api/v1/dossiers/${sent.dossierId}/documents/${form?.documents[0]?.id ?? ''}`).expect(200);
  });

  it('does not send files of a question that is hidden again', async () => {
    const other = await hallDraft(MINOR);
    await browser.open(`/ban-nhap/${other}/trang/organiser`);
    await browser.press('Chọn tệp để tải lên');
    await browser.upload('Tải tệp lên', 'dong-y.pdf', samplePdf('3'));
    await browser.open(`/ban-nhap/${other}/trang/organiser`);
    await browser.press('Tiếp tục', { organiserDob: '20/05/1985' });
    const { body: draft } = await citizen.get(`/api/v1/drafts/${other}`).expect(200);
    const { body: sent } = await citizen.post(`/api/v1/drafts/${other}/submit`, { revision: draft.revision, declared: true }).expect(201);
    expect(sent.files).toEqual([]);
  });
});

describe('rows with scripts off', () => {
  it('come and go by buttons, and everything else stays as it was typed', async () => {
    const id = await hallDraft();
    await browser.open(`/ban-nhap/${id}/trang/event`);
    expect(browser.text).toContain('Buổi 2');
    await browser.press('Thêm buổi', { guests: '55' });
    expect(browser.text).toContain('Buổi 3');
    expect(browser.html).toContain('value="55"');
    await browser.press('Tiếp tục', { 'sessions.2.day': '14-12-2026', 'sessions.2.hours': '1,5' });
    expect(await rowsOf(id)).toEqual([
      { day: '2026-12-12', hours: 2.5 },
      { day: '2026-12-13', hours: 3 },
      { day: '2026-12-14', hours: 1.5 },
    ]);
    await browser.open(`/ban-nhap/${id}/trang/event`);
    await browser.press('Bỏ mục này Buổi 2');
    expect(await rowsOf(id)).toEqual([
      { day: '2026-12-12', hours: 2.5 },
      { day: '2026-12-14', hours: 1.5 },
    ]);
    expect(browser.text).toContain('Tổng số giờ 4 giờ');
  });

  it('takes out the row that was pressed, also when an empty one stands before it', async () => {
    const id = await hallDraft();
    await browser.open(`/ban-nhap/${id}/trang/event`);
    await browser.press('Bỏ mục này Buổi 2', { 'sessions.0.day': '', 'sessions.0.hours': '' });
    expect(await rowsOf(id)).toEqual([]);
  });

  it('stop at the most the form takes', async () => {
    const id = await hallDraft();
    await browser.open(`/ban-nhap/${id}/trang/event`);
    for (const [row, day] of [
      [2, '14/12/2026'],
      [3, '15/12/2026'],
      [4, '16/12/2026'],
    ] as const) {
      await browser.press('Thêm buổi');
      await browser.press('Tiếp tục', { [`sessions.${row}.day`]: day, [`sessions.${row}.hours`]: '1' });
      await browser.open(`/ban-nhap/${id}/trang/event`);
    }
    expect(await rowsOf(id)).toHaveLength(5);
    expect(browser.text).not.toContain('Thêm buổi');
  });
});

describe('what people paste', () => {
  it.each([
    ['20/5/1985', '1985-05-20'],
    ['20-05-1985', '1985-05-20'],
    ['20.5.1985', '1985-05-20'],
    ['20051985', '1985-05-20'],
    ['1985-05-20', '1985-05-20'],
    ['  20 / 05 / 1985 ', '1985-05-20'],
    ['\u200E20/05/1985\u00A0', '1985-05-20'],
    ['ngày 20 tháng 5 năm 1985', '1985-05-20'],
    ['20 tháng 5, 1985', '1985-05-20'],
    ['２０/０５/１９８５', '1985-05-20'],
  ])('the day %j is understood', async (typed, stored) => {
    const id = await hallDraft();
    await browser.open(`/ban-nhap/${id}/trang/organiser`);
    await browser.press('Tiếp tục', { organiserDob: typed });
    expect((await answersOf(id))['organiserDob']).toBe(stored);
  });

  it.each(['31/2/1985', '5/20/1985', '20/5/85', 'hôm qua'])('the day %j is shown again as typed, with what is wrong', async (typed) => {
    const id = await hallDraft();
    await browser.open(`/ban-nhap/${id}/trang/organiser`);
    await browser.press('Tiếp tục', { organiserDob: typed });
    expect([browser.status, browser.html.includes(`value="${typed}"`), browser.html.includes('href="#f-organiserDob"')]).toEqual([
      422,
      true,
      true,
    ]);
  });

  it('letters that came apart, invisible signs and doubled spaces become one name', async () => {
    const id = await hallDraft();
    await browser.open(`/ban-nhap/${id}/trang/organiser`);
    await browser.press('Tiếp tục', { 'organiser.fullName': ' Nguye\u0302\u0303n\u200B  Thi\u0323\u00A0Ha\u0306\u0300ng ' });
    expect((await answersOf(id))['organiser']).toMatchObject({ fullName: 'Nguyễn Thị Hằng' });
  });
});
