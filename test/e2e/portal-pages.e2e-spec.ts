import request from 'supertest';
import { act, aDraft, aSubmittedHouse, received } from '../support/a-dossier.js';
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

const html = (path: string): request.Test => request(world.citizenUrl).get(path).set('accept', 'text/html');

describe('every page', () => {
  it('allows nothing inline and nothing from elsewhere', async () => {
    const { headers, text } = await html('/').expect(200);
    expect(headers['content-security-policy']).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(text).not.toMatch(/\sstyle="|<style|\son[a-z]+="|javascript:/);
    expect(headers['cache-control']).toBe('no-store');
  });

  it('names its style sheet by its hash, and browsers keep it', async () => {
    const { text } = await html('/');
    const sheet = /href="(\/a\/portal-[\w-]+\.css)"/.exec(text)?.[1] ?? '';
    const { headers } = await request(world.citizenUrl).get(sheet).expect(200);
    expect(headers['cache-control']).toContain('immutable');
    expect(headers['content-encoding']).toBe('gzip');
  });

  it('is in English under /en, with the same address otherwise', async () => {
    const { text, headers } = await html('/en/tro-giup').expect(200);
    expect([headers['content-language'], text.includes('<html lang="en">'), text.includes('href="/tro-giup"')]).toEqual(['en', true, true]);
  });

  it('leads a stranger to the sign-in and back to where they were', async () => {
    const { headers } = await html('/en/ho-so').expect(303);
    expect(headers['location']).toBe('/en/dang-nhap?tiep=%2Fen%2Fho-so');
  });

  it('returns to no other site after the sign-in', async () => {
    for (const evil of ['//evil.example', 'https://evil.example', '/\\evil.example']) {
      const { text } = await html(`/dang-nhap?tiep=${encodeURIComponent(evil)}`).expect(200);
      expect(text).toContain('href="/dang-nhap/vneid?tiep=%2Fho-so"');
    }
  });

  it('says so when the identity provider is away, and what can be done meanwhile', async () => {
    const { text } = await html('/dang-nhap/vneid').expect(503);
    expect(text).toContain('Hệ thống định danh đang không trả lời');
    expect(text).toContain('/tra-cuu');
  });

  it('answers a browser with a page and a program with a problem document', async () => {
    expect((await html('/khong-co').expect(404)).text).toContain('Không có trang này');
    const { headers } = await request(world.citizenUrl).get('/khong-co').expect(404);
    expect(headers['content-type']).toContain('application/problem+json');
  });

  it('does not show what is not the person’s', async () => {
    const other = await world.citizen('Người Khác', { identifier: '051190009999' });
    const { dossierId } = await aSubmittedHouse(world, citizen);
    const stranger = new PlainBrowser(world.citizenUrl, other.cookieHeader);
    for (const page of [
      '',
      '/da-gui',
      '/bo-sung',
      '/thanh-toan',
      '/tin-nhan',
      '/rut',
      '/ket-qua',
      '/danh-gia',
      '/ai-da-xem',
      '/bien-nhan.txt',
    ]) {
      await stranger.open(`/ho-so/${dossierId}${page}`);
      expect([page, stranger.status]).toEqual([page, 404]);
    }
  });
});

describe('a form', () => {
  it('of another session is shown again with everything in it, and then taken', async () => {
    const { id } = await aDraft(world, citizen);
    await browser.open(`/ban-nhap/${id}/trang/contact`);
    await browser.press('Lưu và làm tiếp sau', { formToken: 'x', ownerEmail: 'moi@nguoidan.test' });
    expect(browser.status).toBe(403);
    expect(browser.text).toContain('Chưa gửi được, điều bạn nhập vẫn còn');
    await browser.press('Gửi lại');
    await browser.open(`/ban-nhap/${id}/trang/contact`);
    expect(browser.html).toContain('value="moi@nguoidan.test"');
  });

  it('after the session ended keeps everything, too', async () => {
    const { id } = await aDraft(world, citizen);
    await browser.open(`/ban-nhap/${id}/trang/contact`);
    const stranger = new PlainBrowser(world.citizenUrl);
    Object.assign(stranger, { html: browser.html, path: browser.path });
    await stranger.press('Tiếp tục', { ownerEmail: 'giu@nguoidan.test' });
    expect(stranger.status).toBe(401);
    expect(stranger.html).toContain('value="giu@nguoidan.test"');
  });

  it('from another site is refused', async () => {
    const { id } = await aDraft(world, citizen);
    await request(world.citizenUrl)
      .post(`/ban-nhap/${id}/xoa`)
      .set('cookie', citizen.cookieHeader)
      .set('origin', 'https://evil.example')
      .set('accept', 'text/html')
      .type('form')
      .send('x=1')
      .expect(403);
  });

  it('on a draft that changed elsewhere shows both values and lets the person decide', async () => {
    const { id, revision } = await aDraft(world, citizen);
    await browser.open(`/ban-nhap/${id}/trang/contact`);
    await citizen
      .patch(`/api/v1/drafts/${id}`, { answers: { ownerEmail: 'noi-khac@nguoidan.test' } })
      .set('if-match', `"${revision}"`)
      .expect(200);
    await browser.press('Lưu và làm tiếp sau', { ownerEmail: 'o-day@nguoidan.test' });
    expect(browser.status).toBe(409);
    expect(browser.text).toContain('noi-khac@nguoidan.test');
    expect(browser.html).toContain('value="o-day@nguoidan.test"');
    await browser.press('Lưu và làm tiếp sau');
    const { body } = await citizen.get(`/api/v1/drafts/${id}`);
    expect(body.answers.ownerEmail).toBe('o-day@nguoidan.test');
  });
});

describe('a dossier', () => {
  it('is paid on the platform and comes back to its own page', async () => {
    const { dossierId } = await aSubmittedHouse(world, citizen);
    await received(world, dossierId);
    const asked = await act(world, await world.officer('xaydung.camthanh'), dossierId, 'request_payment', {
      kind: 'charge',
      code: 'LE_PHI_GPXD',
      name: 'Lệ phí cấp giấy phép xây dựng',
      amount: 150000,
      reason: 'Nộp lệ phí trước khi ký',
    });
    if (asked.status >= 300) throw new Error(JSON.stringify(asked.body));
    await browser.open(`/ho-so/${dossierId}`);
    expect(browser.text).toContain('Bạn cần nộp 150.000 đồng.');
    await browser.follow('Nộp tiền');
    expect(browser.headers['content-security-policy']).toContain("form-action 'self' http://127.0.0.1:9");
    await browser.press('Đến trang thanh toán');
    expect([browser.status, browser.path.startsWith('http://127.0.0.1:9/pay?MaThamChieu=')]).toEqual([303, true]);
    const reference = new URL(browser.path).searchParams.get('MaThamChieu') ?? '';
    await browser.open(`/thanh-toan/tro-ve?MaThamChieu=${reference}`);
    expect(browser.text).toContain('Chưa có xác nhận thanh toán');
  });

  it('that is withdrawn before reception ends at once', async () => {
    const { dossierId } = await aSubmittedHouse(world, citizen);
    await browser.open(`/ho-so/${dossierId}/rut`);
    await browser.press('Rút hồ sơ');
    expect(browser.text).toContain('Đã rút');
    expect(browser.text).toContain('Hồ sơ đã kết thúc.');
  });

  it('hands out a receipt with every hash in full', async () => {
    const { dossierId, lookupSecret } = await aSubmittedHouse(world, citizen);
    const { text } = await citizen.get(`/ho-so/${dossierId}/bien-nhan.txt`).expect(200);
    expect(text.replaceAll('-', '')).toContain(lookupSecret);
    expect(text.match(/SHA-256 [0-9a-f]{64}/g)).toHaveLength(2);
  });
});
