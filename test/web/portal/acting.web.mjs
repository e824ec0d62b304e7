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
