// A figure is worth what it opens: each one leads to exactly what it counted.
import assert from 'node:assert/strict';
import { Officer } from './officer.mjs';
import { seededOnce } from './pages.web.mjs';

export async function run(web) {
  await seededOnce(web);

  await web.check('board: the rows add up to the sum, and every figure opens as many dossiers', async () => {
    const officer = await Officer.signIn(web, 'giamsat.tinh');
    const { page } = officer;
    for (const by of ['unit', 'person', 'procedure']) {
      await officer.open(`/supervise/board?by=${by}`, '.law tfoot');
      const numbers = (selector) =>
        page
          .locator(selector)
          .evaluateAll((rows) => rows.map((row) => [...row.querySelectorAll('td')].map((cell) => Number(cell.textContent))));
      const rows = await numbers('.law tbody tr');
      const [total] = await numbers('.law tfoot tr');
      assert.ok(total[0] > 0, 'something is open');
      assert.deepEqual(
        total.map((_, column) => rows.reduce((sum, row) => sum + row[column], 0)),
        total,
        `by ${by}`,
      );
      assert.equal(
        total.slice(1).reduce((sum, count) => sum + count, 0),
        total[0],
        'the bands add up to what is open',
      );
    }
    const links = await page
      .locator('.law .figure')
      .evaluateAll((all) => all.map((one) => [one.getAttribute('href'), Number(one.textContent)]));
    for (const [href, count] of links) {
      await officer.open(href, '#cell-title');
      assert.equal(await page.locator('section[aria-labelledby="cell-title"] tbody tr').count(), count, href);
    }
    await officer.close();
  });

  await web.check('hours of steps: what has used more stands in every lower column, and every figure opens as many steps', async () => {
    const officer = await Officer.signIn(web, 'giamsat.tinh');
    const { page } = officer;
    await officer.open('/supervise/steps', '.law tfoot');
    const rows = await page
      .locator('.law tr:has(td)')
      .evaluateAll((all) => all.map((row) => [...row.querySelectorAll('td')].map((cell) => Number(cell.textContent))));
    const total = rows.at(-1);
    assert.ok(total.length > 2 && total[0] > 0, `levels are in force and steps are running: ${JSON.stringify(rows)}`);
    for (const row of rows) for (let level = 1; level < row.length; level += 1) assert.ok(row[level] <= row[level - 1], `${row}`);
    assert.deepEqual(
      total.map((_, column) => rows.slice(0, -1).reduce((sum, row) => sum + row[column], 0)),
      total,
    );
    const links = await page
      .locator('.law .figure')
      .evaluateAll((all) => all.map((one) => [one.getAttribute('href'), Number(one.textContent)]));
    assert.ok(links.length > 0, 'some step has used a level of its hours');
    for (const [href, count] of links) {
      await officer.open(`/supervise/steps${href.slice(href.indexOf('?'))}`, 'section[aria-labelledby="cell-title"] tbody tr');
      assert.equal(await page.locator('section[aria-labelledby="cell-title"] tbody tr').count(), count, href);
    }
    await officer.judge('hours of steps, opened');
    await page.locator('section[aria-labelledby="cell-title"] a').first().click();
    await page.waitForURL('**/dossiers/*');
    await officer.close();
  });

  await web.check('bottlenecks: a step opens the dossiers behind it', async () => {
    const officer = await Officer.signIn(web, 'giamsat.tinh');
    await officer.open('/supervise/bottlenecks', '.figures-page table');
    const row = officer.page.locator('.figures-page tbody tr').first();
    const done = Number((await row.locator('td').last().textContent()).split('/')[1]);
    await row.locator('button').click();
    await officer.page.locator('section[aria-live] tbody tr').first().waitFor();
    assert.equal(await officer.page.locator('section[aria-live] tbody tr').count(), done);
    await officer.judge('bottleneck opened');
    await officer.close();
  });

  await web.check('lateness: a reason opens exactly its dossiers, also as known on a past day', async () => {
    const officer = await Officer.signIn(web, 'giamsat.tinh');
    const { page } = officer;
    await officer.open('/supervise/lateness', '.figures-page section');
    const row = page.locator('.figures-page tbody tr').first();
    if ((await page.getByText('Trong kỳ không hồ sơ nào xong trễ hạn.').count()) === 0) {
      const counted = Number((await row.locator('td').last().textContent()).trim());
      await row.getByRole('button').click();
      await page.locator('section[aria-live] tbody tr').first().waitFor();
      assert.equal(await page.locator('section[aria-live] tbody tr').count(), Math.min(50, counted));
    }
    await page.getByLabel('Như biết vào ngày').fill('31/12/2099');
    await page.getByRole('button', { name: 'Xem' }).click();
    await page.getByText('Ngày lấy số liệu ở tương lai').waitFor();
    await officer.judge('lateness refused');
    await officer.close();
  });

  await web.check('heat map: a week opens the report of its days', async () => {
    const officer = await Officer.signIn(web, 'giamsat.tinh');
    await officer.open('/supervise/heat-map', '.heat td a');
    const cell = officer.page.locator('.heat tbody tr').last().locator('td a').last();
    const shown = (await cell.textContent()).trim();
    await cell.click();
    await officer.page.locator('.rates .huge').waitFor();
    assert.equal((await officer.page.locator('.rates .huge').textContent()).trim(), shown);
    await officer.close();
  });

  for (const look of [
    { scheme: 'light', language: 'vi', width: 1366, height: 768 },
    { scheme: 'dark', language: 'en', width: 683, height: 900 },
  ])
    await web.check(`decision 766: what is counted opens its dossiers, what is not says why, ${look.language} ${look.width}`, async () => {
      const officer = await Officer.signIn(web, 'giamsat.tinh', look);
      const { page } = officer;
      await officer.open('/supervise/766', '.indicators');
      await officer.judge(`indicators ${look.language}`);
      await officer.picture(`indicators-${look.scheme}-${look.width}`);
      const rows = await page
        .locator('.indicators tbody tr')
        .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent.trim())));
      assert.ok(rows.length >= 9, 'the indicators of the decision');
      for (const [name, value, threshold, , source] of rows) {
        assert.match(threshold, /%/, name);
        assert.match(source, /766/, name);
        assert.ok(/\d.*%/.test(value) || value.replace(/^(Không có số|N\/A)/, '').length > 10, `${name} says why: ${value}`);
      }
      for (const code of ['2.1.', '3.3.']) {
        const row = page.locator('.indicators tr', { hasText: code });
        const [reached] = (await row.locator('p').textContent()).match(/[\d.]+/) ?? ['0'];
        await row.getByRole('button').first().click();
        await page.locator('section[aria-live] h2', { hasText: code }).waitFor();
        await page.locator('section[aria-live] tbody tr, section[aria-live] p').first().waitFor();
        assert.equal(await page.locator('section[aria-live] tbody tr').count(), Math.min(50, Number(reached)), `the dossiers of ${code}`);
      }
      await officer.judge(`indicator opened ${look.language}`);
      await officer.close();
    });

  await web.check('decision 766: the days are chosen and kept in the address', async () => {
    const officer = await Officer.signIn(web, 'giamsat.tinh');
    const { page } = officer;
    await officer.open('/supervise/766', '.indicators');
    await page.getByLabel('Từ ngày').fill('32/12/2026');
    await page.getByRole('button', { name: 'Xem' }).click();
    await page.getByText('Ghi ngày như').waitFor();
    await page.getByLabel('Từ ngày').fill('01/12/2026');
    await page.getByLabel('đến ngày').fill('08/12/2026');
    await page.getByRole('button', { name: 'Xem' }).click();
    await page.waitForURL('**/766?from=2026-12-01&to=2026-12-08');
    await page.locator('.indicators').waitFor();
    await officer.close();
  });
}
