// What citizens bring to the desk is answered in the form itself: a supplement with papers and questions, and a question that is a file.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { World } from '../../../dist/apps/commands/src/tour/world.js';
import { Officer } from './officer.mjs';
import { seededOnce } from './pages.web.mjs';
import { house } from './support/seed.mjs';

const PAPER = { name: 'ban-ve.pdf', mimeType: 'application/pdf', buffer: readFileSync('docs/tour/birth-certificate.pdf') };
const PROVINCE = 'H48-TTPVHCC';
const CODE = '1.013227';
const FILE_FIELD = {
  key: 'sitePhotos',
  type: 'file',
  docType: 'site_photo',
  label: { vi: 'Ảnh hiện trạng công trình', en: 'Pictures of the site' },
  accept: ['.pdf'],
  maxMb: 5,
  maxCount: 2,
  required: true,
};

/** A dossier for which a specialist asked for a drawing and the number of floors. */
async function asked(world) {
  const quiet = process.stdout.write;
  process.stdout.write = () => true;
  try {
    const id = await house(world, 'dan.hung', 'appraising');
    const specialist = await world.officer('specialist', 'H48.101-KT');
    await world.act(specialist, id, 'request_supplement', {
      reason: 'Bản vẽ và tờ khai không khớp',
      items: [
        { kind: 'component', target: 'G17-KQ002712', text: 'Bổ sung mặt cắt A-A' },
        { kind: 'field', target: 'floors', text: 'Số tầng không khớp bản vẽ' },
      ],
    });
    return id;
  } finally {
    process.stdout.write = quiet;
  }
}

/** The shipped procedure with one more question, published from today on by two people. */
async function publishWithFileQuestion(world) {
  const read = (part) => JSON.parse(readFileSync(`migrations/seed/procedures/${CODE}/${part}.json`, 'utf8'));
  const form = read('form');
  form.pages[0].fields.push(FILE_FIELD);
  const editor = await world.officer('catalogue_editor', PROVINCE);
  const approver = await world.officer('catalogue_approver', PROVINCE);
  const parts = { procedure: read('procedure'), form, flow: read('flow'), template: read('template'), note: 'Thêm ảnh hiện trạng' };
  const { versionId } = await world.ok('drafted', editor.request('POST', `/api/v1/catalogue/procedures/${CODE}/versions`, parts), 201);
  const today = new Date((await world.now()).getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
  const { approvalId } = await world.ok(
    'submitted',
    editor.request('POST', `/api/v1/catalogue/versions/${versionId}/submission`, { effectiveFrom: today }),
    202,
  );
  await world.ok('published', approver.request('POST', `/api/v1/catalogue/publications/${approvalId}/decision`, { approved: true }));
}

export async function run(web) {
  await seededOnce(web);
  const world = new World(web.addresses);
  const officer = await Officer.signIn(web, 'motcua.camthanh');
  const { page } = officer;

  await web.check('a supplement at the desk: the paper and the question that were asked, refused at the question, then taken', async () => {
    const id = await asked(world);
    await officer.open(`/dossiers/${id}`);
    await page.getByRole('button', { name: 'Nhận giấy tờ bổ sung' }).click();
    const dialog = page.getByRole('dialog');
    const floors = dialog.getByLabel('Số tầng trên mặt đất');
    await floors.waitFor();
    assert.equal(await floors.inputValue(), '2', 'what was declared before stands in the question');
    await dialog.getByText('Số tầng không khớp bản vẽ').waitFor();
    await officer.judge('a supplement at the desk');
    await officer.picture('desk-supplement');

    const send = dialog.getByRole('button', { name: 'Nhận giấy tờ bổ sung' });
    await send.click();
    await dialog.getByText('Hãy điền ô này.').waitFor();
    await dialog.locator('input[type=file]').setInputFiles(PAPER);
    await floors.fill('ba');
    await send.click();
    await page.waitForFunction(() => document.querySelector('[role=dialog] input[aria-invalid=true]') !== null);
    assert.equal(await floors.inputValue(), 'ba', 'what was typed stays');
    await floors.fill('4');
    await send.click();
    await dialog.waitFor({ state: 'hidden' });

    const { head, answers } = await page.evaluate(async (path) => (await fetch(path)).json(), `/api/v1/dossiers/${id}`);
    assert.deepEqual({ status: head.status, floors: answers.floors }, { status: 'in_process', floors: 4 });
  });

  await web.check(
    'a question of the form that is a file: a wrong kind is said at once, the right one is named and can be taken away',
    async () => {
      await publishWithFileQuestion(world);
      await officer.open('/desk');
      await page.keyboard.press('Alt+Digit2');
      await page.keyboard.type('gia han giay phep xay dung');
      await page.locator('[role=option][data-combobox-selected]:visible').first().waitFor();
      await page.keyboard.press('Enter');
      const question = page.getByRole('group', { name: FILE_FIELD.label.vi });
      await question.waitFor();
      const pick = question.locator('input[type=file]');
      await pick.setInputFiles({ name: 'ghi-chu.txt', mimeType: 'text/plain', buffer: Buffer.from('x') });
      await question.getByRole('alert').waitFor();
      await pick.setInputFiles(PAPER);
      await question.getByText(PAPER.name).first().waitFor();
      assert.equal(await question.getByRole('alert').count(), 0, 'the refusal is gone');
      await officer.judge('a question that is a file');
      await question.getByRole('button', { name: new RegExp(PAPER.name) }).press('Enter');
      assert.equal(await question.locator('.file-list').count(), 0);
    },
  );
  await officer.close();
}
