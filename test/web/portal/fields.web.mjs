import assert from 'node:assert/strict';
import { Visitor } from './visitor.mjs';

/** Rows that come and go, and what people paste, in a browser with the script. */
export async function run(web) {
  const person = await Visitor.begin(web);
  const { page } = person;
  await person.signIn('dan.nguyet');
  await person.open('/thu-tuc/1.004194/bat-dau');
  await page.getByLabel('Công dân Việt Nam').check();
  await page.getByLabel('Nơi tiếp nhận').selectOption('H48.101-TTPVHCC');
  await person.press('Bắt đầu điền');
  const draft = page.url();
  const saved = () => page.locator('[data-status] span', { hasText: 'Đã lưu nháp lúc' }).waitFor({ timeout: 20_000 });

  await web.check('rows are added and taken out, and what was typed beside them stays', async () => {
    await page.goto(`${draft}/trang/list`);
    await page.locator('[name="byList"][value="true"]').check();
    const add = page.getByRole('button', { name: /^Thêm/ });
    await Promise.all([page.waitForEvent('load'), add.click()]);
    await page.locator('input[name^="persons.0."]').first().fill('Nguyễn Văn An');
    await Promise.all([page.waitForEvent('load'), add.click()]);
    await page.locator('input[name^="persons.1."]').first().fill('Trần Thị Bình');
    await page.waitForTimeout(1500);
    await saved();
    await person.accessible();
    await person.reflows();
    await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: /Bỏ mục này.* 1$/ }).click()]);
    assert.equal(await page.locator('input[name^="persons.0."]').first().inputValue(), 'Trần Thị Bình');
    assert.equal(await page.locator('input[name^="persons.1."]').count(), 0);
    assert.equal(await page.locator('[name="byList"][value="true"]').isChecked(), true);
    assert.equal(await page.getByRole('button', { name: 'Lấy lại điều đã nhập' }).count(), 0);
  });
  await person.judge('portal-question-rows');

  await web.check('days in every habit are understood as they are pasted, and shown in ours', async () => {
    for (const [typed, shown] of [
      ['27-3-1990', '27/03/1990'],
      ['27.03.1990', '27/03/1990'],
      ['27031990', '27/03/1990'],
      ['1990-03-27', '27/03/1990'],
      ['ngày 27 tháng 3 năm 1990', '27/03/1990'],
      ['\u200e 27 / 3 / 1990 ', '27/03/1990'],
    ]) {
      await page.goto(`${draft}/trang/subject`);
      const day = page.locator('[name="subjectDob"]');
      await day.fill('');
      await day.evaluate((input, text) => {
        input.value = text;
        input.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
      }, typed);
      await page.waitForTimeout(1500);
      await saved();
      await page.goto(`${draft}/trang/subject`);
      assert.equal(await page.locator('[name="subjectDob"]').inputValue(), shown, JSON.stringify(typed));
    }
  });

  await web.check('letters that an input method left apart become one, and a name typed twice is not saved twice', async () => {
    const name = page.locator('[name="subjectName"]');
    await name.fill('Nguye\u0302\u0303n  Thi\u0323\u200b Ha\u0306\u0300ng');
    await page.waitForTimeout(1500);
    await saved();
    await page.goto(`${draft}/trang/subject`);
    assert.equal(await page.locator('[name="subjectName"]').inputValue(), 'Nguyễn Thị Hằng');
  });

  await web.check('what the form counts itself follows while it is filled in', async () => {
    const output = page.locator('output[data-computed="subjectAge"]');
    assert.match(await output.innerText(), /^\d+/);
    const before = await output.innerText();
    await page.locator('[name="subjectDob"]').fill('27/03/2000');
    await page.waitForTimeout(1500);
    await saved();
    assert.notEqual(await output.innerText(), before);
  });
  assert.deepEqual(person.violations, []);
  await person.end();
}
