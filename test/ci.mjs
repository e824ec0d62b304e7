// What .ci/run does on a bare machine: install as the README says, check, test, real servers, browser. Closes with "N passed, N failed".
import { spawnSync } from 'node:child_process';

const results = [];
function part(name, command, args, env = {}) {
  const began = Date.now();
  console.log(`\n=== ${name}: ${command} ${args.join(' ')}`);
  const { status } = spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...env } });
  const good = status === 0;
  results.push([name, good]);
  console.log(`=== ${name}: ${good ? 'passed' : 'FAILED'} in ${((Date.now() - began) / 60_000).toFixed(1)} min`);
  return good;
}

const installed = part('install', 'npm', ['ci', '--no-audit', '--no-fund']);
if (installed) {
  part('check', 'npm', ['run', 'check']);
  part('test', 'npm', ['test']);
  part('test:real', 'npm', ['run', 'test:real']);
  part('test:web', 'npm', ['run', 'test:web']);
}
const failed = results.filter(([, good]) => !good);
console.log('');
for (const [name, good] of results) console.log(`${good ? 'passed' : 'FAILED'} ${name}`);
console.log(`${results.length - failed.length} passed, ${failed.length} failed`);
process.exit(failed.length === 0 ? 0 : 1);
