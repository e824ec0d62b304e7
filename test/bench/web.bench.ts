import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { chromium, type Browser, type BrowserContext, type CDPSession, type Page } from 'playwright-core';
import type { Addresses } from '../../apps/commands/src/addresses.js';
import { houseAnswers } from '../../apps/commands/src/tour/answers.js';
import { World } from '../../apps/commands/src/tour/world.js';
import { figure } from './support/figure.js';
import { findLighthouse, HOW_TO_GET, LighthouseBrowser, type LighthouseScores } from './support/lighthouse.js';

const ROUNDS = 5;
const REQUESTS = 200;
const ROWS = 100;
const DESK = 'H48.101-TTPVHCC';
/** 400 kbit/s, 400 ms and a fourth of the processor: a cheap phone far from the mast. */
const SLOW = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };
const SLOWER = 4;

interface Site {
  readonly addresses: Addresses;
  readonly app: ChildProcess;
  readonly data: string;
}

/** What people wait for at a browser: pages on a weak phone, HTML of the server, one press in an inbox of 100 rows. */
export async function benchWeb(): Promise<void> {
  const executablePath = [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
    (path) => path !== undefined && existsSync(path),
  );
  if (executablePath === undefined) throw new Error('no Chromium on this machine (set CHROMIUM to its path)');
  const site = await begin();
  const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
  try {
    await measure(browser, site.addresses, executablePath);
  } finally {
    await browser.close();
    const ended = new Promise((done) => site.app.once('exit', done));
    site.app.kill('SIGINT');
    await ended;
    rmSync(site.data, { recursive: true, force: true });
  }
}

async function begin(): Promise<Site> {
  const data = mkdtempSync(join(tmpdir(), 'mot-cua-bench-web-'));
  const app = spawn(process.execPath, [resolve('dist/apps/standalone/src/main.js')], {
    env: { ...process.env, MOT_CUA_DATA: data, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  await new Promise<void>((ready, fail) => {
    let printed = '';
    app.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      if (printed.includes('Ready after')) ready();
    });
    app.once('exit', () => fail(new Error(`the demonstration did not start: ${printed.slice(-400)}`)));
  });
  return { data, app, addresses: JSON.parse(readFileSync(join(data, 'addresses.json'), 'utf8')) as Addresses };
}

async function measure(browser: Browser, addresses: Addresses, executablePath: string): Promise<void> {
  const world = new World(addresses);
  const signedIn = await citizen(browser, addresses);
  const draft = await draftOf(signedIn, addresses);
  const cookies = await signedIn.cookies();
  const pages: [string, string][] = [
    ['Home', '/'],
    ['Search', '/thu-tuc?q=khai%20sinh'],
    ['Procedure sheet', '/thu-tuc/1.001193'],
    ['Look-up', '/tra-cuu'],
    ['Page of a form', `${draft}/trang/requester`],
    ['Begin a dossier', '/thu-tuc/1.001193/bat-dau'],
  ];
  console.log(`\nweb: 400 kbit/s, 400 ms, processor ${SLOWER} x slower; median of ${ROUNDS} (lowest - highest)`);
  for (const [name, path] of pages) {
    const seen: Seen[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
      await context.addCookies(cookies);
      seen.push(await onAPhone(context, `${addresses.citizenApi}${path}`));
      await context.close();
    }
    const ms = seen.map(({ usable }) => usable);
    console.log(
      `  ${name.padEnd(18)} first field usable ${said(ms)} ms; ${figure(median(seen.map(({ bytes }) => bytes)) / 1000)} kB transferred`,
    );
  }
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  await html(addresses, pages, cookie);
  await scores(addresses, pages, cookie, executablePath);
  await signedIn.close();
  await inbox(browser, addresses, world);
}

async function citizen(browser: Browser, addresses: Addresses): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  await page.goto(`${addresses.citizenApi}/dang-nhap`);
  await page.getByRole('link', { name: 'Đăng nhập bằng VNeID' }).click();
  await signInAs(page, addresses, 'dan.nguyet');
  await page.waitForURL(`${addresses.citizenApi}/**`);
  return context;
}

async function signInAs(page: Page, addresses: Addresses, username: string): Promise<void> {
  await page.locator('input[name="username"]').fill(username);
  await page.locator('input[name="password"]').fill(addresses.accounts.password);
  await page.locator('input[name="password"]').press('Enter');
}

/** @returns its path */
async function draftOf(context: BrowserContext, addresses: Addresses): Promise<string> {
  const page = await context.newPage();
  await page.goto(`${addresses.citizenApi}/thu-tuc/1.001193/bat-dau`);
  await page.getByLabel('Công dân Việt Nam').check();
  await page.getByLabel('Nơi tiếp nhận').selectOption(DESK);
  await page.getByRole('button', { name: 'Bắt đầu điền' }).click();
  await page.waitForURL(/\/ban-nhap\/[0-9a-f-]{36}$/);
  const { pathname } = new URL(page.url());
  await page.close();
  return pathname;
}

interface Seen {
  readonly usable: number;
  readonly bytes: number;
}

/** Until the first thing of the page that one can use is drawn, counted from the press that asks for the page. */
async function onAPhone(context: BrowserContext, address: string): Promise<Seen> {
  const page = await context.newPage();
  const tools: CDPSession = await context.newCDPSession(page);
  let bytes = 0;
  tools.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  await tools.send('Network.enable');
  await tools.send('Network.setCacheDisabled', { cacheDisabled: true });
  await tools.send('Network.emulateNetworkConditions', SLOW);
  await tools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.addInitScript(() => {
    const look = (): void => {
      const found = [...document.querySelectorAll('main input:not([type="hidden"]), main select, main textarea, main a.btn, main button')];
      if (!found.some((one) => one.getClientRects().length > 0)) return void requestAnimationFrame(look);
      requestAnimationFrame(() => requestAnimationFrame(() => Object.assign(globalThis, { usableAt: performance.now() })));
    };
    requestAnimationFrame(look);
  });
  await page.goto(address, { waitUntil: 'networkidle', timeout: 60_000 });
  const usable = await page.waitForFunction(() => (globalThis as { usableAt?: number }).usableAt);
  const at = (await usable.jsonValue()) ?? Number.NaN;
  await page.close();
  return { usable: at, bytes };
}

/** Lighthouse as a phone, with its own slow network and processor. */
async function scores(
  addresses: Addresses,
  pages: readonly (readonly [string, string])[],
  cookie: string,
  executablePath: string,
): Promise<void> {
  const lighthouse = await findLighthouse();
  if (lighthouse === null) {
    console.log(`\nweb: Lighthouse: NOT RUN (the package is not installed: ${HOW_TO_GET})`);
    return;
  }
  console.log(`\nweb: Lighthouse, mobile; median of ${ROUNDS}: performance (lowest - highest), accessibility, best practices, SEO`);
  const chromium = await LighthouseBrowser.start(executablePath);
  try {
    for (const [name, path] of pages) {
      const seen: LighthouseScores[] = [];
      for (let round = 0; round < ROUNDS; round += 1) seen.push(await chromium.judge(lighthouse, `${addresses.citizenApi}${path}`, cookie));
      const of = (category: keyof LighthouseScores): number[] => seen.map((one) => one[category]);
      console.log(
        `  ${name.padEnd(18)} ${said(of('performance'))}, ${median(of('accessibility'))}, ${median(of('best-practices'))}, ${median(of('seo'))}`,
      );
    }
  } finally {
    await chromium.stop();
  }
}

/** The server alone: whole pages, one after the other, on loopback. */
async function html(addresses: Addresses, pages: readonly (readonly [string, string])[], cookie: string): Promise<void> {
  console.log(`\nweb: HTML of the server, ${REQUESTS} requests one after the other; p50, p95`);
  for (const [name, path] of pages) {
    const took: number[] = [];
    for (let count = 0; count < REQUESTS; count += 1) {
      const began = performance.now();
      const answer = await fetch(`${addresses.citizenApi}${path}`, { headers: { cookie, accept: 'text/html' } });
      await answer.arrayBuffer();
      if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
      took.push(performance.now() - began);
    }
    took.sort((a, b) => a - b);
    console.log(
      `  ${name.padEnd(18)} ${figure(took[Math.floor(REQUESTS / 2)] ?? 0)} ms, ${figure(took[Math.floor(REQUESTS * 0.95)] ?? 0)} ms`,
    );
  }
}

/** One real task, shown a hundred times: choosing one and choosing all, from the press to the picture. */
async function inbox(browser: Browser, addresses: Addresses, world: World): Promise<void> {
  const { dossierId } = await world.submit(await world.citizen('dan.hung'), {
    procedureCode: '1.013225',
    caseCode: '1.013225.01',
    desk: DESK,
    answers: { ...houseAnswers(), floors: 2 },
    papers: { 'G17-KQ003215': 'Giay chung nhan QSDD', 'G17-KQ002712': 'Ban ve thiet ke' },
  });
  const desk = await world.officer('reception', DESK);
  const { components } = (await world.read(desk, dossierId)) as { components: { code: string }[] };
  const papers = components.map(({ code }) => ({ code, verdict: 'accepted' }));
  await world.ok('papers', desk.request('POST', `/api/v1/dossiers/${dossierId}/components`, { papers }), 204);
  await world.act(desk, dossierId, 'receive');

  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  const page = await context.newPage();
  await page.route(/\/api\/v1\/inbox(\?|$)/, async (route) => {
    const answer = await route.fetch();
    const { items } = (await answer.json()) as { items: { taskId: string }[] };
    const [first] = items;
    if (first === undefined) return route.fulfill({ response: answer });
    const rows = Array.from({ length: ROWS }, (_, row) => ({ ...first, taskId: first.taskId.replace(/.{4}$/, String(1000 + row)) }));
    return route.fulfill({ response: answer, json: { items: rows, next: null } });
  });
  await page.goto(`${addresses.officerApi}/api/v1/session/sign-in?returnTo=${encodeURIComponent('/')}`);
  await signInAs(page, addresses, addresses.accounts.officersByRole['reception']?.find(({ unit }) => unit === DESK)?.username ?? '');
  await page.waitForURL(`${addresses.officerApi}/**`);
  await page.goto(`${addresses.officerApi}/inbox`);
  await page.waitForFunction((rows) => document.querySelectorAll('table.grid tbody tr').length === rows, ROWS);
  const one = await presses(page, 'table.grid tbody tr:nth-child(50) input[type="checkbox"]');
  const all = await presses(page, 'table.grid thead input[type="checkbox"]');
  console.log(`\nweb: inbox of ${ROWS} rows, from the press to the picture; median of ${ROUNDS} (lowest - highest)`);
  console.log(`  choose one         ${said(one)} ms`);
  console.log(`  choose all         ${said(all)} ms`);
  await context.close();
}

async function presses(page: Page, selector: string): Promise<number[]> {
  const took: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const ms = await page.evaluate(async (where) => {
      const began = performance.now();
      document.querySelector<HTMLInputElement>(where)?.click();
      await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
      return performance.now() - began;
    }, selector);
    // The first one warms up.
    if (round > 0) took.push(ms);
  }
  return took;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

const said = (values: readonly number[]): string =>
  `${figure(median(values))} (${figure(Math.min(...values))} - ${figure(Math.max(...values))})`;
