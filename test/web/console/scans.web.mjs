// A pile scanned at once: cut, turned and given to its papers, at the desk and in a dossier, by keyboard.
import assert from 'node:assert/strict';
import { PDFDocument } from 'pdf-lib';
import { Officer } from './officer.mjs';
import { seededOnce } from './pages.web.mjs';

async function pile(pages) {
  const scan = await PDFDocument.create();
  for (let page = 1; page <= pages; page += 1) scan.addPage([300 + page, 420]).drawText(`Trang ${page}`, { x: 40, y: 300, size: 30 });
  return { name: 'xap-giay.pdf', mimeType: 'application/pdf', buffer: Buffer.from(await scan.save()) };
}

/** Opens the window with the button that has the focus, and waits for the list of pages. */
async function choose(page, pages) {
  await page
    .getByRole('dialog')
    .locator('input[type=file]')
    .setInputFiles(await pile(pages));
  await page.getByRole('listbox', { name: 'Các trang của bản quét' }).waitFor();
  await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'option');
}

async function paper(page, words) {
  await page.keyboard.press('Tab');
  assert.equal(
    await page.evaluate(() => document.activeElement?.getAttribute('role')),
    'combobox',
    'the shown page does not take the focus',
  );
  await page.keyboard.type(words);
  await page.locator('[role=option][data-combobox-selected]:visible').first().waitFor();
  await page.keyboard.press('Enter');
}

export async function run(web) {
  const ids = await seededOnce(web);
  const officer = await Officer.signIn(web, 'motcua.camthanh');
  const { page } = officer;

  await web.check('a scan of four pages becomes two papers of a dossier: turned, one left out, by keyboard', async () => {
    const id = ids.submittedHouse;
    const before = await page.evaluate(async (path) => (await fetch(path)).json(), `/api/v1/dossiers/${id}`);
    await officer.open(`/dossiers/${id}`);
    await page.getByRole('button', { name: 'Quét chung một tệp' }).press('Enter');
    await choose(page, 4);
    await officer.judge('the window that cuts a scan');
    await officer.picture('scan');
    await page.keyboard.press('ArrowRight');
    await paper(page, 'giay');
    const at = (words) => page.locator('.scan-list .at b', { hasText: words }).waitFor();
    // The next page is what comes next.
    await at('Trang 2');
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await at('Trang 4');
    await paper(page, 'ban ve');
    const [sent] = await Promise.all([
      page.waitForRequest((request) => request.method() === 'POST' && request.url().endsWith('/parts')),
      page.getByRole('button', { name: 'Chia và đưa vào hồ sơ' }).press('Enter'),
    ]);
    assert.deepEqual(
      sent.postDataJSON().parts.map(({ pages }) => pages.map(({ number, turn }) => [number, turn])),
      [
        [
          [1, 90],
          [3, 0],
        ],
        [[4, 0]],
      ],
    );
    await page.locator('.toast', { hasText: '2 bản quét' }).waitFor();
    const after = await page.evaluate(async (path) => (await fetch(path)).json(), `/api/v1/dossiers/${id}`);
    const count = ({ components }) => components.reduce((sum, { documents }) => sum + documents.length, 0);
    assert.equal(count(after), count(before) + 2);
  });

  await web.check('a page without a paper is named, and nothing is cut', async () => {
    await officer.open(`/dossiers/${ids.submittedHouse}`);
    await page.getByRole('button', { name: 'Quét chung một tệp' }).click();
    await choose(page, 2);
    await page.getByRole('button', { name: 'Chia và đưa vào hồ sơ' }).click();
    await page.getByRole('alert').filter({ hasText: 'Chưa biết trang 1, 2' }).waitFor();
    await page.keyboard.press('Escape');
  });

  await web.check('at the desk the parts lie with their papers', async () => {
    await officer.open('/desk');
    await page.keyboard.press('Alt+2');
    await page.keyboard.type('cap giay phep xay dung');
    await page.locator('[role=option][data-combobox-selected]:visible').first().waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Quét chung một tệp' }).click();
    await choose(page, 1);
    await paper(page, 'giay');
    await page.getByRole('button', { name: 'Chia và đưa vào hồ sơ' }).click();
    await page.locator('.given-file').first().waitFor();
    assert.equal(await page.locator('.given-file').count(), 1);
  });

  await web.check('a broken scan is refused in words', async () => {
    await officer.open(`/dossiers/${ids.submittedHouse}`);
    await page.getByRole('button', { name: 'Quét chung một tệp' }).click();
    await page
      .getByRole('dialog')
      .locator('input[type=file]')
      .setInputFiles({ name: 'hong.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 nothing more') });
    await page.getByRole('alert').filter({ hasText: 'hỏng' }).waitFor();
  });
  await officer.close();
}
