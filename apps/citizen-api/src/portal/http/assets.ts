import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { Injectable } from '@nestjs/common';

export interface Asset {
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
  readonly compressed: Buffer;
}

/** Scripts that a page may ask for, by the file they are built from. */
export const SCRIPTS = ['form', 'upload', 'send', 'supplement'] as const;
export type ScriptName = (typeof SCRIPTS)[number];

/** Style sheet and scripts, read once; their names hold their hash, so that browsers keep them for good. */
@Injectable()
export class Assets {
  readonly stylesheet: string;
  private readonly files = new Map<string, Asset>();
  private readonly scripts = new Map<string, string>();

  constructor() {
    const css = Buffer.from(stylesheet());
    const hash = createHash('sha256').update(css).digest('base64url').slice(0, 10);
    this.stylesheet = `/a/portal-${hash}.css`;
    this.keep(`portal-${hash}.css`, 'text/css; charset=utf-8', css);
    this.keep('mot-cua.svg', 'image/svg+xml', Buffer.from(MARK));
    this.readScripts();
  }

  /** Without a build there are no scripts; every page works without. */
  scriptOf(name: ScriptName): string | null {
    return this.scripts.get(name) ?? null;
  }

  find(name: string): Asset | undefined {
    return this.files.get(name);
  }

  private readScripts(): void {
    const folder = foundUpwards('dist/apps/citizen-api/assets');
    if (folder === null || !existsSync(join(folder, 'manifest.json'))) return;
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Record<string, { file: string; name?: string }>;
    for (const { file, name } of Object.values(manifest)) {
      this.keep(file, 'text/javascript; charset=utf-8', readFileSync(join(folder, file)));
      if (name !== undefined) this.scripts.set(name, `/a/${file}`);
    }
  }

  private keep(name: string, type: string, bytes: Buffer): void {
    this.files.set(name, { name, type, bytes, compressed: gzipSync(bytes, { level: 9 }) });
  }
}

/** The mark of the portal in the tab of a browser. */
const MARK = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 36 36"><rect width="36" height="36" rx="5" fill="#27417d"/><path d="M8 29.5h20M11 29.5V7.5h14v22M11 7.5l8.5 3.5v18.5M16.5 18.5v2.5" fill="none" stroke="#fff" stroke-width="2"/></svg>`;

/** What both surfaces share first, then the sheets of the portal in the order of their names. */
function stylesheet(): string {
  const tokens = foundUpwards('libs/ui/src/tokens.css');
  const reset = foundUpwards('libs/ui/src/reset.css');
  const folder = foundUpwards('apps/citizen-api/src/portal/styles');
  if (tokens === null || reset === null || folder === null)
    throw new Error('The style sheets of the portal are missing from this installation');
  const sheets = readdirSync(folder)
    .filter((name) => name.endsWith('.css'))
    .sort()
    .map((name) => join(folder, name));
  return [tokens, reset, ...sheets].map((path) => compact(readFileSync(path, 'utf8'))).join('\n');
}

/** Comments and indentation are for us. */
function compact(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s*\n\s*/g, '\n')
    .trim();
}

/** The build emits only code to dist/, so what is read at run time is found upwards from this file. */
function foundUpwards(path: string): string | null {
  let folder = dirname(fileURLToPath(import.meta.url));
  for (;;) {
    if (existsSync(join(folder, path))) return join(folder, path);
    const parent = dirname(folder);
    if (parent === folder) return null;
    folder = parent;
  }
}
