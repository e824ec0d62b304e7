// The page hears of what colleagues do, and what one keeps for oneself is there again at another desk.
import assert from 'node:assert/strict';
import { Officer } from './officer.mjs';
import { seededOnce } from './pages.web.mjs';

export async function run(web) {
  const ids = await seededOnce(web);

  await web.check('a colleague claims a task: the inbox beside says so within seconds, without a reload', async () => {
    const watching = await Officer.signIn(web, 'xaydung.camthanh');
    const acting = await Officer.signIn(web, 'xaydung.camthanh');
    await watching.open('/inbox?view=nobody');
    const rows = watching.page.locator('.grid tbody tr');
    await rows.first().waitFor();
    const before = await rows.count();
    await acting.open('/inbox?view=nobody');
    await acting.page.locator('.grid tbody tr').first().locator('input').check();
    await acting.page.locator('.bulk').getByRole('button', { name: 'Nhận việc' }).click();
    await watching.page.waitForFunction((count) => document.querySelectorAll('.grid tbody tr').length < count, before, { timeout: 10_000 });
    await watching.close();
    await acting.close();
  });

  await web.check('what is being written stays where it is when the dossier changes, and the page says that it did', async () => {
    const writing = await Officer.signIn(web, 'xaydung.camthanh');
    const { page } = writing;
    await writing.open(`/dossiers/${ids.today}?tab=talk`);
    await page.locator('textarea').first().fill('Đề nghị ông bà mang bản chính');
    const leader = await Officer.signIn(web, 'chutich.camthanh');
    await leader.open(`/dossiers/${ids.today}`);
    const { status } = await leader.context.request.get(`${web.addresses.officerApi}/api/v1/dossiers/${ids.today}`).then(async (answer) => {
      const { head } = await answer.json();
      return leader.page.evaluate(
        async ([id, version]) => {
          const response = await fetch(`/api/v1/dossiers/${id}/actions/suspend`, {
            method: 'POST',
            headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
            body: JSON.stringify({ version, reason: 'Chờ quyết định của Tòa án', legalBasis: 'Nghị định 118/2025/NĐ-CP' }),
          });
          return { status: response.status };
        },
        [ids.today, head.version],
      );
    });
    assert.equal(status, 200);
    await page.locator('.toast', { hasText: 'vừa có thay đổi' }).waitFor();
    assert.equal(await page.locator('textarea').first().inputValue(), 'Đề nghị ông bà mang bản chính');
    await writing.close();
    await leader.close();
  });

  await web.check('a view saved at one desk opens the inbox at another, with its filter and order', async () => {
    const first = await Officer.signIn(web, 'hotich.camthanh');
    const { page } = first;
    await first.open('/inbox');
    await page.getByRole('button', { name: 'Hạn bước' }).click();
    await page.getByRole('button', { name: 'Hạn bước' }).click();
    assert.equal(new URL(page.url()).searchParams.get('sort'), '-due');
    await page.getByRole('button', { name: 'Góc nhìn đã lưu' }).click();
    await page.getByRole('menuitem', { name: 'Lưu góc nhìn này…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Tên góc nhìn').fill('Muộn nhất trước');
    await dialog.getByRole('checkbox').check();
    await first.judge('save a view');
    await dialog.locator('button[type=submit]').click();
    await dialog.waitFor({ state: 'detached' });
    await first.close();

    const second = await Officer.signIn(web, 'hotich.camthanh');
    await second.open('/inbox');
    await second.page.waitForURL('**/inbox?*sort=-due*');
    await second.page.getByRole('button', { name: 'Muộn nhất trước' }).click();
    await second.judge('views');
    await second.page.getByRole('menuitem', { name: 'Sửa “Muộn nhất trước”…' }).click();
    await second.page.getByRole('dialog').getByRole('button', { name: 'Bỏ góc nhìn' }).click();
    await second.page.getByRole('dialog').waitFor({ state: 'detached' });
    await second.close();
  });
}
