// npm run build: the processes and commands by Nest, then the officers' console and the scripts of the portal by Vite.
import { spawnSync } from 'node:child_process';

const steps = [
  ['nest', ['build', 'workspace']],
  ['vite', ['build', '--config', 'apps/console/vite.config.ts', '--logLevel', 'warn']],
  ['vite', ['build', '--config', 'apps/citizen-api/vite.config.mjs', '--logLevel', 'warn']],
];

for (const [command, args] of steps) {
  const { status } = spawnSync(`node_modules/.bin/${command}`, args, { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
