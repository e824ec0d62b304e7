import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { MIGRATIONS } from '../../../../migrations/migrations.js';
import type { PostgresServer } from './server.js';

export const APPLICATION_ROLES = ['mc_citizen', 'mc_officer', 'mc_worker', 'mc_readonly'] as const;
export type ApplicationRole = (typeof APPLICATION_ROLES)[number];

export interface PreparedDatabase {
  readonly ownerUrl: string;
  readonly urls: Record<ApplicationRole, string>;
  readonly migrated: number;
}

/** Creates the database and its owner, migrates as the owner, and gives every application role a password of this start. */
export async function prepareDatabase(server: PostgresServer, superPassword: string, database = 'mot_cua'): Promise<PreparedDatabase> {
  const secret = (): string => randomBytes(18).toString('base64url');
  const ownerPassword = secret();
  const admin = new pg.Client({ connectionString: server.url('postgres', superPassword, 'postgres') });
  await admin.connect();
  try {
    const owner = await admin.query("select 1 from pg_roles where rolname = 'mc_owner'");
    await admin.query(`${owner.rowCount === 0 ? 'create' : 'alter'} role mc_owner login createrole password '${ownerPassword}'`);
    const existing = await admin.query('select 1 from pg_database where datname = $1', [database]);
    if (existing.rowCount === 0) await admin.query(`create database ${database} owner mc_owner`);
  } finally {
    await admin.end();
  }
  const ownerUrl = server.url('mc_owner', ownerPassword, database);
  const migrated = await migrate(ownerUrl);

  const passwords = Object.fromEntries(APPLICATION_ROLES.map((role) => [role, secret()])) as Record<ApplicationRole, string>;
  const owner = new pg.Client({ connectionString: server.url('postgres', superPassword, 'postgres') });
  await owner.connect();
  try {
    for (const role of APPLICATION_ROLES) await owner.query(`alter role ${role} login password '${passwords[role]}'`);
  } finally {
    await owner.end();
  }
  const urls = Object.fromEntries(APPLICATION_ROLES.map((role) => [role, server.url(role, passwords[role], database)])) as Record<
    ApplicationRole,
    string
  >;
  return { ownerUrl, urls, migrated };
}

export async function migrate(ownerUrl: string): Promise<number> {
  const dataSource = new DataSource({
    type: 'postgres',
    url: ownerUrl,
    migrations: MIGRATIONS,
    migrationsTransactionMode: 'each',
    installExtensions: false,
    uuidExtension: 'pgcrypto',
  });
  await dataSource.initialize();
  try {
    return (await dataSource.runMigrations()).length;
  } finally {
    await dataSource.destroy();
  }
}
