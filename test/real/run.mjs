// npm run test:real: the store, signature and whole-dossier suites against real servers and tools. What cannot run says NOT RUN and why.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureDebian } from '../support/ensure-debian.mjs';
import { startMinio } from './servers.mjs';

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
const wholeDossier = await tourOnStore(env);
await store.stop();
process.exit(tests.status === 0 && wholeDossier ? 0 : 1);

/** One installation whose documents live in the S3 server, walked by the tour from the e-form to the signed result. */
async function tourOnStore(env) {
  if (!env.S3_ENDPOINT) {
    console.log('NOT RUN: whole dossiers on an S3 server (no server, see above)');
    return true;
  }
  const data = mkdtempSync(join(tmpdir(), 'mot-cua-real-'));
  const settings = { ...env, MOT_CUA_DATA: data, STORE: 's3', S3_BUCKET: `mot-cua-tour-${process.pid}` };
  const standalone = spawn(process.execPath, ['dist/apps/standalone/src/main.js'], { env: settings, stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    await new Promise((resolve, reject) => {
      let said = '';
      standalone.stdout.on('data', (chunk) => {
        said += chunk;
        if (/^Ready/m.test(said)) resolve();
      });
      standalone.once('exit', () => reject(new Error(said)));
    });
    const tour = spawnSync(process.execPath, ['dist/apps/commands/src/tour.js'], { env: settings, encoding: 'utf8' });
    console.log(tour.stdout.trim().split('\n').slice(-1)[0], 'on', env.S3_ENDPOINT);
    if (tour.status !== 0) console.log(tour.stdout, tour.stderr);
    return tour.status === 0;
  } catch (error) {
    console.log(`whole dossiers on an S3 server: ${error.message}`);
    return false;
  } finally {
    const ended = standalone.exitCode === null ? new Promise((resolve) => standalone.once('exit', resolve)) : null;
    standalone.kill('SIGINT');
    await ended;
    rmSync(data, { recursive: true, force: true });
  }
}
