// What each role does in a day, by keyboard where the work is done by keyboard.
import assert from 'node:assert/strict';
import { Officer } from './officer.mjs';
import { seededOnce } from './pages.web.mjs';

export async function run(web) {
  const ids = await seededOnce(web);

  await web.check('inbox by keyboard: arrows move, Space selects, Enter opens', async () => {
    const officer = await Officer.signIn(web, 'xaydung.camthanh');
    const { page } = officer;
    await officer.open('/inbox');
    await page.locator('tr[tabindex="0"]').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    assert.equal(await page.locator('tr[aria-selected="true"]').count(), 1);
    assert.ok(await page.locator('.bulk').isVisible());
    await page.keyboard.press('Enter');
    await page.waitForURL('**/dossiers/*');
    await officer.close();
  });

  await web.check('Ctrl+K finds a person without accents and opens the dossier', async () => {
    const officer = await Officer.signIn(web, 'xaydung.camthanh');
    const { page } = officer;
    await officer.open('/inbox');
    await page.keyboard.press('Control+K');
    await page.keyboard.type('pham thi lien');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/dossiers/*');
    await officer.close();
  });

  await web.check('a letter typed by an input method presses nothing', async () => {
    const officer = await Officer.signIn(web, 'xaydung.camthanh');
    await officer.open('/inbox');
    for (const key of ['a', 'd', 'w', 'f', 's', 'z', '8', '9']) await officer.page.keyboard.press(key);
    assert.equal(new URL(officer.page.url()).pathname, '/inbox');
    assert.equal(await officer.page.getByRole('dialog').count(), 0);
    await officer.close();
  });

  await web.check('the specialist asks for papers once, itemised, and the clock stops', async () => {
    const officer = await Officer.signIn(web, 'xaydung.camthanh');
    const { page } = officer;
    await officer.open(`/dossiers/${ids.inTime2}/supplement`);
    await page.getByRole('checkbox').nth(1).check();
    await page.locator('.item textarea:visible').first().fill('Thiếu mặt cắt A-A, bổ sung tỷ lệ 1/100');
    await page.locator('.items textarea:visible').last().fill('Chưa đủ để thẩm định');
    await page.keyboard.press('F8');
    await page.waitForURL(`**/dossiers/${ids.inTime2}`);
    await page.locator('.lead', { hasText: 'Tạm dừng' }).waitFor();
    await officer.close();
  });

  await web.check('a colleague was faster: it is said, and the reason typed is still there', async () => {
    const officer = await Officer.signIn(web, 'xaydung.camthanh');
    const other = await Officer.signIn(web, 'xaydung.camthanh');
    await officer.open(`/dossiers/${ids.inTime}`);
    await officer.page.locator('.btn.w.tall').click();
    await officer.page.getByRole('dialog').locator('textarea').fill('Đủ điều kiện cấp phép');
    await other.open(`/dossiers/${ids.inTime}`);
    await other.page.locator('.btn.w.tall').click();
    await other.page.getByRole('dialog').locator('textarea').fill('Đạt');
    await other.page.getByRole('dialog').locator('button[type=submit]').click();
    await other.page.getByRole('dialog').waitFor({ state: 'detached' });
    await officer.page.getByRole('dialog').locator('button[type=submit]').click();
    await officer.page.getByRole('alert').waitFor();
    assert.equal(await officer.page.getByRole('dialog').locator('textarea').inputValue(), 'Đủ điều kiện cấp phép');
    await officer.close();
    await other.close();
  });

  await web.check('the session ends in the middle: a window says so and the words stay', async () => {
    const officer = await Officer.signIn(web, 'hotich.camthanh');
    const { page } = officer;
    await officer.open(`/dossiers/${ids.processing}?tab=talk`);
    await page.locator('textarea').first().fill('Đề nghị mang bản chính khi đến nhận');
    await officer.context.clearCookies();
    await page.locator('form button[type=submit]').first().click();
    await page.getByRole('dialog').waitFor();
    assert.equal(await page.locator('textarea').first().inputValue(), 'Đề nghị mang bản chính khi đến nhận');
    await officer.close();
  });

  await web.check('only what was opened can be signed; then the leader signs and the clerk seals', async () => {
    const leader = await Officer.signIn(web, 'chutich.camthanh');
    await leader.open('/sign', '.to-sign');
    const sign = leader.page.locator('.pane .btn.big');
    await leader.page.locator('.to-sign input').first().check();
    assert.equal(await sign.getAttribute('aria-disabled'), 'true', 'not opened, not signed');
    await leader.page.locator('.open-doc').first().click();
    await leader.page.locator('.to-sign .due.done').first().waitFor();
    await leader.page.keyboard.press('F9');
    await leader.page.locator('.toast').waitFor();
    await leader.close();
    const clerk = await Officer.signIn(web, 'vanthu.camthanh');
    await clerk.open(`/sign?dossier=${ids.toSeal}`, '.to-sign');
    await clerk.page.locator('.to-sign.at .due.done').first().waitFor();
    await clerk.page.locator('.to-sign.at input').check();
    await clerk.page.keyboard.press('F9');
    await clerk.page.locator('.toast').waitFor();
    await clerk.close();
  });

  await web.check('the desk receives a walk-in by keyboard alone and prints form 01', async () => {
    const officer = await Officer.signIn(web, 'motcua.camthanh');
    const { page } = officer;
    await officer.open('/desk');
    await page.keyboard.type('051190001234||Đặng Thị Ánh Nguyệt|02031990|Nữ|12 Trần Hưng Đạo, Phường Cẩm Thành|02072021');
    assert.equal(await page.locator('.for b').textContent(), 'Đặng Thị Ánh Nguyệt');
    const find = page.getByRole('combobox', { name: 'Thủ tục, gõ không dấu được' });
    await find.focus();
    await page.keyboard.type('xac nhan tinh trang hon nhan');
    await page.locator('[role=option][data-combobox-selected]:visible').first().waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.form-page').first().waitFor();
    await page.locator('.note.act').waitFor();
    await page.keyboard.press('F9');
    await page.locator('.due.done, [role=alert]').first().waitFor();
    await page.keyboard.press('F10');
    await page.locator('.for b', { hasText: 'chưa chọn người' }).waitFor();
    await officer.close();
  });

  await web.check('the supervisor opens a figure and sees exactly its dossiers', async () => {
    const officer = await Officer.signIn(web, 'giamsat.tinh');
    const { page } = officer;
    await officer.open('/supervise', '.law');
    const cell = page.locator('tfoot .figure').first();
    const count = Number((await cell.textContent()).match(/\d+/)[0]);
    await cell.click();
    await page.locator('#cell-title').waitFor();
    await page.waitForFunction(
      (rows) => document.querySelectorAll('section[aria-labelledby="cell-title"] tbody tr').length === rows,
      count,
    );
    await officer.close();
  });

  await web.check('the administrator sees units and procedures, and no dossier', async () => {
    const officer = await Officer.signIn(web, 'quantri');
    await officer.open('/units', '.tree a, .tree button');
    assert.equal(await officer.page.locator('.bar nav a', { hasText: 'Hộp việc' }).count(), 0);
    await officer.close();
  });
}
