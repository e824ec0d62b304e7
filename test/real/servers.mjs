import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';

/** A real MinIO server on loopback, built with Go when needed; or the server named by S3_ENDPOINT. */
export async function startMinio() {
  if (process.env.S3_ENDPOINT) return { env: {}, stop: async () => undefined };
  const binary = minioBinary();
  if (binary === null) return { stop: async () => undefined };
  const folder = mkdtempSync(join(tmpdir(), 'mot-cua-minio-'));
  const port = await freePort();
  const access = { S3_ACCESS_KEY: 'motcua-test', S3_SECRET_KEY: 'motcua-test-secret' };
  const server = spawn(binary, ['server', folder, '--address', `127.0.0.1:${port}`], {
    env: { ...process.env, MINIO_ROOT_USER: access.S3_ACCESS_KEY, MINIO_ROOT_PASSWORD: access.S3_SECRET_KEY },
    stdio: 'ignore',
  });
  const endpoint = `http://127.0.0.1:${port}`;
  for (let waited = 0; waited < 100; waited += 1) {
    if ((await fetch(`${endpoint}/minio/health/live`).catch(() => null))?.ok) break;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return {
    env: { S3_ENDPOINT: endpoint, ...access },
    stop: () =>
      new Promise((resolve) => {
        server.once('exit', () => {
          rmSync(folder, { recursive: true, force: true });
          resolve();
        });
        server.kill('SIGTERM');
      }),
  };
}

function minioBinary() {
  const folder = join(homedir(), '.cache', 'mot-cua', 'bin');
  const binary = join(folder, 'minio');
  if (existsSync(binary)) return binary;
  const version = /go(\d+)\.(\d+)/.exec(spawnSync('go', ['version'], { encoding: 'utf8' }).stdout ?? '');
  if (version === null || Number(version[1]) < 1 || Number(version[2]) < 24) {
    console.log('NOT RUN: store suite against MinIO (no S3_ENDPOINT, and no Go 1.24 or newer to build the server)');
    return null;
  }
  console.log('building MinIO with Go (a few minutes the first time) …');
  const built = spawnSync('go', ['install', 'github.com/minio/minio@latest'], {
    env: { ...process.env, GOBIN: folder },
    stdio: ['ignore', 'ignore', 'inherit'],
    timeout: 1_200_000,
  });
  if (built.status === 0 && existsSync(binary)) return binary;
  console.log('NOT RUN: store suite against MinIO (the server could not be built)');
  return null;
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
