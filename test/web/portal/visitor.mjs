import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

export const SIZES = { phone: { width: 360, height: 740 }, tablet: { width: 768, height: 1024 }, desk: { width: 1366, height: 768 } };

/** In a tab of its own, as the pages say; the identity provider may still know who it is. */
export async function signInAgain({ context, base, web }, account) {
  const tab = await context.newPage();
  await tab.goto(`${base}/dang-nhap/vneid?tiep=%2Fho-so`);
  if (!tab.url().startsWith(base)) {
    await tab.locator('input[name="username"]').fill(account);
    await tab.locator('input[name="password"]').fill(web.addresses.accounts.password);
    await tab.locator('button').first().click();
    await tab.waitForURL(`${base}/**`);
  }
  await tab.close();
}

/** A person with a browser of their own; what the policy of the page refuses is collected. */
export class Visitor {
  static async begin(web, { script = true, size = SIZES.phone } = {}) {
    const context = await web.browser.newContext({ viewport: size, javaScriptEnabled: script, locale: 'vi-VN' });
    const visitor = new Visitor(web, context, await context.newPage());
    context.on('console', (message) => {
      if (/content security policy/i.test(message.text())) visitor.violations.push(message.text());
    });
    return visitor;
  }

  constructor(web, context, page) {
    this.web = web;
    this.context = context;
    this.page = page;
    this.violations = [];
    this.base = web.addresses.citizenApi;
  }

  async open(path) {
    return this.page.goto(path.startsWith('http') ? path : `${this.base}${path}`, { waitUntil: 'load' });
  }

  async signIn(username) {
    await this.open('/dang-nhap');
    await this.page.getByRole('link', { name: 'Đăng nhập bằng VNeID' }).click();
    await this.page.locator('input[name="username"]').fill(username);
    await this.page.locator('input[name="password"]').fill(this.web.addresses.accounts.password);
    await this.page.locator('button').first().click();
    await this.page.waitForURL(`${this.base}/**`);
  }

  async text() {
    return (await this.page.locator('main').innerText()).replace(/\s+/g, ' ');
  }

  async press(name) {
    await Promise.all([this.page.waitForEvent('load'), this.page.getByRole('button', { name, exact: false }).first().click()]);
  }

  async follow(name) {
    await Promise.all([this.page.waitForEvent('load'), this.page.getByRole('link', { name, exact: false }).first().click()]);
  }

  /** Nothing a person would be shut out by, as far as a machine sees it. */
  async accessible() {
    // Evaluated by the debugger, so the policy of the page stays as strict as it is.
    await this.page.evaluate(this.web.axe);
    const { violations } = await this.page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
    assert.deepEqual(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 140)).join(' | ')}`),
      [],
    );
  }

  /** The page fits 320 px, also with the text doubled. */
  async reflows() {
    const before = this.page.viewportSize();
    await this.page.setViewportSize({ width: 320, height: 640 });
    for (const scale of ['100%', '200%']) {
      await this.page.evaluate((size) => (document.documentElement.style.fontSize = size), scale);
      const wide = await this.page.evaluate(() => document.documentElement.scrollWidth);
      const culprits = await this.page.evaluate(() =>
        [...document.querySelectorAll('main *')]
          .filter((one) => one.getBoundingClientRect().right > innerWidth + 1 && getComputedStyle(one).position !== 'absolute')
          .slice(0, 4)
          .map((one) => one.outerHTML.slice(0, 120)),
      );
      assert.ok(wide <= 320, `${wide} px wide at ${scale} text: ${culprits.join(' | ')}`);
    }
    await this.page.evaluate(() => document.documentElement.style.removeProperty('font-size'));
    await this.page.setViewportSize(before);
  }

  async picture(name) {
    if (this.web.screenshots === null) return;
    mkdirSync(this.web.screenshots, { recursive: true });
    const before = this.page.viewportSize();
    for (const [size, viewport] of Object.entries(SIZES)) {
      await this.page.setViewportSize(viewport);
      await this.page.screenshot({ path: join(this.web.screenshots, `${name}-${viewport.width}.png`), fullPage: true });
      assert.ok(size);
    }
    await this.page.setViewportSize(before);
  }

  /** Everything that is asked of each page, in one line of the report. */
  async judge(name) {
    await this.web.check(`${name}: accessible, fits 320 px, nothing against its policy`, async () => {
      await this.accessible();
      await this.reflows();
      assert.deepEqual(this.violations, []);
    });
    await this.picture(name);
  }

  async end() {
    await this.context.close();
  }
}
