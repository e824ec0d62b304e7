// An officer at a browser: signs in as a person does, and every page is judged by its policy and by axe.
import assert from 'node:assert/strict';

export class Officer {
  constructor(web, context, page) {
    this.web = web;
    this.context = context;
    this.page = page;
    this.violations = [];
    page.on('console', (message) => {
      if (/Content Security Policy/i.test(message.text())) this.violations.push(message.text());
    });
    page.on('pageerror', (error) => this.violations.push(error.message));
  }

  static async signIn(web, username, { scheme = 'light', language = 'vi', width = 1366, height = 768 } = {}) {
    const context = await web.browser.newContext({ viewport: { width, height }, colorScheme: scheme, locale: 'vi-VN' });
    const officer = new Officer(web, context, await context.newPage());
    const { page } = officer;
    await page.goto(`${web.addresses.officerApi}/api/v1/session/sign-in?returnTo=${encodeURIComponent('/signed-in')}`);
    await page.fill('[name=username]', username);
    await page.fill('[name=password]', web.addresses.accounts.password);
    await page.press('[name=password]', 'Enter');
    await page.waitForURL('**/signed-in');
    await page.evaluate((kept) => localStorage.setItem('mc-language', kept), language);
    return officer;
  }

  async open(path, heading = 'h1, h2') {
    await this.page.goto(`${this.web.addresses.officerApi}${path}`);
    await this.page.locator(heading).first().waitFor();
    await this.page.waitForFunction(() => document.querySelector('.bones') === null);
  }

  /** No violation of the policy, none that axe finds, and no page wider than the window. */
  async judge(name) {
    await this.page.evaluate(this.web.axe);
    const found = await this.page.evaluate(() =>
      globalThis.axe.run({ exclude: [['iframe']] }, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], iframes: false }),
    );
    const words = found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
    assert.deepEqual(words, [], `${name}: axe`);
    assert.deepEqual(this.violations, [], `${name}: policy or script`);
    const over = await this.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.ok(over <= 0, `${name}: ${over} px wider than the window`);
  }

  async picture(name) {
    if (this.web.screenshots !== null) await this.page.screenshot({ path: `${this.web.screenshots}/console-${name}.png` });
  }

  async close() {
    await this.context.close();
  }
}
