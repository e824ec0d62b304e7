import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { Visitor } from './visitor.mjs';

/** Pages about dossiers in the states that the tour leaves behind: received, paused, paid, granted, refused, withdrawn. */
export async function run(web) {
  const tour = spawnSync(process.execPath, ['dist/apps/commands/src/tour.js'], {
    env: { ...process.env, MOT_CUA_DATA: web.data },
    encoding: 'utf8',
  });
  await web.check('the tour fills the demonstration', async () => {
    assert.equal(tour.status, 0, `${tour.stdout.slice(-800)}${tour.stderr.slice(-400)}`);
  });
  const seen = new Set();
  for (const name of web.addresses.accounts.citizens) {
    const person = await Visitor.begin(web);
    await person.signIn(name);
    await person.open('/ho-so');
    if (name === 'dan.nguyet') {
      await person.judge('portal-mine');
      await person.open('/');
      await person.judge('portal-home-signed-in');
      await person.open('/tai-khoan');
      await person.judge('portal-account');
      await person.open('/giay-to-cua-toi');
      await person.judge('portal-my-papers');
      await person.open('/tai-khoan/thong-bao');
      await person.judge('portal-notice-choices');
      await person.open('/tai-khoan/lam-thay');
      await person.judge('portal-acting');
      await person.open('/en/tai-khoan/thong-bao');
      await web.check('portal-notice-choices in English is accessible', () => person.accessible());
      await person.open('/ho-so');
    }
    const links = await person.page.locator('a[href^="/ho-so/"]').evaluateAll((all) => all.map((one) => one.getAttribute('href')));
    for (const path of new Set(links)) {
      await person.open(path);
      const state = (await person.page.locator('.state').first().innerText()).trim();
      if (seen.has(state)) continue;
      seen.add(state);
      const slug = state
        .normalize('NFD')
        .replace(/[\u0300-\u036f]/g, '')
        .replace(/[đĐ]/g, 'd')
        .toLowerCase()
        .replace(/[^a-z]+/g, '-');
      await person.judge(`portal-dossier-${slug}`);
      for (const [page, words] of [
        ['da-gui', 'submitted'],
        ['tin-nhan', 'messages'],
        ['ai-da-xem', 'access'],
        ['danh-gia', 'rate'],
        ['rut', 'withdraw'],
        ['thanh-toan', 'pay'],
      ]) {
        await person.open(`${path}/${page}`);
        if (seen.has(words)) continue;
        seen.add(words);
        await person.judge(`portal-${words}`);
      }
      if (!seen.has('result') && (await person.open(`${path}/ket-qua`))?.status() === 200) {
        seen.add('result');
        await person.judge('portal-result');
        const verify = await person.page.getByRole('link', { name: /Kiểm tra hiệu lực/ }).getAttribute('href');
        await person.open(verify);
        await person.judge('portal-verdict');
      }
      await person.open(`/en${path}`);
      await web.check(`portal-dossier-${slug} in English is accessible`, () => person.accessible());
    }
    await person.end();
  }
  await web.check('the tour showed several states', async () => {
    assert.ok(seen.size >= 8, [...seen].join(', '));
  });
}
