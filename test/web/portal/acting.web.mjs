import assert from 'node:assert/strict';
import { Visitor } from './visitor.mjs';

/** Acting for another, by hand: given, used, taken back; a paper where nobody gave anything. */
export async function run(web) {
  const lien = await Visitor.begin(web);
  await lien.signIn('dan.lien');
  await lien.open('/tai-khoan/lam-thay');
  await lien.press('Uỷ quyền');
  await lien.judge('portal-acting-errors');
  await lien.page.locator('#ten').fill('Nguyễn Quốc Hùng');
  await lien.page.locator('#so').fill('051085004321');
  await lien.page.locator('#ngay').fill('31.12.2027');
  await lien.page.locator('#dong-y').check();
  await lien.press('Uỷ quyền');
  await lien.judge('portal-acting-given');
  await lien.open('/en/tai-khoan/lam-thay');
  await web.check('portal-acting in English is accessible', () => lien.accessible());

  const hung = await Visitor.begin(web);
  await hung.signIn('dan.hung');
  await hung.open('/thu-tuc/1.013225/bat-dau');
  await web.check('the fields of the other person come with the relation that needs them', async () => {
    assert.equal(await hung.page.locator('#cho-ten').isVisible(), false);
    await hung.page.locator('#cho-child').check();
    assert.equal(await hung.page.locator('#cho-ten').isVisible(), true);
    await hung.page.getByLabel(/^Cho Phạm Thị Liên/).check();
    assert.equal(await hung.page.locator('#cho-ten').isVisible(), false);
  });
  await hung.judge('portal-start-acting');
  await hung.page.getByLabel('Công dân Việt Nam').check();
  await hung.page.getByLabel('Nơi tiếp nhận').selectOption('H48.101-TTPVHCC');
  await hung.press('Bắt đầu điền');
  await hung.judge('portal-tasks-acting');
  await web.check('the draft says for whom it is, and asks for no proof where the person said so themselves', async () => {
    const text = await hung.text();
    assert.match(text, /Nộp thay cho Phạm Thị Liên/);
    assert.doesNotMatch(text, /Giấy tờ chứng minh được nộp thay/);
  });
  await changed(web, hung);
  await lien.open('/tai-khoan/lam-thay');
  await lien.press('Rút uỷ quyền');
  await hung.open('/thu-tuc/1.013225/bat-dau');
  await web.check('once it is taken back it is no choice any more', async () => {
    assert.doesNotMatch(await hung.text(), /Phạm Thị Liên/);
  });
  assert.deepEqual([...lien.violations, ...hung.violations], []);
  await lien.end();
  await hung.end();
}

/** For whom a draft is, changed on its task list: what changes is said before and after, and a wrong number keeps what was typed. */
async function changed(web, person) {
  const { page } = person;
  await person.follow('Đổi người');
  await person.judge('portal-change-acting');
  await web.check('the person is changed, the draft says so and asks for the proof', async () => {
    await page.locator('#cho-relative').check();
    await page.locator('#cho-ten').fill('Trần Thị Mai');
    await page.locator('#cho-so').fill('12');
    await person.press('Đổi');
    assert.match(await page.title(), /^Lỗi: /);
    assert.equal(await page.locator('#cho-ten').inputValue(), 'Trần Thị Mai');
    await person.accessible();
    await page.locator('#cho-so').fill('051160001234');
    await person.press('Đổi');
    assert.match(await person.text(), /Hồ sơ này giờ nộp thay cho Trần Thị Mai/);
    assert.match(await person.text(), /Giấy tờ chứng minh được nộp thay/);
  });
  await person.judge('portal-tasks-acting-changed');
  await web.check('in English too, and back to oneself', async () => {
    await person.open(`/en${new URL(page.url()).pathname}`);
    await person.follow('Change the person');
    await person.accessible();
    await page.locator('#cho-self').check();
    await person.press('Change');
    assert.match(await person.text(), /This dossier is now for yourself/);
    assert.doesNotMatch(await person.text(), /Proof of acting|Proof that/);
  });
}
