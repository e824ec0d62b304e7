import { spawnSync } from 'node:child_process';

const has = (command) => spawnSync('sh', ['-c', `command -v ${command}`]).status === 0;

/** Command to the package or packages that bring it. Installs what Debian has when it may; a tool that stays missing is reported by the suite that needs it. */
export function ensureDebian(packages) {
  const missing = Object.entries(packages)
    .filter(([command]) => !has(command))
    .flatMap(([, names]) => names);
  if (missing.length === 0) return;
  if (process.getuid?.() !== 0 || !has('apt-get'))
    return console.log(`NOT RUN where needed: ${missing.join(', ')} is not installed and may not be installed here`);
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore' });
  const installed = spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing], { stdio: 'ignore' });
  if (installed.status !== 0) console.log(`NOT RUN where needed: ${missing.join(', ')} could not be installed`);
}
