// npm run test:real: the store, signature and whole-dossier suites against real servers and tools. What cannot run says NOT RUN and why.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { ensureDebian, startMinio } from './servers.mjs';

const jest = [
  '--experimental-vm-modules',
  '--disable-warning=ExperimentalWarning',
  'node_modules/jest/bin/jest.js',
  '--selectProjects',
  'real',
  '--silent=false',
];
if (!existsSync('dist/apps/standalone/src/main.js')) spawnSync('node_modules/.bin/nest', ['build', 'workspace'], { stdio: 'inherit' });

ensureDebian({ pdfsig: 'poppler-utils', qpdf: 'qpdf', openssl: 'openssl', certutil: 'libnss3-tools' });
const store = await startMinio();
const env = { ...process.env, ...(store.env ?? {}) };
const tests = spawnSync(process.execPath, jest, { stdio: 'inherit', env });
await store.stop();
process.exit(tests.status ?? 1);
