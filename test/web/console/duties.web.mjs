// An agency is allowed two duties by two administrators; a role ends with a day; what lacks English is listed with the way to mend it.
import assert from 'node:assert/strict';
import { Officer } from './officer.mjs';
import { seededOnce } from './pages.web.mjs';

const AGENCY = 'Ủy ban nhân dân phường Cẩm Thành';

async function propose(page) {
  await page.getByRole('button', { name: /^Cho kiêm nhiệm….*Tiếp nhận và chuyên viên/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Gửi người thứ hai' }).click();
  await dialog.getByText('Chọn cơ quan.').waitFor();
  await dialog.getByRole('combobox', { name: 'Cơ quan' }).fill('phường Cẩm Thành');
  await page.getByRole('option', { name: AGENCY }).click();
  await dialog.getByLabel('Vì sao được kiêm nhiệm').fill('Phường chỉ có hai công chức ở bộ phận một cửa');
  await dialog.locator('input[type=file]').setInputFiles('docs/tour/birth-certificate.pdf');
  return dialog;
}

export async function run(web) {
  await seededOnce(web);
  const first = await Officer.signIn(web, 'quantri');
  const { page } = first;

  await web.check('duties: one administrator proposes an exemption and takes it back, proposes again, another allows it', async () => {
    await first.open('/administration/duties');
    for (const round of [1, 2]) {
      const dialog = await propose(page);
      if (round === 1) await first.judge('an exemption proposed');
      await dialog.getByRole('button', { name: 'Gửi người thứ hai' }).click();
      await dialog.waitFor({ state: 'detached' });
      await page.locator('.waiting-exemption', { hasText: AGENCY }).waitFor();
      assert.equal(await page.getByRole('button', { name: 'Cho phép' }).count(), 0, 'who proposed it does not allow it');
      if (round === 2) break;
      await page.getByRole('button', { name: 'Rút đề nghị' }).click();
      await page.locator('.waiting-exemption').waitFor({ state: 'detached' });
    }
    const second = await Officer.signIn(web, 'quantri2');
    await second.open('/administration/duties', '.waiting-exemption');
    await second.judge('an exemption to allow');
    await second.page.getByRole('button', { name: 'Cho phép' }).click();
    await second.page.locator('tr', { hasText: 'hai công chức' }).getByText('đang áp dụng').waitFor();
    await second.page.locator('tr', { hasText: 'hai công chức' }).getByRole('button', { name: 'Kết thúc' }).click();
    await second.page.getByText('Hôm nay là ngày cuối').waitFor();
    await second.close();
  });

  await web.check('people: a role ends with a day that is typed, and stays until then', async () => {
    await first.open('/administration/people');
    await page.getByRole('link', { name: /^Kiều Anh Tú/ }).click();
    await page
      .getByRole('button', { name: /^Kết thúc… Chứng thực/ })
      .first()
      .click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Hết một ngày').check();
    const deed = dialog.getByRole('button', { name: 'Kết thúc vai trò' });
    await dialog.getByLabel('Ngày cuối còn vai trò').fill('ngày mai');
    await deed.click();
    await dialog.getByText('Ghi ngày như').waitFor();
    await first.judge('the end of a role');
    await dialog.getByLabel('Ngày cuối còn vai trò').fill('31/12/2030');
    await deed.click();
    await dialog.waitFor({ state: 'detached' });
    const row = page.locator('tr', { hasText: 'Chứng thực' });
    await row.getByText('31/12/2030').waitFor();
    await row.getByText('đang giữ').waitFor();
  });

  await web.check('translations: a title without English is listed and leads to the person', async () => {
    const made = await page.evaluate(async () => {
      const body = { username: 'khong.dich', fullName: 'Trần Văn Dịch', title: { vi: 'Công chức tư pháp', en: '' } };
      return (
        await fetch('/api/v1/people', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
      ).status;
    });
    assert.equal(made, 201);
    await first.open('/administration/translations', 'table tbody tr');
    const row = page.locator('tr', { hasText: 'Công chức tư pháp' });
    await row.waitFor();
    await first.judge('translations with rows');
    await first.picture('translations');
    await row.getByRole('link').click();
    await page.waitForURL('**/administration/people?person=*');
    await page.getByRole('heading', { name: 'Trần Văn Dịch' }).waitFor();
  });
  await first.close();
}
