// Administrators and people: a newcomer is entered and signs in, a signing role waits for a second administrator, a locked account is out at once.
import assert from 'node:assert/strict';
import { Officer } from './officer.mjs';
import { seededOnce } from './pages.web.mjs';

const choose = async (scope, label, typed, option) => {
  const input = scope.getByRole('combobox', { name: label, exact: true });
  await input.fill(typed);
  await scope.page().getByRole('option', { name: option }).first().click();
};

export async function run(web) {
  await seededOnce(web);

  await web.check('people: a newcomer is not known, is entered by user name, gets a role, and works at the first sign-in', async () => {
    const stranger = await web.browser.newContext();
    const page = await stranger.newPage();
    await page.goto(`${web.addresses.officerApi}/api/v1/session/sign-in?returnTo=%2F`);
    await page.fill('[name=username]', 'canbomoi.camthanh');
    await page.fill('[name=password]', web.addresses.accounts.password);
    const refused = page.waitForResponse((response) => response.url().includes('/session/callback'));
    await page.press('[name=password]', 'Enter');
    assert.equal((await refused).status(), 403, 'nobody has entered the newcomer yet');
    await stranger.close();

    const admin = await Officer.signIn(web, 'quantri');
    await admin.open('/administration/people', '.tree a');
    await admin.page.getByRole('button', { name: 'Thêm cán bộ' }).click();
    const dialog = admin.page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Thêm cán bộ' }).click();
    await dialog.getByText('Ghi tên như van.a').waitFor();
    await admin.judge('adding an officer, with errors');
    await dialog.getByLabel('Tên đăng nhập ở hệ thống định danh').fill('canbomoi.camthanh');
    await dialog.getByLabel('Họ và tên').fill('Nguyễn Văn Mới');
    await dialog.getByLabel('Chức danh, tiếng Việt').fill('Công chức một cửa');
    await dialog.getByLabel('Chức danh, tiếng Anh').fill('One-stop officer');
    await dialog.getByRole('button', { name: 'Thêm cán bộ' }).click();
    await admin.page.getByRole('heading', { name: 'Nguyễn Văn Mới' }).waitFor();
    await admin.page.getByRole('button', { name: 'Cấp vai trò…' }).click();
    await choose(dialog, 'Vai trò', 'Tiếp nhận', /^Tiếp nhận$/);
    await choose(dialog, 'Đơn vị', 'hành chính công phường Cẩm', /hành chính công phường Cẩm Thành/i);
    await dialog.getByLabel('Số, ngày quyết định').fill('Quyết định 12/QĐ-UBND ngày 30/11/2026');
    await admin.judge('giving a role');
    await dialog.getByRole('button', { name: 'Cấp vai trò' }).click();
    await admin.page.locator('.toast', { hasText: 'Có hiệu lực ngay' }).waitFor();
    await admin.page.getByRole('cell', { name: 'Tiếp nhận đang giữ' }).waitFor();
    await admin.judge('a person with a role');
    await admin.close();

    const newcomer = await Officer.signIn(web, 'canbomoi.camthanh');
    await newcomer.open('/intake');
    await newcomer.open('/me');
    await newcomer.page.getByText('Tiếp nhận,').waitFor();
    await newcomer.judge('my roles');
    await newcomer.close();
  });

  await web.check('people: a role that signs is proposed by one administrator and confirmed by another', async () => {
    const first = await Officer.signIn(web, 'quantri');
    await first.open('/administration/people', '.tree a');
    await first.page.getByLabel('Tìm theo tên').fill('kieu anh tu');
    await first.page.locator('.tree a', { hasText: 'Kiều Anh Tú' }).click();
    await first.page.getByRole('button', { name: 'Cấp vai trò…' }).click();
    const dialog = first.page.getByRole('dialog');
    await choose(dialog, 'Vai trò', 'Lãnh đạo ký', 'Lãnh đạo ký');
    await choose(dialog, 'Đơn vị', 'phường Cẩm Thành', /phường Cẩm Thành/i);
    await dialog.getByText('một người quản trị khác phải xác nhận').waitFor();
    await dialog.getByLabel('Số, ngày quyết định').fill('Quyết định 13/QĐ-UBND');
    await dialog.getByRole('button', { name: 'Cấp vai trò' }).click();
    await first.page.locator('.waiting-change', { hasText: 'Kiều Anh Tú' }).getByText('Bạn đã đề nghị').waitFor();
    await first.picture('people');
    await first.judge('a proposal of mine');
    await first.close();

    const second = await Officer.signIn(web, 'quantri2', { scheme: 'dark', language: 'en' });
    await second.open('/administration/people', '.waiting-change');
    const waiting = second.page.locator('.waiting-change', { hasText: 'Kiều Anh Tú' });
    await waiting.getByText('Give the role Signing leader').waitFor();
    await second.judge('a proposal of a colleague');
    await waiting.getByRole('button', { name: 'Confirm' }).click();
    await second.page.locator('.toast', { hasText: 'Confirmed' }).waitFor();
    await waiting.waitFor({ state: 'detached' });
    await second.close();
  });

  await web.check('people: somebody who processes does not get the pen; the refusal says what to do', async () => {
    const admin = await Officer.signIn(web, 'quantri');
    await admin.open('/administration/people', '.tree a');
    await admin.page.getByLabel('Tìm theo tên').fill('le minh tuan');
    await admin.page.locator('.tree a', { hasText: 'Lê Minh Tuấn' }).click();
    await admin.page.getByRole('button', { name: 'Cấp vai trò…' }).click();
    const dialog = admin.page.getByRole('dialog');
    await choose(dialog, 'Vai trò', 'Lãnh đạo ký', 'Lãnh đạo ký');
    await choose(dialog, 'Đơn vị', 'Văn phòng', /^Văn phòng.*Cẩm Thành/i);
    await dialog.getByLabel('Số, ngày quyết định').fill('Quyết định 14/QĐ-UBND');
    await dialog.getByRole('button', { name: 'Cấp vai trò' }).click();
    await dialog.getByRole('alert').getByText('kết thúc vai trò Chuyên viên trước').waitFor();
    await admin.judge('a conflict of duties');
    await admin.close();
  });

  await web.check('people: a substitute is appointed and sees it; a locked account is out at once and comes back', async () => {
    const admin = await Officer.signIn(web, 'quantri');
    const clerk = await Officer.signIn(web, 'chuyenvien.binhson');
    await clerk.open('/inbox');
    await admin.open('/administration/people', '.tree a');
    await admin.page.getByLabel('Tìm theo tên').fill('motcua.binhson');
    await admin.page.locator('.tree a', { hasText: 'Cán bộ Một cửa Bình Sơn' }).click();
    await admin.page.getByRole('button', { name: 'Cử người làm thay…' }).click();
    const dialog = admin.page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'Thay trong vai trò' }).click();
    await admin.page.getByRole('option', { name: /^Thu phí/ }).click();
    await choose(dialog, 'Người làm thay', 'motcua.kontum', /motcua\.kontum/);
    await dialog.getByLabel('Ngày cuối').fill('31/12/2027');
    await dialog.getByLabel('Số, ngày quyết định').fill('Đơn nghỉ phép');
    await admin.judge('appointing a substitute');
    await dialog.getByRole('button', { name: 'Cử người làm thay' }).click();
    await admin.page.locator('li', { hasText: 'Cán bộ Một cửa Kon Tum thay Cán bộ Một cửa Bình Sơn' }).waitFor();

    await admin.page.getByLabel('Tìm theo tên').fill('chuyenvien.binhson');
    await admin.page.locator('.tree a', { hasText: 'Chuyên viên Bình Sơn' }).click();
    await admin.page.getByRole('button', { name: 'Khóa tài khoản…' }).click();
    await dialog
      .getByText(/Không giữ việc nào|Đang giữ/)
      .first()
      .waitFor();
    await admin.judge('locking an account');
    await dialog.getByRole('button', { name: 'Khóa tài khoản' }).click();
    await admin.page.getByText('Đã khóa: Nghỉ việc').waitFor();
    const answer = await clerk.page.request.get(`${web.addresses.officerApi}/api/v1/session`);
    assert.equal(answer.status(), 401);
    await admin.page.getByRole('button', { name: 'Mở lại tài khoản' }).click();
    await admin.page.getByRole('button', { name: 'Khóa tài khoản…' }).waitFor();
    await admin.close();
    await clerk.close();

    const substitute = await Officer.signIn(web, 'motcua.kontum');
    await substitute.open('/me');
    await substitute.page.getByText('thay Cán bộ Một cửa Bình Sơn').waitFor();
    await substitute.close();
  });
}
