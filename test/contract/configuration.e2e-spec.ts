import 'reflect-metadata';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigurationError, loadConfig } from '@app/platform';
import { CitizenApiConfig } from '../../apps/citizen-api/src/citizen-api.config.js';
import { OfficerApiConfig } from '../../apps/officer-api/src/officer-api.config.js';
import { WorkerConfig } from '../../apps/worker/src/worker.config.js';

const KEY = Buffer.alloc(32, 7).toString('base64');
const COMPLETE: Record<string, string> = {
  DATABASE_URL: 'postgres://mc_citizen:the-database-password@127.0.0.1/mot_cua',
  PORT: '8080',
  PUBLIC_URL: 'https://dichvucong.quangngai.gov.vn',
  MASTER_KEY: KEY,
  BLIND_INDEX_KEY: KEY,
  STORE_FOLDER: '/var/lib/mot-cua',
  SPOOL_FOLDER: '/var/spool/mot-cua',
  OIDC_ISSUER: 'https://sso.example.vn',
  OIDC_CLIENT_ID: 'mot-cua',
  OIDC_CLIENT_SECRET: 'the-client-secret',
  PAYMENT_URL: 'https://pay.example.vn',
  PAYMENT_PARTNER: 'motcua',
  PAYMENT_SECRET: 'the-payment-secret',
  SMTP_URL: 'smtp://mail.example.vn',
  MAIL_FROM: 'motcua@example.vn',
  PORTAL_URL: 'https://dichvucong.quangngai.gov.vn',
  VERIFY_URL: 'https://dichvucong.quangngai.gov.vn',
  SIGNING_FOLDER: '/etc/mot-cua/keys',
  SIGNING_PASSWORD: 'the-signing-password',
};
const CLASSES: (new () => object)[] = [CitizenApiConfig, OfficerApiConfig, WorkerConfig];

function problemsOf(type: new () => object, env: Record<string, string>): ConfigurationError {
  try {
    loadConfig(type, env);
  } catch (error) {
    if (error instanceof ConfigurationError) return error;
    throw error;
  }
  throw new Error('the configuration was accepted');
}

it.each(CLASSES)('%p takes a complete environment', (type) => {
  expect(loadConfig(type, COMPLETE)).toBeInstanceOf(type);
});

it.each(CLASSES)('%p names every missing key at once', (type) => {
  const { message } = problemsOf(type, {});

  for (const key of ['DATABASE_URL', 'MASTER_KEY', 'BLIND_INDEX_KEY', 'SPOOL_FOLDER', 'STORE_FOLDER'])
    expect(message).toContain(`${key} is missing`);
});

it.each(['MASTER_KEY', 'PAYMENT_SECRET', 'OIDC_CLIENT_SECRET', 'DATABASE_URL'])(
  'names %s when only that is missing, and no value of the others',
  (key) => {
    const { [key]: left, ...env } = COMPLETE;
    expect(left).toBeDefined();

    const { message, problems } = problemsOf(CitizenApiConfig, env);

    expect(problems).toEqual([`${key} is missing`]);
    for (const value of Object.values(env)) expect(message).not.toContain(value);
  },
);

it.each([
  ['MASTER_KEY', 'not-a-key-but-a-secret'],
  ['PAYMENT_SECRET', 'short-secret'],
  ['DATABASE_URL', 'mysql://root:hunter2@db'],
  ['PORT', '99999'],
  ['PUBLIC_URL', 'ftp://hunter2'],
  ['NODE_ENV', 'hunter2'],
])('names a wrong %s without printing it', (key, value) => {
  const { message, problems } = problemsOf(CitizenApiConfig, { ...COMPLETE, [key]: value });

  expect(problems).toEqual([expect.stringMatching(new RegExp(`^${key} does not satisfy: `))]);
  expect(message).not.toContain(value);
});

it('reads a secret from the file that KEY_FILE names', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mot-cua-config-'));
  try {
    writeFileSync(join(folder, 'secret'), 'from-a-file-of-the-engine\n');
    const { PAYMENT_SECRET: left, ...env } = COMPLETE;
    expect(left).toBeDefined();

    expect(loadConfig(CitizenApiConfig, { ...env, PAYMENT_SECRET_FILE: join(folder, 'secret') }).PAYMENT_SECRET).toBe(
      'from-a-file-of-the-engine',
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
