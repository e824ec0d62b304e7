// The first page of the console and each page loaded later stay small.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';

const FOLDER = resolve('dist/apps/console');
const FIRST_JS = 300_000;
const FIRST_CSS = 45_000;
const LATER_JS = 140_000;

const sizeOf = (file) => gzipSync(readFileSync(resolve(FOLDER, file)), { level: 9 }).length;

export async function run(web) {
  const manifest = JSON.parse(readFileSync(resolve(FOLDER, '.vite/manifest.json'), 'utf8'));
  const entries = Object.entries(manifest);
  const filesOf = (name, seen = new Set()) => {
    if (seen.has(name)) return seen;
    seen.add(name);
    for (const next of manifest[name].imports ?? []) filesOf(next, seen);
    return seen;
  };
  const [first] = entries.find(([, chunk]) => chunk.isEntry);
  const atFirst = filesOf(first);

  await web.check(`first page: at most ${FIRST_JS / 1000} kB of script, ${FIRST_CSS / 1000} kB of style`, () => {
    const script = [...atFirst].reduce((sum, name) => sum + sizeOf(manifest[name].file), 0);
    const style = [...atFirst].flatMap((name) => manifest[name].css ?? []).reduce((sum, file) => sum + sizeOf(file), 0);
    assert.ok(script <= FIRST_JS, `${script} bytes of script`);
    assert.ok(style > 0 && style <= FIRST_CSS, `${style} bytes of style`);
  });
  await web.check(`each later page: at most ${LATER_JS / 1000} kB on top`, () => {
    const later = entries.filter(([, chunk]) => chunk.isDynamicEntry);
    assert.ok(later.length > 5, 'pages are loaded when they are opened');
    for (const [name] of later) {
      const bytes = [...filesOf(name)].filter((one) => !atFirst.has(one)).reduce((sum, one) => sum + sizeOf(manifest[one].file), 0);
      assert.ok(bytes <= LATER_JS, `${name}: ${bytes} bytes`);
    }
  });
}
