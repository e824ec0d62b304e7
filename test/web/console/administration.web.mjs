// Administrators at the catalogue and the calendar: what one proposes, another decides, and nobody decides what is theirs.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Officer } from './officer.mjs';
import { seededOnce } from './pages.web.mjs';

const file = (name, value) => ({ name, mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(value)) });
const DEATH = JSON.parse(readFileSync('migrations/seed/procedures/1.000656/procedure.json', 'utf8'));

export async function run(web) {
  const ids = await seededOnce(web);

  await web.check('calendar: one person enters a decision and cannot confirm it; the preview adds up; another confirms', async () => {
    const first = await Officer.signIn(web, 'quantri');
    const { page } = first;
    await first.open('/calendar?enter=1');
    await page.getByLabel('Số, ngày và cơ quan ban hành').fill('1834/QĐ-UBND ngày 08/12/2026 của UBND tỉnh');
    await page.getByLabel('Lý do, người dân sẽ đọc').fill('Tạm ngừng làm việc để phòng bão');
    await page.getByLabel('Ngày', { exact: true }).fill('14/12/2026');
    await page.getByLabel('Tên ngày, tiếng Việt').fill('Nghỉ phòng bão');
    await page.getByLabel('Tên ngày, tiếng Anh').fill('Storm precaution');
    await page.keyboard.press('F9');
    assert.equal(new URL(page.url()).searchParams.get('enter'), '1', 'not sent before it was counted');
    await page.keyboard.press('F8');
    const sums = page.locator('.move tfoot').first();
    await sums.waitFor();
    const rows = await page.locator('.move').first().locator('tbody td:last-child').allTextContents();
    const total = Number(await sums.locator('td').last().textContent());
    assert.equal(
      rows.map(Number).reduce((sum, count) => sum + count, 0),
      total,
      'the rows add up to all open dossiers',
    );
    await first.picture('calendar-preview');
    await page.getByLabel('Lý do, người dân sẽ đọc').fill('Tạm ngừng làm việc để phòng bão số 12');
    await page.keyboard.press('F9');
    assert.ok(page.url().includes('enter=1'), 'changed after counting, so not sent');
    await page.keyboard.press('F8');
    await page.locator('.btn.big[aria-disabled=false]').waitFor();
    await page.keyboard.press('F9');
    await page.waitForURL('**/calendar?change=*');
    await page.locator('.move tfoot').first().waitFor();
    assert.equal(await page.getByRole('button', { name: /^Xác nhận/ }).count(), 0, 'who entered has no button');
    await first.judge('calendar, waiting');
    const address = new URL(page.url());
    await first.close();

    const second = await Officer.signIn(web, 'quantri2');
    await second.open(address.pathname + address.search, '.move tfoot');
    await second.picture('calendar-confirm');
    await second.judge('calendar, to confirm');
    const confirm = second.page.getByRole('button', { name: /^Xác nhận, dời \d+ hồ sơ/ });
    const moved = (await confirm.textContent()).match(/\d+/)[0];
    await confirm.click();
    await second.page.locator('.toast', { hasText: `${moved} hồ sơ có ngày hẹn mới` }).waitFor();
    await second.open('/calendar?year=2026', 'table');
    await second.page.locator('td', { hasText: 'Nghỉ phòng bão' }).waitFor();
    await second.close();
  });

  await web.check('ledger: a wrong moment is proposed with a paper, and a second person corrects it; the line itself stays', async () => {
    const head = await Officer.signIn(web, 'truongphong.camthanh');
    const { page } = head;
    await head.open(`/dossiers/${ids.inTime}?tab=history`, '.ledger');
    const lines = await page.locator('.ledger tbody tr').count();
    await page
      .getByRole('button', { name: /^Đề nghị sửa dòng/ })
      .first()
      .click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Thật ra xảy ra lúc').fill('08:41 08/12/2026');
    await dialog.getByLabel('Lý do').fill('Nhân viên bấm tiếp nhận muộn, phiếu giấy ghi 8 giờ 41');
    await dialog.locator('input[type=file]').setInputFiles('docs/tour/birth-certificate.pdf');
    await head.judge('correction');
    await dialog.locator('button[type=submit]').click();
    await dialog.waitFor({ state: 'detached' });
    await head.open('/approvals', '.grid');
    await page.locator('tr', { hasText: 'Sửa sổ ghi' }).getByText('Người đề nghị không tự duyệt được').waitFor();
    await head.close();
    const leader = await Officer.signIn(web, 'chutich.camthanh');
    await leader.open('/approvals', '.grid');
    const row = leader.page.locator('tr', { hasText: 'Sửa sổ ghi' });
    await row.getByText('Sửa dòng').waitFor();
    await leader.judge('approval of a correction');
    await row.getByRole('button', { name: 'Duyệt', exact: true }).click();
    await leader.page.getByRole('dialog').getByRole('button', { name: 'Duyệt', exact: true }).click();
    await leader.page.locator('.toast').waitFor();
    await leader.open(`/dossiers/${ids.inTime}?tab=history`, '.ledger');
    assert.equal(await leader.page.locator('.ledger tbody tr').count(), lines + 1);
    await leader.page.locator('.ledger .fix').last().waitFor();
    await leader.close();
  });

  await web.check(
    'catalogue: a draft is refused with its findings, then checked, stored, compared and published by somebody else',
    async () => {
      const editor = await Officer.signIn(web, 'bientap.tinh');
      const { page } = editor;
      await editor.open('/procedures?code=1.000656');
      await page.getByRole('button', { name: 'Soạn bản mới…' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.locator('input[type=file]').setInputFiles(file('procedure.json', { ...DEATH, cases: [] }));
      await dialog.getByLabel('Vì sao có bản mới').fill('Đổi tên theo quyết định mới');
      await dialog.getByRole('button', { name: 'Lưu bản nháp' }).click();
      await dialog.locator('.due.late').first().waitFor();
      const name = { vi: 'Đăng ký khai tử, bản sửa', en: 'Death registration, revised' };
      await dialog.locator('input[type=file]').setInputFiles(file('procedure.json', { ...DEATH, name }));
      await dialog.getByRole('button', { name: 'Chỉ kiểm tra' }).click();
      await dialog.locator('.due.soon, .due.done').first().waitFor();
      assert.equal(await dialog.locator('.due.late').count(), 0);
      await editor.judge('a version proposed');
      await dialog.getByRole('button', { name: 'Lưu bản nháp' }).click();
      await dialog.waitFor({ state: 'detached' });
      await page.locator('.diff ins', { hasText: 'bản sửa' }).waitFor();
      await editor.picture('procedure-comparison');
      await editor.judge('comparison');
      await page.getByRole('button', { name: 'Trình duyệt công bố…' }).click();
      await page.getByRole('dialog').locator('button[type=submit]').click();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await editor.close();

      const approver = await Officer.signIn(web, 'duyet.tinh');
      await approver.open('/procedures/review', '.diff ins');
      await approver.picture('procedure-review');
      await approver.judge('review');
      await approver.page.getByRole('button', { name: /^Công bố từ/ }).click();
      await approver.page.locator('.toast', { hasText: 'Đã công bố' }).waitFor();
      await approver.open('/procedures?code=1.000656');
      await approver.page.locator('h2', { hasText: 'bản sửa' }).waitFor();
      await approver.close();
    },
  );

  await web.check('catalogue: an amount of the province becomes a draft with its decision, shown beside what it was', async () => {
    const editor = await Officer.signIn(web, 'bientap.tinh');
    const { page } = editor;
    await editor.open('/procedures?code=1.004873&tab=fees');
    const set = async (group, value) => {
      await page.getByRole('button', { name: 'Mức của tỉnh…' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Nghị quyết, quyết định của tỉnh').fill('Nghị quyết 12/2026/NQ-HĐND');
      await dialog.getByLabel('Đối chiếu với văn bản ngày').fill('01/12/2026');
      await dialog.getByRole('group', { name: group }).locator('input').first().fill(value);
      await dialog.getByLabel('Vì sao, người duyệt đọc trước tiên').fill('Theo nghị quyết của tỉnh');
      await editor.judge('amounts of the province');
      await dialog.locator('button[type=submit]').click();
      await dialog.waitFor({ state: 'detached' });
    };
    await set('Mức thu, đồng', '7.500');
    await page.locator('.diff ins', { hasText: '7500' }).waitFor();
    await page.getByRole('link', { name: 'Phí, lệ phí' }).click();
    await page.locator('td b', { hasText: '7.500 đồng' }).first().waitFor();
    await editor.close();
  });

  await web.check('catalogue: a folder is read before anything is stored, then stored; what nobody understood is listed', async () => {
    const editor = await Officer.signIn(web, 'bientap.tinh');
    const { page } = editor;
    await editor.open('/procedures/import');
    await page
      .locator('input[type=file]')
      .nth(1)
      .setInputFiles([
        { name: 'not.json', mimeType: 'application/json', buffer: Buffer.from('{') },
        file('a.json', nationalFile('1.900001', '5 Ngày làm việc')),
        file('b.json', nationalFile('1.900002', '5')),
      ]);
    await page.getByRole('button', { name: 'Chỉ đọc thử' }).click();
    await page.locator('.sums').waitFor();
    await page.locator('.ask').first().waitFor();
    await editor.picture('import-report');
    await editor.judge('import, read only');
    await page.getByRole('button', { name: /^Nhập 3 tệp/ }).click();
    await page.locator('h2', { hasText: 'Kết quả nhập' }).waitFor();
    await editor.judge('import');
    await editor.close();
  });
}

/** A file in the layout of the national catalogue, with words of our own. */
function nationalFile(code, term) {
  return {
    ma_thu_tuc: code,
    ten_thu_tuc: `Thủ tục kiểm thử ${code}`,
    so_quyet_dinh: '12/QĐ-KT',
    cap_thuc_hien: 'Cấp Xã',
    linh_vuc: 'Kiểm thử',
    doi_tuong_thuc_hien: 'Công dân Việt Nam',
    co_quan_co_tham_quyen: 'Ủy ban nhân dân cấp xã',
    cach_thuc_thuc_hien: `Hình thức nộpThời gianPhí, lệ phíMô tảTrực tiếp${term}Lệ phí : 20.000 Đồng`,
    thanh_phan_ho_so: '--Tên giấy tờMẫu đơn, tờ khaiSố lượngĐơn đề nghị1 bản chính',
    can_cu_phap_ly: 'Tên văn bản pháp lýMã văn bảnLuật kiểm thử01/2026/QH16',
    ket_qua_xu_ly: 'Giấy kiểm thửMã: KQ.G15.999001',
  };
}
