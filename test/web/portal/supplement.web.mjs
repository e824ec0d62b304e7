import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { World } from '../../../dist/apps/commands/src/tour/world.js';
import { house } from '../console/support/seed.mjs';
import { signInAgain, Visitor } from './visitor.mjs';

const PAPER = readFileSync('docs/tour/birth-certificate.pdf');
const pdf = (name) => ({ name, mimeType: 'application/pdf', buffer: PAPER });
const PROGRAM = { name: 'a.exe', mimeType: 'application/octet-stream', buffer: Buffer.from('MZ') };
const ITEMS = [
  { kind: 'component', target: 'G17-KQ002712', text: 'Bổ sung mặt cắt A-A tỷ lệ 1/100' },
  { kind: 'component', target: 'G17-KQ003215', text: 'Chụp lại trang 2' },
  { kind: 'field', target: 'floors', text: 'Số tầng không khớp bản vẽ' },
];

/** Answering a request for papers: each paper is a block of its own, and nothing typed beside it is lost. */
export async function run(web) {
  const world = new World(web.addresses);
  await withScript(web, await asked(world), await Visitor.begin(web));
  await withoutScript(web, await asked(world), await Visitor.begin(web, { script: false }));
}

async function asked(world) {
  const id = await house(world, 'dan.hung', 'appraising');
  await world.act(await world.officer('specialist', 'H48.101-KT'), id, 'request_supplement', { reason: 'Bản vẽ thiếu', items: ITEMS });
  return `/ho-so/${id}/bo-sung`;
}

async function withScript(web, path, person) {
  const { page, context } = person;
  const block = (code) => page.locator(`[data-uploads$="/${code}"]`);
  const choose = (code, files) => block(code).locator('input[type="file"]').setInputFiles(files);
  const floors = page.locator('[name="floors"]');
  await person.signIn('dan.hung');
  await person.open(path);
  await person.judge('portal-supplement-three');

  await web.check('files are sent as they are chosen, each to its own paper, while another question is being answered', async () => {
    await floors.fill('4');
    await choose('G17-KQ002712', [pdf('mat-cat-1.pdf'), pdf('mat-cat-2.pdf')]);
    await choose('G17-KQ003215', [pdf('trang-2.pdf')]);
    await block('G17-KQ002712').getByRole('button', { name: 'Xoá mat-cat-2.pdf' }).waitFor();
    await block('G17-KQ003215').getByRole('button', { name: 'Xoá trang-2.pdf' }).waitFor();
    assert.equal(await block('G17-KQ003215').locator('.file').count(), 1);
    assert.equal(await floors.inputValue(), '4');
    assert.equal(new URL(page.url()).pathname, path);
  });

  await web.check('a wrong and a cut file say so in their block; the others stand, and going on finishes the cut one', async () => {
    await choose('G17-KQ002712', [PROGRAM]);
    await block('G17-KQ002712').locator('.file.bad', { hasText: 'a.exe' }).waitFor();
    assert.match(await block('G17-KQ002712').locator('.file.bad').innerText(), /Loại tệp không được nhận/);
    await context.setOffline(true);
    await choose('G17-KQ003215', [pdf('mat-sau.pdf')]);
    await block('G17-KQ003215')
      .getByText(/Mất mạng/)
      .waitFor();
    await floors.fill('5');
    await person.accessible();
    await person.reflows();
    await context.setOffline(false);
    await block('G17-KQ003215').getByRole('button', { name: 'Gửi tiếp' }).click();
    await block('G17-KQ003215').getByRole('button', { name: 'Xoá mat-sau.pdf' }).waitFor();
    assert.equal(await floors.inputValue(), '5');
    await block('G17-KQ002712').getByRole('button', { name: 'Bỏ tệp này' }).click();
    assert.equal(await block('G17-KQ002712').locator('.file').count(), 2);
  });

  await web.check('a large photo is made smaller on the device', async () => {
    const noise = randomBytes(3200 * 2400 * 3);
    const photo = await sharp(noise, { raw: { width: 3200, height: 2400, channels: 3 } })
      .jpeg({ quality: 90 })
      .toBuffer();
    const announced = page.waitForRequest((request) => request.method() === 'POST' && request.url().endsWith('/api/v1/uploads'));
    await choose('G17-KQ002712', [{ name: 'anh.jpg', mimeType: 'image/jpeg', buffer: photo }]);
    const sent = Number((await announced).headers()['upload-length']);
    assert.ok(photo.length > 1_500_000 && sent < photo.length, `${sent} of ${photo.length} bytes`);
    await block('G17-KQ002712').getByRole('button', { name: 'Xoá anh.jpg' }).waitFor({ timeout: 60_000 });
  });

  await web.check('a session that ends during a file: sign in beside it and go on', async () => {
    await page.locator('[data-status] span', { hasText: 'Đã lưu nháp lúc' }).waitFor({ timeout: 20_000 });
    await context.clearCookies({ name: '__Host-mc-citizen' });
    await choose('G17-KQ003215', [pdf('sau.pdf')]);
    await block('G17-KQ003215').locator('.file.bad', { hasText: 'Phiên đăng nhập đã hết' }).waitFor({ timeout: 20_000 });
    await person.accessible();
    await signInAgain(person, 'dan.hung');
    await block('G17-KQ003215').getByRole('button', { name: 'Gửi tiếp' }).click();
    await block('G17-KQ003215').getByRole('button', { name: 'Xoá sau.pdf' }).waitFor({ timeout: 20_000 });
    assert.equal(await floors.inputValue(), '5');
  });

  await web.check('"send" waits for what is on its way, and sends it along', async () => {
    await context.route('**/gan', async (route) => {
      await new Promise((done) => setTimeout(done, 1500));
      await route.continue();
    });
    await choose('G17-KQ003215', [pdf('cuoi-cung.pdf')]);
    await page.getByRole('button', { name: 'Gửi bổ sung' }).click();
    await page.getByRole('alert').filter({ hasText: 'Tệp đang được gửi' }).waitFor();
    await page.getByText('Đã nhận bổ sung của bạn').waitFor({ timeout: 20_000 });
    await context.unroute('**/gan');
    const text = await person.text();
    for (const name of ['mat-cat-1.pdf', 'mat-cat-2.pdf', 'trang-2.pdf', 'mat-sau.pdf', 'sau.pdf', 'cuoi-cung.pdf'])
      assert.match(text, new RegExp(name), name);
  });
  await web.check('nothing of it was against the policy of the page', async () => assert.deepEqual(person.violations, []));
  await person.end();
}

async function withoutScript(web, path, plain) {
  const { page } = plain;
  await plain.signIn('dan.hung');
  await plain.open(path);
  await web.check('without a script it is one plain post: a refused file keeps what was typed and the good one', async () => {
    await page.locator('[name="floors"]').fill('6');
    await page.locator('#tep-G17-KQ002712').setInputFiles([PROGRAM]);
    await page.locator('#tep-G17-KQ003215').setInputFiles([pdf('dat.pdf')]);
    await plain.press('Gửi bổ sung');
    assert.match(await page.title(), /^Lỗi: /);
    assert.equal(await page.locator('[name="floors"]').inputValue(), '6');
    assert.match(await plain.text(), /dat\.pdf/);
    await page.locator('#tep-G17-KQ002712').setInputFiles([pdf('mat-cat.pdf')]);
    await plain.press('Gửi bổ sung');
    assert.match(await plain.text(), /Đã nhận bổ sung của bạn/);
  });
  await plain.end();
}
