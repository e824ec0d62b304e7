// A whole walk-in dossier without a mouse, counted: what is no typed value is a command key, and there are at most sixty.
import assert from 'node:assert/strict';
import { Officer } from './officer.mjs';
import { seededOnce } from './pages.web.mjs';

const MOST = 60;
const CARD = '051190001234||Đặng Thị Ánh Nguyệt|27031990|Nữ|12 Trần Hưng Đạo, Phường Cẩm Thành|02072021';

/** Hands on the keyboard: values are typed, every other key is counted and written down. */
class Hands {
  constructor(page) {
    this.page = page;
    this.commands = [];
  }

  async type(text) {
    await this.page.keyboard.insertText(text);
  }

  async press(key) {
    this.commands.push(key);
    await this.page.keyboard.press(key);
  }

  /** Enter, and then the question where one must be. @param expected part of its path */
  async goOn(expected) {
    await this.press('Enter');
    await this.stands(expected);
  }

  async stands(expected) {
    await this.page
      .waitForFunction((path) => document.activeElement?.closest('[data-question]')?.getAttribute('data-question') === path, expected, {
        timeout: 5_000,
      })
      .catch(async () => {
        const at = await this.page.evaluate(
          () => document.activeElement?.closest('[data-question]')?.getAttribute('data-question') ?? null,
        );
        throw new Error(`stands at ${at} instead of ${expected}, after ${this.commands.length} keys`);
      });
  }

  /** One of a list: typed without accents, the first hit is lit. */
  async find(text) {
    await this.page.keyboard.type(text);
    await this.page.locator('[role=option][data-combobox-selected]:visible').first().waitFor({ timeout: 5_000 });
  }
}

/** @returns the command keys that it took. */
async function takeBirthRegistration(web, officer) {
  const { page } = officer;
  await officer.open('/desk');
  const hands = new Hands(page);
  const born = await page.evaluate(() => {
    const day = new Date(Date.now() - 12 * 86_400_000);
    return `${day.getDate()}/${day.getMonth() + 1}/${day.getFullYear()}`;
  });
  await hands.type(CARD);
  await hands.goOn('phone');
  await hands.type('0905000001');
  await hands.goOn('procedure');
  await hands.find('dang ky khai sinh');
  await hands.goOn('case');
  await hands.find('co cha hoac me');
  await hands.press('Enter');
  // The papers come with the procedure, the date of the promise with the case.
  await page.locator('.note.act b').waitFor();
  await hands.press('Alt+4');
  await hands.stands('paper');
  await hands.type('1');
  await hands.goOn('seen');
  await hands.press('Space');
  await hands.press('Enter');
  for (const [question, answer] of [
    ['requesterAddress.commune', { find: 'cam thanh' }],
    ['requesterAddress.detail', { type: '12 Trần Hưng Đạo' }],
    ['relation', { keys: ['Space'] }],
    ['situation', { keys: ['Space'] }],
    ['childName', { type: 'Nguyễn Đặng Bảo An' }],
    ['childDob', { type: born }],
    ['childGender', { keys: ['ArrowDown'] }],
    ['childEthnic', { find: 'kinh' }],
    ['childNationality', { find: 'viet nam' }],
    ['birthPlace', { type: 'Bệnh viện Sản - Nhi tỉnh Quảng Ngãi' }],
    ['birthAddress.commune', { find: 'cam thanh' }],
    ['hometown.commune', { find: 'cam thanh' }],
    ['birthProof', { keys: ['Space'] }],
    ['motherDeclared', { keys: ['Space'] }],
    ['motherName', { type: 'Đặng Thị Ánh Nguyệt' }],
    ['motherDob', { type: '27/3/1990' }],
    ['motherNationality', { find: 'viet nam' }],
    ['motherAddress.commune', { find: 'cam thanh' }],
    ['motherAddress.detail', { type: '12 Trần Hưng Đạo' }],
    ['fatherDeclared', { keys: ['Space'] }],
    ['fatherName', { type: 'Nguyễn Quốc Hùng' }],
    ['fatherDob', { type: '02111985' }],
    ['fatherNationality', { find: 'viet nam' }],
    ['fatherAddress.commune', { find: 'cam thanh' }],
    ['fatherAddress.detail', { type: '12 Trần Hưng Đạo' }],
    ['parentsMarried', { keys: ['Space'] }],
    ['wantCopies', { keys: ['ArrowDown'] }],
    ['truthful', { keys: ['Space'] }],
  ]) {
    await hands.stands(question);
    if (answer.type !== undefined) await hands.type(answer.type);
    if (answer.find !== undefined) await hands.find(answer.find);
    for (const key of answer.keys ?? []) await hands.press(key);
    if (question !== 'truthful') await hands.press('Enter');
  }
  const [receipt] = await Promise.all([officer.context.waitForEvent('page', { timeout: 40_000 }), hands.press('Alt+Enter')]);
  await page.locator('.foot .due.done').waitFor();
  assert.match(receipt.url(), /\/documents\/[0-9a-f-]{36}\/preview$/, 'the receipt opens, to be printed');
  await receipt.close();
  return hands.commands;
}

export async function run(web) {
  await seededOnce(web);
  const officer = await Officer.signIn(web, 'motcua.camthanh');
  const { page } = officer;

  await web.check(`a birth registration from the card to the printed receipt: at most ${MOST} command keys, no mouse`, async () => {
    const commands = await takeBirthRegistration(web, officer);
    console.log(`     ${commands.length} command keys: ${commands.join(' ')}`);
    assert.ok(commands.length <= MOST, `${commands.length} command keys`);
    const dossier = await page.locator('.foot .due.done a').getAttribute('href');
    const answered = await page.evaluate(async (path) => (await fetch(`/api/v1${path}`)).json(), dossier);
    assert.equal(answered.head.status, 'received');
    assert.equal(answered.head.procedureCode, '1.001193');
    assert.equal(answered.answers.requesterName, 'Đặng Thị Ánh Nguyệt', 'taken over from the card');
    assert.equal(answered.answers.motherAddress.province, '51', 'the province of the installation');
    assert.equal(answered.answers.fatherDob, '1985-11-02');
    assert.equal(answered.components.find(({ code }) => code === 'KQ004389').originals, 1);
    const slips = await page.evaluate(async (path) => (await fetch(`/api/v1${path}/slips`)).json(), dossier);
    assert.ok(slips.items.some(({ kind }) => kind === 'receipt'));
  });

  await web.check('after receiving, the next person is one key away and finds an empty desk', async () => {
    await page.keyboard.press('Enter');
    await page.locator('.for b', { hasText: 'chưa chọn người' }).waitFor();
    assert.equal(await page.evaluate(() => document.activeElement?.closest('[data-question]')?.getAttribute('data-question')), 'scan');
  });

  await web.check('what is missing is said where it is missing, and Alt+3 leads there', async () => {
    await page.keyboard.insertText(CARD);
    await page.keyboard.press('Alt+2');
    for (const words of ['dang ky khai sinh', 'co cha hoac me']) {
      await page.keyboard.type(words);
      await page.locator('[role=option][data-combobox-selected]:visible').first().waitFor();
      await page.keyboard.press('Enter');
      await page.locator('[data-question=case]').waitFor();
    }
    await page.locator('.note.act').waitFor();
    await page.keyboard.press('F9');
    await page.getByRole('alert').filter({ hasText: 'còn thiếu' }).waitFor();
    const stands = () => page.evaluate(() => document.activeElement?.closest('[data-question]')?.getAttribute('data-question') ?? null);
    for (let given = 0; given < 12 && ['paper', 'seen'].includes(await stands()); given += 1) {
      if ((await stands()) === 'seen') await page.keyboard.press('Space');
      else await page.keyboard.insertText('1');
      await page.keyboard.press('Enter');
    }
    assert.equal(await page.getByRole('alert').filter({ hasText: 'còn thiếu' }).count(), 0, 'every paper was given');
    await page.keyboard.press('F9');
    await page.locator('.fault-list li').first().waitFor();
    const first = await stands();
    assert.ok(first !== null && !['scan', 'procedure', 'paper', 'seen'].includes(first), `stands at ${first}`);
    await page.keyboard.press('Alt+1');
    assert.equal(await stands(), 'scan');
    await page.keyboard.press('Alt+3');
    assert.equal(await stands(), first);
  });

  await web.check('letters being composed and plain letters press nothing, and the table of keys lists the desk', async () => {
    await page.keyboard.press('Alt+1');
    const composing = (key, code) =>
      page.evaluate(
        ([name, place]) =>
          document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: name, code: place, bubbles: true, isComposing: true })),
        [key, code],
      );
    await composing('Enter', 'Enter');
    await composing('F10', 'F10');
    assert.equal(await page.evaluate(() => document.activeElement?.closest('[data-question]')?.getAttribute('data-question')), 'scan');
    assert.equal(await page.locator('.for b').textContent(), 'Đặng Thị Ánh Nguyệt');
    await page.keyboard.press('F1');
    const help = page.getByRole('dialog');
    for (const key of ['Alt 1', 'Alt 2', 'Alt 3', 'Alt 4', 'Alt Enter', 'F10'])
      await help.locator('kbd', { hasText: key }).first().waitFor();
    await page.keyboard.press('Escape');
  });
  await officer.close();
}
