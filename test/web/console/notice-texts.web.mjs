// Words of letters: changed, previewed and published by two persons; a field that a letter does not have is named.
import assert from 'node:assert/strict';
import { Officer } from './officer.mjs';
import { seededOnce } from './pages.web.mjs';

export async function run(web) {
  await seededOnce(web);

  await web.check('texts: words are previewed, refused with their place, mended, and published by a second person', async () => {
    const first = await Officer.signIn(web, 'quantri');
    const { page } = first;
    await first.open('/administration/texts?letter=withdraw', 'form');
    const body = page.getByLabel('Nội dung, tiếng Việt');
    await body.fill('Bạn đã rút hồ sơ {{code}}. Gọi {{phone}}. Xem {{link}}.');
    await page.getByRole('button', { name: 'Xem trước' }).click();
    await page.getByText('thư này không có ô phone').waitFor();
    await first.judge('words with a finding');
    await body.fill('Bạn đã rút hồ sơ {{code}}. Cảm ơn bạn. Xem {{link}}.');
    await page.getByRole('button', { name: 'Xem trước' }).click();
    await page.getByText('Không có chỗ nào phải sửa').waitFor();
    await page.locator('.letter-preview', { hasText: 'Bạn đã rút hồ sơ H48.101-261201-0012. Cảm ơn bạn.' }).waitFor();
    await page.getByRole('button', { name: 'Trình người thứ hai' }).click();
    await page.getByText('Ghi lý do, ít nhất 3 chữ.').waitFor();
    await page.getByLabel('Vì sao, người công bố đọc trước tiên').fill('Lịch sự hơn');
    await first.picture('notice-text');
    await first.judge('words to be sent');
    await page.getByRole('button', { name: 'Trình người thứ hai' }).click();
    await page.getByText('Người trình không tự công bố được.').waitFor();
    assert.equal(await page.getByRole('button', { name: 'Công bố' }).count(), 0, 'who sent them cannot publish them');
    await first.close();

    const second = await Officer.signIn(web, 'quantri2', { scheme: 'dark', language: 'en' });
    await second.open('/administration/texts?letter=withdraw', '.diff ins');
    await second.judge('words to be published');
    await second.page.getByRole('button', { name: 'Publish' }).click();
    await second.page.locator('.toast', { hasText: 'Published' }).waitFor();
    await second.page.getByText(/^Version 1,/).waitFor();
    await second.page.getByRole('button', { name: 'Back to the standard…' }).click();
    await second.judge('back to the standard');
    await second.close();
  });
}
