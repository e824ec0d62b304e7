import { samplePdf } from '../../apps/commands/src/tour/sample-pdf.js';
import { birthAnswers } from '../../apps/commands/src/tour/answers.js';
import { act, received } from '../support/a-dossier.js';
import { PlainBrowser } from '../support/html.js';
import { TestWorld, type Person } from '../support/world.js';

const world = new TestWorld();
let citizen: Person;
let browser: PlainBrowser;
beforeAll(async () => {
  await world.start();
  await world.setClock('2026-12-02T09:00:00+07:00');
  citizen = await world.citizen();
  browser = new PlainBrowser(world.citizenUrl, citizen.cookieHeader);
}, 60_000);
afterAll(() => world.stop());

/** The answers of the tour, flat as form fields are. */
function flat(value: unknown, path = ''): [string, string][] {
  if (typeof value !== 'object' || value === null) return [[path, String(value)]];
  return Object.entries(value).flatMap(([key, one]) => flat(one, path === '' ? key : `${path}.${key}`));
}

describe('a birth registration with scripts off', () => {
  const typed = new Map(flat(birthAnswers('2026-11-20')));
  let dossierId = '';

  it('is found without accents and read before anybody signs in', async () => {
    const stranger = new PlainBrowser(world.citizenUrl);
    await stranger.open('/thu-tuc?q=lam%20khai%20sinh');
    await stranger.follow('Đăng ký khai sinh');
    expect(stranger.text).toContain('Giấy tờ cần có');
    await stranger.follow('Bắt đầu');
    expect(stranger.text).toContain('Đăng nhập bằng VNeID');
  });

  it('stops early for somebody the procedure is not for, and says what is missing', async () => {
    await browser.open('/thu-tuc/1.001193/bat-dau');
    await browser.press('Bắt đầu điền');
    expect(browser.status).toBe(422);
    expect(browser.title).toMatch(/^Lỗi: /);
    expect(browser.text).toContain('Hãy chọn nơi tiếp nhận');
    await browser.press('Bắt đầu điền', { who: 'enterprise', desk: 'H48.101-TTPVHCC' });
    expect(browser.text).toContain('Thủ tục này không dành cho bạn');
  });

  it('begins one draft, however often the button is pressed', async () => {
    await browser.open('/thu-tuc/1.001193/bat-dau');
    const again = new PlainBrowser(world.citizenUrl, citizen.cookieHeader);
    Object.assign(again, { html: browser.html, path: browser.path });
    await browser.press('Bắt đầu điền', { who: 'citizen', desk: 'H48.101-TTPVHCC' });
    await again.press('Bắt đầu điền', { who: 'citizen', desk: 'H48.101-TTPVHCC' });
    expect(browser.text).toContain('Bản nháp, chưa nộp');
    expect(again.text).toBe(browser.text);
  });

  it('asks page by page, keeps what was typed wrong, and says how to mend it', async () => {
    await browser.follow('Làm tiếp');
    expect(browser.text).toContain('Lấy từ tài khoản định danh của bạn');
    await browser.press('Tiếp tục', { requesterPhone: '12', relation: 'mother', ...address('requesterAddress', '12 Trần Hưng Đạo') });
    expect(browser.status).toBe(422);
    expect(browser.text).toContain('nhập số điện thoại 10 chữ số');
    expect(browser.html).toContain('value="12"');
    await browser.press('Tiếp tục', { requesterPhone: '0905000001' });
    expect(browser.text).toContain('Người được khai sinh');
  });

  it('fills every page to the overview', async () => {
    for (let page = 0; page < 8 && !browser.text.includes('Tải tệp lên'); page += 1) {
      const names = [...browser.html.matchAll(/\sname="([a-z][A-Za-z0-9.]*)"/g)].map(([, name = '']) => name);
      const values = Object.fromEntries(names.filter((name) => typed.has(name)).map((name) => [name, typed.get(name) ?? '']));
      await browser.press('Tiếp tục', values);
      expect([browser.status, browser.path]).toEqual([200, browser.path]);
    }
    expect(browser.text).toContain('Giấy chứng sinh');
  });

  it('refuses a file that is none, then stores a real one, removes it and stores it again', async () => {
    await browser.press('Tiếp tục');
    expect(browser.text).toContain('Tải lên ít nhất một tệp');
    await browser.upload('Tải tệp lên', 'giay.pdf', Buffer.from('not a pdf'));
    expect(browser.status).toBe(422);
    expect(browser.text).toContain('Có 1 chỗ cần sửa');
    await browser.upload('Tải tệp lên', 'giay-chung-sinh.pdf', samplePdf('giay'));
    expect(browser.text).toContain('giay-chung-sinh.pdf');
    await browser.press('Xoá giay-chung-sinh.pdf');
    expect(browser.text).toContain('Chưa có tệp nào');
    await browser.upload('Tải tệp lên', 'giay-chung-sinh.pdf', samplePdf('giay'));
    await browser.press('Tiếp tục');
    expect(browser.text).toContain('Xem lại rồi gửi');
  });

  it('reads everything back, wants the declaration, and sends once', async () => {
    expect(browser.text).toContain('Nguyễn Đặng Bảo An');
    expect(browser.text).toContain('12 Trần Hưng Đạo, Phường Cẩm Thành, Tỉnh Quảng Ngãi');
    await browser.press('Gửi hồ sơ');
    expect(browser.text).toContain('Hãy đánh dấu vào lời cam đoan');
    const again = new PlainBrowser(world.citizenUrl, citizen.cookieHeader);
    Object.assign(again, { html: browser.html, path: browser.path });
    await browser.press('Gửi hồ sơ', { declared: 'true' });
    await again.press('Gửi hồ sơ', { declared: 'true' });
    expect(browser.text).toContain('Chúng tôi đã nhận hồ sơ của bạn');
    expect(browser.text).toMatch(/H48\.101-261202-000\d/);
    expect(again.path).toBe(browser.path);
    dossierId = /\/ho-so\/([0-9a-f-]{36})/.exec(browser.html)?.[1] ?? '';
    const { rows } = await world.owner.query('select count(*)::int as n from dossier');
    expect(rows[0].n).toBe(1);
  });

  it('is looked up by code and secret without a name, and by the QR', async () => {
    const code = /H48\.101-\d{6}-\d{4}/.exec(browser.text)?.[0] ?? '';
    const secret = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{3}/.exec(browser.text)?.[0] ?? '';
    const stranger = await new PlainBrowser(world.citizenUrl).open('/tra-cuu');
    await stranger.press('Xem tình trạng', { code, secret });
    expect(stranger.text).toContain('Đã nộp, chờ tiếp nhận');
    expect(stranger.text).not.toContain('Nguyệt');
    await stranger.open('/tra-cuu');
    await stranger.press('Xem tình trạng', { code, secret: 'SAI' });
    expect([stranger.status, stranger.text.includes('Không tra cứu được')]).toEqual([422, true]);
  });

  it('shows the promised date with its reason once it is received', async () => {
    await received(world, dossierId);
    await browser.open(`/ho-so/${dossierId}`);
    expect(browser.text).toContain('17:00 thứ Tư, 02/12/2026');
    expect(browser.text).toContain('Hôm nay, còn');
    expect(browser.text).toContain('Vì sao là 17:00 ngày 02/12?');
    expect(browser.text).toContain('Lúc này bạn không cần làm gì.');
  });

  it('supplements exactly what was asked', async () => {
    const asked = await act(world, await world.officer('hotich.camthanh'), dossierId, 'request_supplement', {
      reason: 'Giấy chứng sinh chụp mờ',
      items: [{ kind: 'component', target: 'KQ004389', text: 'Chụp lại cả hai mặt, thấy rõ dấu' }],
    });
    expect(asked.status).toBeLessThan(300);
    await browser.open('/ho-so');
    expect(browser.text).toContain('Cần bạn làm');
    await browser.open(`/ho-so/${dossierId}`);
    await browser.follow('Xem và bổ sung');
    expect(browser.text).toContain('Chụp lại cả hai mặt, thấy rõ dấu');
    await browser.press('Gửi bổ sung');
    expect(browser.text).toContain('Tải lên tệp cho: Giấy chứng sinh');
    await browser.upload('Tải tệp lên', 'mat-sau.pdf', samplePdf('sau'));
    expect(browser.text).toContain('mat-sau.pdf');
    await browser.press('Gửi bổ sung');
    expect(browser.text).toContain('Đã nhận bổ sung của bạn');
    expect(browser.text).toContain('Tạm dừng để chờ bạn bổ sung');
  });

  it('writes to the office, sees who looked, rates and complains', async () => {
    await browser.follow('Nhắn cho bộ phận giải quyết');
    await browser.press('Gửi tin nhắn', { text: 'Tôi đã gửi đủ chưa ạ?' });
    expect(browser.text).toContain('Tôi đã gửi đủ chưa ạ?');
    await browser.open(`/ho-so/${dossierId}/ai-da-xem`);
    expect(browser.text).toContain('Giải quyết hồ sơ');
    await browser.open(`/ho-so/${dossierId}/danh-gia`);
    await browser.press('Gửi đánh giá');
    expect(browser.text).toContain('Hãy chọn một mức');
    await browser.press('Gửi đánh giá', { score: '4', comment: 'Nhanh' });
    expect(browser.text).toContain('Cảm ơn bạn');
    await browser.press('Gửi khiếu nại', { text: 'Chờ lâu' });
    expect(browser.text).toContain('Khiếu nại của bạn đã được ghi nhận');
  });
});

function address(key: string, detail: string): Record<string, string> {
  return { [`${key}.province`]: '51', [`${key}.commune`]: '21025', [`${key}.detail`]: detail };
}
