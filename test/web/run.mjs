// npm run test:web [-- part of a file name] [-- --long]: checks the pages in a real browser against a started demonstration.
// Each file test/web/<area>/<name>.web.mjs exports `run(web)` and reports by `web.check(name, work)`.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureDebian } from '../support/ensure-debian.mjs';

if (process.env['CHROMIUM'] === undefined) ensureDebian({ chromium: ['chromium', 'fonts-dejavu-core'] });
const CHROMIUMS = [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const executablePath = CHROMIUMS.find((path) => path !== undefined && existsSync(path));
if (executablePath === undefined) {
  console.log('NOT RUN: no Chromium on this machine (set CHROMIUM to its path)');
  process.exit(0);
}
const APP = resolve('dist/apps/standalone/src/main.js');
if (!existsSync(APP)) {
  console.log('FAIL build: dist is missing, run npm run build first');
  process.exit(1);
}

const here = resolve('test/web');
const wanted = process.argv.slice(2).find((one) => !one.startsWith('--')) ?? '';
const files = readdirSync(here, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) => readdirSync(join(here, name)).map((file) => join(name, file)))
  .filter((file) => file.endsWith('.web.mjs') && file.includes(wanted))
  .sort();

const data = mkdtempSync(join(tmpdir(), 'mot-cua-web-'));
const app = spawn(process.execPath, [APP], { env: { ...process.env, MOT_CUA_DATA: data }, stdio: ['ignore', 'pipe', 'inherit'] });
const ended = new Promise((done) => app.once('exit', done));
await new Promise((ready, fail) => {
  let printed = '';
  app.stdout.on('data', (chunk) => {
    printed += chunk;
    if (printed.includes('Ready after')) ready();
  });
  app.once('exit', () => fail(new Error(`the demonstration did not start:\n${printed}`)));
});

const { chromium } = await import('playwright-core');
const root = process.getuid?.() === 0;
const browser = await chromium.launch({ executablePath, args: root ? ['--no-sandbox'] : [] });
let passed = 0;
const failed = [];

/** What every file gets: where things run, the browser, and the way to report. */
const web = {
  addresses: JSON.parse(readFileSync(join(data, 'addresses.json'), 'utf8')),
  data,
  browser,
  axe: readFileSync(resolve('node_modules/axe-core/axe.min.js'), 'utf8'),
  screenshots: process.env['SCREENSHOTS'] ?? null,
  /** What is repeated at random is repeated more often. */
  long: process.argv.includes('--long'),
  async check(name, work) {
    try {
      await work();
      passed += 1;
      console.log(`ok   ${name}`);
    } catch (error) {
      failed.push(name);
      console.log(
        `FAIL ${name}\n     ${String(error instanceof Error ? error.message : error)
          .split('\n')
          .slice(0, 12)
          .join('\n     ')}`,
      );
    }
  },
};

try {
  for (const file of files) {
    console.log(`\n${file}`);
    const { run } = await import(pathToFileURL(join(here, file)).href);
    try {
      await run(web);
    } catch (error) {
      failed.push(file);
      console.log(`FAIL ${file} stopped\n     ${error instanceof Error ? error.stack : error}`);
    }
  }
} finally {
  await browser.close();
  app.kill('SIGINT');
  await ended;
  rmSync(data, { recursive: true, force: true });
}
console.log(`\n${passed} checks passed${failed.length === 0 ? '' : `, ${failed.length} failed: ${failed.join('; ')}`}`);
process.exit(failed.length === 0 && passed > 0 ? 0 : 1);
