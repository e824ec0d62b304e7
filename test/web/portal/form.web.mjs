import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { Visitor } from './visitor.mjs';

const ANSWERS = JSON.parse(readFileSync('docs/tour/birth-answers.json', 'utf8'));
const flat = (value, path = '') =>
  typeof value === 'object'
    ? Object.entries(value).flatMap(([key, one]) => flat(one, path === '' ? key : `${path}.${key}`))
    : [[path, String(value)]];

/** Fills every question that is shown, as a person would: by its label's control. */
async function fill(page, answers) {
  for (const [name, value] of answers) {
    const controls = page.locator(`main [name="${name}"]`);
    if ((await controls.count()) === 0) continue;
    const control = controls.first();
    const kind = await control.evaluate((one) => (one instanceof HTMLSelectElement ? 'select' : one.type));
    if (kind === 'radio') {
      const one = page.locator(`main [name="${name}"][value="${value}"]`);
      if (await one.isVisible()) await one.check();
    } else if (!(await control.isVisible())) continue;
    else if (kind === 'select') await control.selectOption(value);
    else if (kind === 'checkbox') await control.setChecked(value === 'true');
    else await control.fill(value);
  }
}

async function settled(page, pattern) {
  try {
    await page.locator('[data-status] span', { hasText: pattern }).waitFor({ timeout: 20_000 });
  } catch {
    throw new Error(`the status says: ${await page.locator('.go').innerText()}`);
  }
}

/** The way of a birth registration through the forms, with what the script adds and what happens when things break. */
export async function run(web) {
  const born = new Date(Date.now() - 12 * 864e5).toISOString().slice(0, 10).split('-').reverse().join('/');
  const answers = flat(ANSWERS).map(([name, value]) => [name, value === 'DAY-OF-BIRTH' ? born : value]);
  const person = await Visitor.begin(web);
  const { page } = person;
  await person.signIn('dan.lien');

  await web.check('somebody the procedure is not for is stopped early', async () => {
    await person.open('/thu-tuc/1.001193/bat-dau');
    await person.judge('portal-start');
    await page.getByLabel('Doanh nghiệp', { exact: true }).check();
    await page.getByLabel('Nơi tiếp nhận').selectOption({ index: 1 });
    await person.press('Bắt đầu điền');
    assert.match(await person.text(), /không dành cho bạn/);
    await person.accessible();
  });
  await page.getByLabel('Công dân Việt Nam').check();
  await page.getByLabel('Nơi tiếp nhận').selectOption('H48.101-TTPVHCC');
  await person.press('Bắt đầu điền');
  await person.judge('portal-tasks');
  const draft = new URL(page.url()).pathname;

  await person.follow('Làm tiếp');
  await person.judge('portal-question');
  await web.check('an empty page says what to mend, on top and at the fields, with the focus on the summary', async () => {
    await person.press('Tiếp tục');
    assert.match(await page.title(), /^Lỗi: /);
    assert.equal(await page.evaluate(() => document.activeElement?.classList.contains('summary')), true);
    const [top, field] = [await page.locator('.summary a').first().innerText(), await page.locator('.err').first().innerText()];
    assert.equal(field.trim(), top.trim());
    await page.locator('.summary a').first().click();
    const target = await page.evaluate(() => document.activeElement?.id);
    assert.ok(target?.startsWith('f-'), `focus went to ${target}`);
  });
  await person.judge('portal-question-errors');

  await web.check('what is typed is saved while it is typed', async () => {
    await fill(page, answers);
    await settled(page, /Đã lưu nháp lúc/);
    const other = await person.context.newPage();
    await other.goto(page.url());
    assert.equal(await other.locator('[name="requesterAddress.detail"]').inputValue(), ANSWERS.requesterAddress.detail);
    await other.close();
  });

  await web.check('a question that depends on an answer comes and goes with it, and keeps its text', async () => {
    const detail = page.locator('[name="relationDetail"]');
    assert.equal(await detail.isVisible(), false);
    await page.locator('[name="relation"][value="relative"]').check();
    assert.equal(await detail.isVisible(), true);
    await detail.fill('Bà ngoại');
    await page.locator('[name="relation"][value="mother"]').check();
    assert.equal(await detail.isVisible(), false);
    await page.locator('[name="relation"][value="relative"]').check();
    assert.equal(await detail.inputValue(), 'Bà ngoại');
    await page.locator('[name="relation"][value="mother"]').check();
    await settled(page, /Đã lưu nháp lúc/);
  });

  await web.check('another province brings its communes', async () => {
    await page.locator('[name="requesterAddress.province"]').selectOption('01');
    await page.locator('[name="requesterAddress.commune"] option', { hasText: 'Phường Ba Đình' }).waitFor({ state: 'attached' });
    await page.locator('[name="requesterAddress.province"]').selectOption('51');
    await page.locator('[name="requesterAddress.commune"] option[value="21025"]').waitFor({ state: 'attached' });
    await page.locator('[name="requesterAddress.commune"]').selectOption('21025');
    await settled(page, /Đã lưu nháp lúc/);
  });

  await web.check('without network nothing typed is lost, and the page says so', async () => {
    await person.context.setOffline(true);
    await page.locator('[name="requesterAddress.detail"]').fill('99 Lê Lợi');
    const alert = page.locator('.save-failed');
    await alert.waitFor({ timeout: 20_000 });
    assert.match(await alert.innerText(), /mất mạng/);
    await person.accessible();
    await page.getByRole('button', { name: 'Tiếp tục' }).click();
    assert.equal(await page.locator('[name="requesterAddress.detail"]').inputValue(), '99 Lê Lợi');
    await person.context.setOffline(false);
    await settled(page, /Đã lưu nháp lúc/);
  });

  await web.check('a tab closed before the save gives back what was typed', async () => {
    await person.context.setOffline(true);
    await page.locator('[name="requesterAddress.detail"]').fill('12 Trần Hưng Đạo, tầng 2');
    await page.locator('.save-failed').waitFor({ timeout: 20_000 });
    const address = page.url();
    await page.close();
    await person.context.setOffline(false);
    person.page = await person.context.newPage();
    await person.page.goto(address);
    await settled(person.page, /Đã lưu nháp lúc/);
    assert.equal(await person.page.locator('[name="requesterAddress.detail"]').inputValue(), '12 Trần Hưng Đạo, tầng 2');
  });

  await web.check('a session that ends under the form loses nothing, with and without a script', async () => {
    const tab = person.page;
    const cookies = await person.context.cookies();
    await person.context.clearCookies({ name: '__Host-mc-citizen' });
    await tab.locator('[name="requesterAddress.detail"]').fill('Nhà mới 7');
    await tab.locator('.save-failed').waitFor({ timeout: 20_000 });
    assert.match(await tab.locator('.save-failed').innerText(), /phiên đăng nhập đã hết/);
    await tab.getByRole('button', { name: 'Tiếp tục' }).click();
    await tab.getByText('Chưa gửi được, điều bạn nhập vẫn còn').waitFor();
    await person.accessible();
    await person.context.addCookies(cookies);
    // The page was made without a session: the first press shows that there is one again, the second sends.
    await Promise.all([tab.waitForEvent('load'), tab.getByRole('button', { name: 'Gửi lại' }).click()]);
    await tab.getByText('Bạn đã đăng nhập lại').waitFor();
    await tab.getByRole('button', { name: 'Gửi lại' }).click();
    await tab.waitForURL(/\/trang\/child/);
    await tab.goto(`${person.base}${draft}/trang/requester`);
    assert.equal(await tab.locator('[name="requesterAddress.detail"]').inputValue(), 'Nhà mới 7');
  });

  await web.check('two tabs on one draft: the second sees both values and decides', async () => {
    const [first, second] = [person.page, await person.context.newPage()];
    await second.goto(first.url());
    await first.locator('[name="requesterAddress.detail"]').fill('Từ thẻ thứ nhất');
    await settled(first, /Đã lưu nháp lúc/);
    await first.waitForTimeout(2500);
    await second.locator('[name="requesterAddress.detail"]').fill('Từ thẻ thứ hai');
    await second.locator('.save-failed').waitFor({ timeout: 20_000 });
    await Promise.all([second.waitForEvent('load'), second.getByRole('button', { name: 'Tiếp tục' }).click()]);
    const text = await second.locator('main').innerText();
    assert.match(text, /Từ thẻ thứ nhất/);
    assert.equal(await second.locator('[name="requesterAddress.detail"]').inputValue(), 'Từ thẻ thứ hai');
    person.page = second;
    await person.judge('portal-question-conflict');
    await Promise.all([second.waitForEvent('load'), second.getByRole('button', { name: 'Tiếp tục' }).click()]);
    await first.close();
  });

  for (let count = 0; count < 8 && !(await person.page.title()).startsWith('Giấy chứng sinh'); count += 1) {
    await fill(person.page, answers);
    await person.press('Tiếp tục');
  }
  await person.judge('portal-upload');
  await web.check('a chosen file is sent at once, shows its progress and survives a cut network', async () => {
    const tab = person.page;
    const paper = readFileSync('docs/tour/birth-certificate.pdf');
    await tab.locator('input[type="file"]').setInputFiles([
      { name: 'mat-truoc.pdf', mimeType: 'application/pdf', buffer: paper },
      { name: 'mat-sau.pdf', mimeType: 'application/pdf', buffer: paper },
    ]);
    await tab.getByRole('button', { name: /Xoá mat-sau/ }).waitFor({ timeout: 20_000 });
    await person.context.setOffline(true);
    await tab.locator('input[type="file"]').setInputFiles([{ name: 'trang-3.pdf', mimeType: 'application/pdf', buffer: paper }]);
    await tab.getByText(/Mất mạng/).waitFor();
    await person.accessible();
    await person.context.setOffline(false);
    await tab.getByRole('button', { name: 'Gửi tiếp' }).click();
    await tab.getByRole('button', { name: /Xoá trang-3/ }).waitFor({ timeout: 20_000 });
  });
  await person.judge('portal-upload-stored');
  await person.press('Tiếp tục');
  await person.judge('portal-check');
  await person.page.getByLabel(/Tôi cam đoan/).check();
  await web.check('no network at the send step: nothing is sent, the tick stays, and the page says what to do', async () => {
    await person.context.setOffline(true);
    await person.page.getByRole('button', { name: 'Gửi hồ sơ' }).click();
    await person.page.getByRole('alert').filter({ hasText: 'Chưa gửi được: mất mạng' }).waitFor();
    await person.accessible();
    await person.context.setOffline(false);
    await person.page.getByRole('alert').filter({ hasText: 'Đã có mạng lại' }).waitFor();
    assert.equal(await person.page.getByLabel(/Tôi cam đoan/).isChecked(), true);
  });
  await person.press('Gửi hồ sơ');
  await web.check('the dossier is sent, with codes, a picture and the proof of each file', async () => {
    const text = await person.text();
    assert.match(text, /H48\.101-\d{6}-\d{4}/);
    assert.equal(await person.page.locator('.qr svg[role="img"]').count(), 1);
    assert.equal(await person.page.locator('.proofs li').count(), 3);
  });
  await person.judge('portal-submitted');
  await web.check('"back" after sending sends nothing twice', async () => {
    await person.page.goBack();
    await person.page.goto(`${person.base}${draft}/xem-lai`);
    assert.match(person.page.url(), /da-gui$/);
  });
  await person.follow('Xem hồ sơ');
  await person.judge('portal-dossier-new');

  await web.check('no page asks for more than 12 kB of script', async () => {
    const sizes = {};
    for (const entry of ['form', 'upload', 'send', 'supplement']) {
      const names = new Set();
      const manifest = JSON.parse(readFileSync('dist/apps/citizen-api/assets/manifest.json', 'utf8'));
      const add = (key) => {
        names.add(manifest[key].file);
        for (const more of manifest[key].imports ?? []) add(more);
      };
      add(`src/browser/${entry}.ts`);
      sizes[entry] = [...names].reduce((sum, name) => sum + gzipSync(readFileSync(`dist/apps/citizen-api/assets/${name}`)).length, 0);
    }
    console.log(`     ${JSON.stringify(sizes)} bytes, packed`);
    for (const size of Object.values(sizes)) assert.ok(size <= 12_000, JSON.stringify(sizes));
  });
  await person.end();

  await web.check('the same way goes with scripts off, upload included', async () => {
    const plain = await Visitor.begin(web, { script: false });
    await plain.signIn('dan.khoa');
    await plain.open('/thu-tuc/1.001193/bat-dau');
    await plain.page.getByLabel('Công dân Việt Nam').check();
    await plain.page.getByLabel('Nơi tiếp nhận').selectOption('H48.101-TTPVHCC');
    await plain.press('Bắt đầu điền');
    await plain.follow('Làm tiếp');
    for (let count = 0; count < 9 && !(await plain.page.title()).startsWith('Giấy chứng sinh'); count += 1) {
      await fill(plain.page, answers);
      await plain.press('Tiếp tục');
    }
    await plain.page.locator('input[type="file"]').setInputFiles('docs/tour/birth-certificate.pdf');
    await plain.press('Tải tệp lên');
    await plain.press('Tiếp tục');
    await plain.page.getByLabel(/Tôi cam đoan/).check();
    await plain.press('Gửi hồ sơ');
    assert.match(await plain.text(), /Chúng tôi đã nhận hồ sơ của bạn/);
    await plain.end();
  });
}
