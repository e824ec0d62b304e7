import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { World } from '../../../dist/apps/commands/src/tour/world.js';
import { house } from '../console/support/seed.mjs';
import { signInAgain, Visitor } from './visitor.mjs';

const PAPER = readFileSync('docs/tour/birth-certificate.pdf');
const CITIZEN_COOKIE = '__Host-mc-citizen';

/** Everything that goes wrong around a person: nothing typed is lost, and they know what to do next. */
export async function run(web) {
  const world = new World(web.addresses);
  const person = await Visitor.begin(web);
  await person.signIn('dan.hung');
  await dates(web, person);
  await paused(web, world, person);
  await network(web, person);
  await providerDown(web, person);
  await files(web, person);
  assert.deepEqual(person.violations, []);
  await person.end();
  await supplement(web, world);
}

async function begin(person, code) {
  await person.open(`/thu-tuc/${code}/bat-dau`);
  await person.page.getByLabel('Công dân Việt Nam').check();
  await person.page.getByLabel('Nơi tiếp nhận').selectOption('H48.101-TTPVHCC');
  await person.press('Bắt đầu điền');
  return person.page.url();
}

async function saved(page) {
  await page.waitForTimeout(1300);
  await page.locator('[data-status] span', { hasText: 'Đã lưu nháp lúc' }).waitFor({ timeout: 20_000 });
}

async function dates(web, person) {
  const { page } = person;
  const draft = await begin(person, '1.004194');
  await web.check('a pasted day in any habit is understood; one that says less than a day is kept and its remedy said', async () => {
    for (const [typed, shown] of [
      ['3.5.2024', '03/05/2024'],
      ['2024-05-03', '03/05/2024'],
      ['ngày 3 tháng 5 năm 2024', '03/05/2024'],
      ['03/05/24', '03/05/24'],
    ]) {
      await page.goto(`${draft}/trang/subject`);
      const day = page.locator('[name="subjectDob"]');
      await day.fill('');
      await day.evaluate((input, text) => {
        input.value = text;
        input.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
      }, typed);
      await saved(page);
      await page.goto(`${draft}/trang/subject`);
      assert.equal(await page.locator('[name="subjectDob"]').inputValue(), shown, typed);
    }
    await person.press('Tiếp tục');
    assert.match(await page.locator('.summary').innerText(), /năm đủ bốn chữ số/);
    assert.equal(await page.locator('[name="subjectDob"]').inputValue(), '03/05/24');
  });
  await web.check('letters that look like Đ, come apart or carry invisible marks become what they look like', async () => {
    const name = page.locator('[name="subjectName"]');
    await name.fill('\u00d0a\u0300o  Thi\u0323\u200b \u00d0ie\u0302\u0309m\u00a0');
    await saved(page);
    await page.goto(`${draft}/trang/subject`);
    assert.equal(await page.locator('[name="subjectName"]').inputValue(), 'Đào Thị Điểm');
  });
}

async function paused(web, world, person) {
  const { page } = person;
  const draft = await begin(person, '1.001193');
  const approver = await world.client(web.addresses.officerApi, 'duyet.tinh');
  const turn = (verb) =>
    world.ok(verb, approver.request('POST', `/api/v1/catalogue/procedures/1.001193/${verb}`, { reason: 'Chờ mẫu tờ khai mới' }));
  await page.goto(`${draft}/trang/requester`);
  await turn('pause');
  try {
    await web.check('a procedure that is paused while its form is open: what is typed is still saved, and the pages say so', async () => {
      await page.locator('[name="requesterAddress.detail"]').fill('5 Quang Trung');
      await saved(page);
      await page.goto(`${draft}/trang/requester`);
      assert.equal(await page.locator('[name="requesterAddress.detail"]').inputValue(), '5 Quang Trung');
      assert.match(await person.text(), /tạm dừng nhận hồ sơ/);
    });
    await person.judge('portal-question-closed');
    await web.check('nothing can be sent meanwhile, and the check page says so instead of a button', async () => {
      await page.goto(`${draft}/xem-lai`);
      assert.match(await person.text(), /tạm dừng nhận hồ sơ/);
      assert.equal(await page.getByRole('button', { name: 'Gửi hồ sơ' }).count(), 0);
    });
  } finally {
    await turn('reopen');
  }
  await web.check('it goes on from there when the procedure is open again', async () => {
    await page.goto(`${draft}/trang/requester`);
    assert.doesNotMatch(await person.text(), /tạm dừng nhận hồ sơ/);
    assert.equal(await page.locator('[name="requesterAddress.detail"]').inputValue(), '5 Quang Trung');
  });
}

async function network(web, person) {
  const { page, context } = person;
  await web.check('no network when beginning: the page stays with its answers', async () => {
    await person.open('/thu-tuc/1.004194/bat-dau');
    await page.getByLabel('Công dân Việt Nam').check();
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Bắt đầu điền' }).click();
    await page.getByRole('alert').filter({ hasText: 'mất mạng' }).waitFor();
    assert.equal(await page.getByLabel('Công dân Việt Nam').isChecked(), true);
    await person.accessible();
    await context.setOffline(false);
    await page.getByRole('alert').filter({ hasText: 'Đã có mạng lại' }).waitFor();
  });
  const world = new World(web.addresses);
  const id = await house(world, 'dan.hung', 'submitted');
  await web.check('a message written without network waits on its page, also over a reload, and is gone once it is sent', async () => {
    await person.open(`/ho-so/${id}/tin-nhan`);
    const box = page.locator('textarea[name="text"]');
    await box.fill('Tôi muốn hỏi về bản vẽ mặt cắt.');
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Gửi' }).click();
    await page.getByRole('alert').filter({ hasText: 'mất mạng' }).waitFor();
    await context.setOffline(false);
    await person.open(`/ho-so/${id}/tin-nhan`);
    assert.equal(await box.inputValue(), 'Tôi muốn hỏi về bản vẽ mặt cắt.');
    await person.press('Gửi');
    assert.match(await person.text(), /Tôi muốn hỏi về bản vẽ mặt cắt/);
    await person.open(`/ho-so/${id}/tin-nhan`);
    assert.equal(await box.inputValue(), '');
  });
  await web.check('a network that swallows the post, while the browser believes it is there: "back" has everything', async () => {
    await person.open(`/ho-so/${id}/rut`);
    await page.locator('textarea[name="reason"]').fill('Tôi nộp nhầm phường.');
    await context.route('**/rut', (route) => (route.request().method() === 'POST' ? route.abort('connectionreset') : route.continue()));
    await page.getByRole('button', { name: /Rút/ }).click();
    await page.waitForURL(/^chrome-error/, { timeout: 10_000 }).catch(() => undefined);
    await context.unroute('**/rut');
    await person.open(`/ho-so/${id}/rut`);
    assert.equal(await page.locator('textarea[name="reason"]').inputValue(), 'Tôi nộp nhầm phường.');
  });
  await web.check('a session that ends under a message keeps it in the page', async () => {
    await person.open(`/ho-so/${id}/tin-nhan`);
    await page.locator('textarea[name="text"]').fill('Còn thiếu gì không?');
    await context.clearCookies({ name: CITIZEN_COOKIE });
    await person.press('Gửi');
    assert.match(await person.text(), /điều bạn nhập vẫn còn/);
    await signInAgain(person, 'dan.hung');
    await person.press('Gửi lại');
    await person.press('Gửi lại');
    assert.match(await person.text(), /Còn thiếu gì không/);
  });
}

async function providerDown(web, person) {
  const { page, context } = person;
  const provider = new URL(web.addresses.identityProvider.citizens).origin;
  await web.check(
    'session ended and the identity provider is down: the form keeps everything and saves by itself after the sign-in',
    async () => {
      const draft = await begin(person, '1.001193');
      await page.goto(`${draft}/trang/requester`);
      await context.clearCookies({ name: CITIZEN_COOKIE });
      await context.route(`${provider}/**`, (route) => route.abort('connectionrefused'));
      await page.locator('[name="requesterAddress.detail"]').fill('77 Phan Đình Phùng');
      await page.locator('.save-failed').waitFor({ timeout: 20_000 });
      assert.match(await page.locator('.save-failed').innerText(), /Đăng nhập trong thẻ mới/);
      const [tab] = await Promise.all([context.waitForEvent('page'), page.getByRole('link', { name: 'Đăng nhập trong thẻ mới' }).click()]);
      await tab.waitForLoadState();
      await tab
        .getByRole('link', { name: 'Đăng nhập bằng VNeID' })
        .click()
        .catch(() => undefined);
      await tab.close();
      assert.equal(await page.locator('[name="requesterAddress.detail"]').inputValue(), '77 Phan Đình Phùng');
      await context.unroute(`${provider}/**`);
      await signInAgain(person, 'dan.hung');
      await page.evaluate(() => dispatchEvent(new Event('focus')));
      await saved(page);
      await page.goto(`${draft}/trang/requester`);
      assert.equal(await page.locator('[name="requesterAddress.detail"]').inputValue(), '77 Phan Đình Phùng');
    },
  );
}

async function files(web, person) {
  const { page, context } = person;
  const draft = await begin(person, '1.001193');
  const paper = await page.locator('a[href*="/giay-to/"]').first().getAttribute('href');
  await web.check('a file of a wrong kind or too large is named with its reason, and the good one beside it is stored', async () => {
    await person.open(paper);
    const most = Number(await page.locator('[data-uploads]').getAttribute('data-max'));
    await page.locator('input[type="file"]').setInputFiles([
      { name: 'chuong-trinh.exe', mimeType: 'application/octet-stream', buffer: Buffer.from('MZ this is a program') },
      { name: 'qua-lon.pdf', mimeType: 'application/pdf', buffer: Buffer.concat([PAPER, Buffer.alloc(most)]) },
      { name: 'tot.pdf', mimeType: 'application/pdf', buffer: PAPER },
    ]);
    await page.locator('.file', { hasText: 'tot.pdf' }).getByText('Đã lưu').waitFor({ timeout: 30_000 });
    assert.match(await page.locator('.file.bad', { hasText: 'qua-lon.pdf' }).innerText(), /lớn hơn mức cho phép/);
    assert.match(await page.locator('.file.bad', { hasText: 'chuong-trinh.exe' }).innerText(), /Loại tệp không được nhận.*\.pdf, \.jpg/s);
    await person.accessible();
    await person.reflows();
  });
  await person.picture('portal-upload-refused');
  await web.check('a session that ends during an upload: sign in beside it and go on', async () => {
    await person.open(paper);
    await context.clearCookies({ name: CITIZEN_COOKIE });
    await page.locator('input[type="file"]').setInputFiles([{ name: 'sau-khi-het-phien.pdf', mimeType: 'application/pdf', buffer: PAPER }]);
    await page.locator('.file.bad', { hasText: 'Phiên đăng nhập đã hết' }).waitFor({ timeout: 20_000 });
    await person.accessible();
    await signInAgain(person, 'dan.hung');
    await page.getByRole('button', { name: 'Gửi tiếp' }).click();
    await page.getByRole('button', { name: /Xoá sau-khi-het-phien/ }).waitFor({ timeout: 20_000 });
  });
  await web.check('the same without a script: the reason stands at the field, the typed page is unharmed', async () => {
    const plain = await Visitor.begin(web, { script: false });
    await plain.signIn('dan.hung');
    await plain.open(paper);
    await plain.page
      .locator('input[type="file"]')
      .setInputFiles({ name: 'a.exe', mimeType: 'application/octet-stream', buffer: Buffer.from('MZ') });
    await plain.press('Tải tệp lên');
    assert.match(await plain.page.title(), /^Lỗi: /);
    assert.ok((await plain.page.locator('.err').count()) > 0);
    await plain.press('Tải tệp lên');
    assert.match(await plain.text(), /Chưa có tệp nào được chọn/);
    await plain.context.clearCookies({ name: CITIZEN_COOKIE });
    await plain.page.locator('input[type="file"]').setInputFiles({ name: 'tot.pdf', mimeType: 'application/pdf', buffer: PAPER });
    await plain.press('Tải tệp lên');
    assert.match(await plain.text(), /Phiên đăng nhập đã hết, tệp chưa được gửi/);
    await plain.follow('Đăng nhập bằng VNeID');
    assert.equal(new URL(plain.page.url()).pathname, new URL(paper, plain.base).pathname);
    await plain.end();
  });
  assert.ok(draft);
}

async function supplement(web, world) {
  const id = await house(world, 'dan.lien', 'asked', { ownerName: 'Phạm Thị Liên', ownerId: '051160007777' });
  const person = await Visitor.begin(web);
  const { page, context } = person;
  await person.signIn('dan.lien');
  await person.open(`/ho-so/${id}/bo-sung`);
  await person.judge('portal-supplement');
  await web.check('a supplement refuses a wrong file beside its paper and takes the right one', async () => {
    const chosen = page.locator('input[type="file"]').first();
    await chosen.setInputFiles({ name: 'a.exe', mimeType: 'application/octet-stream', buffer: Buffer.from('MZ') });
    await page.locator('.file.bad', { hasText: 'a.exe' }).getByText('Loại tệp không được nhận').waitFor();
    await person.accessible();
    await chosen.setInputFiles({ name: 'mat-cat.pdf', mimeType: 'application/pdf', buffer: PAPER });
    await page.getByRole('button', { name: 'Xoá mat-cat.pdf' }).waitFor();
  });
  await person.judge('portal-supplement-file');
  await web.check('no network at its send step: the page stays', async () => {
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Gửi bổ sung' }).click();
    await page.locator('.save-failed').waitFor();
    await context.setOffline(false);
    assert.match(await person.text(), /mat-cat\.pdf/);
  });
  await web.check('a session that ends in a supplement: sign in beside it, send again', async () => {
    await person.open(`/ho-so/${id}/bo-sung`);
    await context.clearCookies({ name: CITIZEN_COOKIE });
    await person.press('Gửi bổ sung');
    assert.match(await person.text(), /điều bạn nhập vẫn còn/);
    await signInAgain(person, 'dan.lien');
    await person.press('Gửi lại');
    await person.press('Gửi lại');
    assert.match(await person.text(), /Đã nhận bổ sung của bạn/);
  });
  await web.check('"back" after it was sent asks for nothing any more', async () => {
    await person.open(`/ho-so/${id}/bo-sung`);
    assert.doesNotMatch(page.url(), /bo-sung$/);
  });
  await person.end();
}
