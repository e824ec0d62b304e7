import 'reflect-metadata';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { MIGRATIONS } from '../../migrations/migrations.js';
import { schemaOf } from '../support/schema-of.js';

const NAME = `mot_cua_migrations_${process.env['JEST_WORKER_ID'] ?? '1'}`;
const admin = new pg.Client({ connectionString: process.env['TEST_SUPER_URL'] });
const url = new URL(process.env['OWNER_URL'] ?? 'postgres://nowhere');
url.pathname = `/${NAME}`;
const client = new pg.Client({ connectionString: url.href });
let dataSource: DataSource;

beforeAll(async () => {
  await admin.connect();
  await admin.query(`drop database if exists ${NAME} with (force)`);
  await admin.query(`create database ${NAME} owner mc_owner`);
  dataSource = await new DataSource({
    type: 'postgres',
    url: url.href,
    migrations: MIGRATIONS,
    migrationsTransactionMode: 'each',
    installExtensions: false,
    uuidExtension: 'pgcrypto',
  }).initialize();
  await client.connect();
}, 60_000);
afterAll(async () => {
  await client.end();
  await dataSource.destroy();
  await admin.query(`drop database if exists ${NAME} with (force)`);
  await admin.end();
});

it('are named in the order of their time stamps, each once', () => {
  const stamps = MIGRATIONS.map(({ name }) => name.slice(-14));

  expect(stamps).toEqual([...new Set(stamps)].sort());
});

it('leave the same schema after up, down and up again, and nothing after down', async () => {
  await dataSource.runMigrations();
  const first = await schemaOf(client);
  expect(first['columns']?.length).toBeGreaterThan(300);
  expect(first['grants']?.some((line) => line === 'public.dossier_event mc_citizen INSERT')).toBe(true);

  for (const _ of MIGRATIONS) await dataSource.undoLastMigration();
  const empty = await schemaOf(client);
  await dataSource.runMigrations();
  const second = await schemaOf(client);

  expect(empty['columns']?.filter((line) => !line.startsWith('public.migrations.'))).toEqual([]);
  expect([empty['functions'], empty['triggers'], empty['policies'], empty['types']]).toEqual([[], [], [], []]);
  for (const part of Object.keys(first)) expect([part, second[part]]).toEqual([part, first[part]]);
}, 60_000);

it('can go back one step from the newest and forward again', async () => {
  const before = await schemaOf(client);

  await dataSource.undoLastMigration();
  await dataSource.runMigrations();

  expect(await schemaOf(client)).toEqual(before);
});

it('run again and change nothing', async () => {
  expect(await dataSource.runMigrations()).toEqual([]);
});
