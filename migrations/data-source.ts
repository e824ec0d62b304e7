import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { MIGRATIONS } from './migrations.js';

/** Used by the TypeORM command line and by tests. Connects as the owner of the schema, never as an application role. */
export const dataSource = new DataSource({
  type: 'postgres',
  url: process.env['MIGRATION_DATABASE_URL'] ?? process.env['DATABASE_URL'],
  migrations: MIGRATIONS,
  migrationsTransactionMode: 'each',
  installExtensions: false,
  uuidExtension: 'pgcrypto',
});
