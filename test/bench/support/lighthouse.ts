import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** It is no dependency of ours: a hundred packages for one figure. */
export const HOW_TO_GET = 'npm install --no-save lighthouse@12';
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
export type LighthouseScores = Readonly<Record<(typeof CATEGORIES)[number], number>>;

interface Report {
  readonly lhr: { readonly categories: Readonly<Record<string, { readonly score: number | null }>> };
}
type Lighthouse = (url: string, flags: object) => Promise<Report | undefined>;

/** Null where the package is not there. */
export async function findLighthouse(): Promise<Lighthouse | null> {
  try {
    const name = 'lighthouse';
    return ((await import(name)) as { default: Lighthouse }).default;
  } catch (error) {
    if ((error as { code?: string }).code === 'ERR_MODULE_NOT_FOUND') return null;
    throw error;
  }
}

/** A browser of its own, with a port that Lighthouse drives. */
export class LighthouseBrowser {
  private constructor(
    private readonly process: ChildProcess,
    private readonly folder: string,
    private readonly port: number,
  ) {}

  static async start(executablePath: string): Promise<LighthouseBrowser> {
    const folder = mkdtempSync(join(tmpdir(), 'mot-cua-lighthouse-'));
    const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    const quiet = ['--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
    const args = ['--headless=new', '--remote-debugging-port=0', `--user-data-dir=${folder}`, ...quiet, ...sandbox, 'about:blank'];
    const browser = spawn(executablePath, args, { stdio: ['ignore', 'ignore', 'pipe'] });
    const port = await new Promise<number>((found, fail) => {
      let said = '';
      browser.stderr.on('data', (chunk: Buffer) => {
        said += chunk.toString();
        const [, text] = /DevTools listening on ws:\/\/[^:]+:(\d+)\//.exec(said) ?? [];
        if (text !== undefined) found(Number(text));
      });
      browser.once('exit', () => fail(new Error(`Chromium did not start: ${said.slice(-300)}`)));
    });
    return new LighthouseBrowser(browser, folder, port);
  }

  /** Scores from 0 to 100 of one page as a phone sees it. @param cookie of whoever is signed in */
  async judge(lighthouse: Lighthouse, url: string, cookie: string): Promise<LighthouseScores> {
    const report = await lighthouse(url, {
      port: this.port,
      output: 'json',
      logLevel: 'silent',
      onlyCategories: CATEGORIES,
      extraHeaders: { Cookie: cookie },
    });
    const scoreOf = (name: string): number => Math.round((report?.lhr.categories[name]?.score ?? Number.NaN) * 100);
    return {
      performance: scoreOf('performance'),
      accessibility: scoreOf('accessibility'),
      'best-practices': scoreOf('best-practices'),
      seo: scoreOf('seo'),
    };
  }

  async stop(): Promise<void> {
    const ended = once(this.process, 'exit');
    this.process.kill('SIGTERM');
    await ended;
    rmSync(this.folder, { recursive: true, force: true });
  }
}
