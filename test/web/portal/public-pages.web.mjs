import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import { Visitor } from './visitor.mjs';

const PAGES = {
  home: '/',
  search: '/thu-tuc?q=khai%20sinh',
  'search-nothing': '/thu-tuc?q=qqqqqq',
  'search-all': '/thu-tuc',
  sheet: '/thu-tuc/1.001193',
  'sheet-house': '/thu-tuc/1.013225',
  'sign-in': '/dang-nhap',
  'look-up': '/tra-cuu',
  verify: '/xac-minh',
  figures: '/dung-han',
  help: '/tro-giup',
  accessibility: '/tro-nang',
  privacy: '/du-lieu-ca-nhan',
  status: '/tinh-trang',
  gallery: '/thanh-phan',
  'rating-link-ended': '/danh-gia/khong-con',
  lost: '/khong-co-trang-nay',
};

/** Pages that anybody may see, in both languages. */
export async function run(web) {
  const visitor = await Visitor.begin(web);
  for (const [name, path] of Object.entries(PAGES)) {
    await visitor.open(path);
    await visitor.judge(`portal-${name}`);
    await visitor.open(path === '/' ? '/en' : `/en${path}`);
    await web.check(`portal-${name} in English: accessible, says its language`, async () => {
      assert.equal(await visitor.page.locator('html').getAttribute('lang'), 'en');
      await visitor.accessible();
      const vietnamese = await visitor.page.evaluate(() =>
        [...document.querySelectorAll('nav a:not([lang]), .foot a, h1')]
          .map((one) => one.textContent ?? '')
          .filter((text) => /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i.test(text) && !/Qu[aả]ng Ng/i.test(text)),
      );
      assert.deepEqual(vietnamese, []);
    });
  }
  await visitor.end();

  await web.check('a wrong look-up and a wrong verification say so at the field, and stay accessible', async () => {
    const one = await Visitor.begin(web);
    await one.open('/tra-cuu');
    await one.press('Xem tình trạng');
    assert.match(await one.page.title(), /^Lỗi: /);
    assert.equal(await one.page.locator('[aria-invalid]').count(), 2);
    await one.accessible();
    await one.open('/xac-minh/khong-co');
    assert.match(await one.text(), /Không có văn bản nào mang mã này/);
    await one.accessible();
    await one.end();
  });

  await web.check('the first load is small, and has no web font', async () => {
    const one = await Visitor.begin(web);
    const fonts = [];
    const packed = [];
    one.page.on('response', (response) => {
      if (response.request().resourceType() === 'font') fonts.push(response.url());
      packed.push(response.body().then((body) => gzipSync(body).length));
    });
    await one.page.goto(`${one.base}/`, { waitUntil: 'networkidle' });
    assert.deepEqual(fonts, []);
    const bytes = (await Promise.all(packed)).reduce((sum, size) => sum + size, 0);
    assert.ok(bytes > 2_000, `only ${bytes} bytes were seen`);
    assert.ok(bytes <= 40_000, `${bytes} bytes`);
    console.log(`     ${bytes} bytes, packed`);
    await one.end();
  });

  await web.check('the keyboard reaches the content first, and the focus is seen', async () => {
    const one = await Visitor.begin(web);
    await one.open('/');
    await one.page.keyboard.press('Tab');
    assert.equal(await one.page.evaluate(() => document.activeElement?.className), 'skip');
    const outline = await one.page.evaluate(() => getComputedStyle(document.activeElement).outlineWidth);
    assert.equal(outline, '3px');
    await one.end();
  });
}
