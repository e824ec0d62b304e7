// Files: at once or in the background, with how far they are and what went wrong; the register and the control slip as PDF.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Officer } from './officer.mjs';
import { seededOnce } from './pages.web.mjs';

/** What the browser saves when this is done. */
async function saved(page, deed) {
  const [file] = await Promise.all([page.waitForEvent('download'), deed()]);
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}
const lines = (bytes) => bytes.toString('utf8').trimEnd().split('\r\n');
const LOOKS = [
  { scheme: 'light', language: 'vi', width: 1366, height: 768 },
  { scheme: 'dark', language: 'en', width: 683, height: 900 },
];

export async function run(web) {
  const ids = await seededOnce(web);

  await web.check('export: the list behind a figure, written in the background, has as many rows as the figure says', async () => {
    const officer = await Officer.signIn(web, 'giamsat.tinh');
    const { page } = officer;
    await officer.open('/supervise', '.law tfoot');
    const figure = page.locator('.law tfoot button.figure').first();
    const count = Number.parseInt(await figure.textContent(), 10);
    assert.ok(count > 0, 'something was counted');
    await figure.click();
    await page.getByRole('button', { name: 'Xuất danh sách' }).click();
    await page.getByLabel('CSV').check();
    await officer.judge('export dialog');
    const atOnce = await saved(page, () => page.getByRole('button', { name: 'Tải ngay' }).click());
    assert.match(atOnce.name, /^total-.*\.csv$/);
    assert.equal(lines(atOnce.bytes).length, count + 2, 'title, head and the dossiers');
    await page.getByRole('dialog').waitFor({ state: 'detached' });

    await page.getByRole('button', { name: 'Xuất danh sách' }).click();
    await page.getByLabel('CSV').check();
    await page.getByRole('button', { name: 'Ghi ở nền' }).click();
    await page.waitForURL('**/supervise/exports');
    const link = page.locator('.exports tbody tr').first().getByRole('link');
    await link.waitFor({ timeout: 30_000 });
    const row = page.locator('.exports tbody tr').first();
    assert.equal(await row.locator('td').nth(2).textContent(), String(count));
    const inBackground = await saved(page, () => link.click());
    assert.deepEqual(lines(inBackground.bytes), lines(atOnce.bytes), 'both ways write the same');
    await officer.judge('export ready');
    await officer.close();
  });

  await web.check('export: what is too long to answer at once says so and leaves the way in the background', async () => {
    const officer = await Officer.signIn(web, 'giamsat.tinh');
    const { page } = officer;
    await page.route('**/statistics/report/export?*', (route) =>
      route.fulfill({
        status: 422,
        contentType: 'application/problem+json',
        body: JSON.stringify({ status: 422, code: 'statistics.export_needs_job', title: 'Tệp xuất có 40000 dòng' }),
      }),
    );
    await officer.open('/supervise', '.law tfoot');
    await page.getByRole('button', { name: 'Xuất tệp' }).click();
    await page.getByRole('button', { name: 'Tải ngay' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('alert').waitFor();
    assert.equal(await dialog.getByRole('button', { name: 'Tải ngay' }).count(), 0);
    await officer.judge('export refused');
    await dialog.getByRole('button', { name: 'Ghi ở nền' }).click();
    await page.waitForURL('**/supervise/exports');
    const link = page.locator('.exports tbody tr').first().getByRole('link');
    await link.waitFor({ timeout: 30_000 });
    const { name, bytes } = await saved(page, () => link.click());
    assert.deepEqual([/\.xlsx$/.test(name), bytes.subarray(0, 2).toString()], [true, 'PK']);
    await officer.close();
  });

  for (const look of LOOKS)
    await web.check(
      `export: progress is drawn and said, and the page looks again until it is done, ${look.language} ${look.width}`,
      async () => {
        const officer = await Officer.signIn(web, 'giamsat.tinh', look);
        const { page } = officer;
        let asked = 0;
        const at = '2026-11-20T03:00:00.000Z';
        const one = (id, more) => ({
          id,
          kind: 'dossiers',
          format: 'csv',
          query: { from: '2026-11-01', to: '2026-11-20', by: 'unit', bucket: 'late' },
          rowsDone: 0,
          rowsTotal: 50_000,
          failure: null,
          requestedAt: at,
          finishedAt: null,
          keepUntil: null,
          ...more,
        });
        await page.route('**/statistics/exports', (route) => {
          asked += 1;
          const first = asked < 3 ? { state: 'running', rowsDone: 20_000 } : { state: 'ready', rowsDone: 50_000, keepUntil: at };
          route.fulfill({
            json: {
              items: [
                one('1', first),
                one('2', { state: 'failed', failure: 'statistics.export_too_large' }),
                one('3', { state: 'failed', failure: 'documents.unheard_of' }),
                one('4', { state: 'expired', rowsDone: 7 }),
              ],
            },
          });
        });
        await officer.open('/supervise/exports', '[role=progressbar]');
        const bar = page.getByRole('progressbar');
        assert.equal(await bar.getAttribute('aria-valuenow'), '20000');
        assert.match(await bar.getAttribute('aria-valuetext'), /^20[.,]000 .* 50[.,]000/);
        await officer.judge(`export running ${look.language}`);
        const rows = page.locator('.exports tbody tr');
        assert.match(await rows.nth(1).textContent(), /CSV/);
        assert.match(await rows.nth(2).textContent(), /documents\.unheard_of/);
        await bar.waitFor({ state: 'detached' });
        assert.equal(await page.locator('.exports').getByRole('link').count(), 1, 'only what is ready can be fetched');
        const until = asked;
        await page.waitForTimeout(2_500);
        assert.equal(asked, until, 'nothing is asked when nothing is under way');
        await officer.picture(`exports-${look.scheme}-${look.width}`);
        await officer.close();
      },
    );

  for (const look of LOOKS)
    await web.check(`register: the running month is provisional, a frozen one shows its hash, ${look.language} ${look.width}`, async () => {
      const officer = await Officer.signIn(web, 'motcua.camthanh', look);
      const { page } = officer;
      const sha256 = 'ab'.repeat(32);
      await page.route(/\/registers\/[0-9a-f-]{36}$/, (route) =>
        route.fulfill({ json: { items: [{ month: '2020-05', rows: 1_234, frozenAt: '2020-06-01T00:05:00.000Z', sha256 }] } }),
      );
      await officer.open('/supervise/register', '.registers');
      const rows = page.locator('.registers tbody tr');
      assert.equal(await rows.count(), 13, 'a year, and the older book');
      assert.match(await rows.last().textContent(), new RegExp(sha256));
      assert.match(await rows.first().textContent(), look.language === 'vi' ? /Tạm tính/ : /Provisional/);
      const { name, bytes } = await saved(page, () => rows.first().getByRole('button').click());
      assert.match(name, /^tam-tinh-07-/);
      assert.equal(bytes.subarray(0, 5).toString(), '%PDF-');
      await officer.judge(`register ${look.language}`);
      await officer.picture(`register-${look.scheme}-${look.width}`);
      await officer.close();
    });

  await web.check('register: a supervisor chooses among all desks, a specialist is told there is none of theirs', async () => {
    const officer = await Officer.signIn(web, 'giamsat.tinh');
    await officer.open('/supervise/register', '.registers');
    await officer.page.getByRole('combobox').click();
    assert.ok((await officer.page.getByRole('option').count()) > 1);
    await officer.page.getByRole('option').nth(1).click();
    await officer.page.waitForURL('**/register?unit=*');
    await officer.page.locator('.registers').waitFor();
    await officer.close();
    const specialist = await Officer.signIn(web, 'hotich.camthanh');
    await specialist.open('/supervise/register', '.empty');
    await specialist.judge('no register');
    await specialist.close();
  });

  await web.check('control slip: printed from the workspace of the dossier', async () => {
    const officer = await Officer.signIn(web, 'xaydung.camthanh');
    const { page } = officer;
    await officer.open(`/dossiers/${ids.inTime}?tab=money`, '#slips-title');
    const { name, bytes } = await saved(page, () => page.getByRole('button', { name: /mẫu 06/ }).click());
    assert.match(name, /06-phieu-kiem-soat/);
    assert.equal(bytes.subarray(0, 5).toString(), '%PDF-');
    await officer.judge('control slip');
    await officer.close();
  });
}
