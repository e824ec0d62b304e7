// npm run check: each part prints its name and time; all of them run, so one look shows everything that is wrong.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const jest = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js'];
const parts = [
  ['lock file', () => lockFile()],
  ['format', () => run('node_modules/.bin/prettier', ['--check', '--log-level', 'warn', '.'])],
  ['lint', () => run('node_modules/.bin/eslint', ['.', '--max-warnings', '0'])],
  ['types', () => run('node_modules/.bin/tsc', ['-p', 'tsconfig.check.json'])],
  ['console types', () => run('node_modules/.bin/tsc', ['-p', 'apps/console/tsconfig.json'])],
  [
    'import rules',
    () => run('node_modules/.bin/depcruise', ['--config', '.dependency-cruiser.cjs', '--output-type', 'err', 'apps', 'libs', 'migrations']),
  ],
  ['build', () => run(process.execPath, ['apps/commands/build.mjs'])],
  ['generated files', () => run(process.execPath, ['dist/apps/commands/src/generate.js', '--check'])],
  ['unit tests', () => run(process.execPath, [...jest, '--selectProjects', 'unit'])],
];

function run(command, args) {
  return spawnSync(command, args, { stdio: 'inherit' }).status === 0;
}

/** The lock file names no machine: no download address, no path. */
function lockFile() {
  const bad = readFileSync('package-lock.json', 'utf8')
    .split('\n')
    .filter((line) => /"resolved": *"(http|file:|\/)/.test(line));
  for (const line of bad.slice(0, 5)) console.error(line.trim());
  return bad.length === 0;
}

const failed = [];
for (const [name, part] of parts) {
  const began = Date.now();
  const good = part();
  console.log(`${good ? 'ok  ' : 'FAIL'} ${name} (${((Date.now() - began) / 1000).toFixed(0)} s)`);
  if (!good) failed.push(name);
}
console.log(failed.length === 0 ? 'check: everything is in order' : `check failed: ${failed.join(', ')}`);
process.exit(failed.length === 0 ? 0 : 1);
