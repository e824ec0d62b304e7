import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { DataSource, type EntitySchema } from 'typeorm';
import type { RuntimeConfig } from '../config/runtime.config.js';
import { Database } from './database.js';
import { refuseUnsafeServer } from './refuse-unsafe-server.js';
import { allowServerTypes } from './server-types.js';

// Days stay 'YYYY-MM-DD' strings: a Date would move them across midnight in another zone.
pg.types.setTypeParser(pg.types.builtins.DATE, (value: string) => value);

export interface DatabaseSettings {
  readonly url: string;
  readonly poolSize: number;
  readonly production: boolean;
  readonly testClock: boolean;
  // TypeORM's own type for a list of entities.
  readonly entities: (new () => object)[] | EntitySchema[];
}

/** Connects as the application role of one app. The schema is made by migrations only, never here. */
export async function openDatabase(settings: DatabaseSettings): Promise<Database> {
  const dataSource = new DataSource({
    type: 'postgres',
    url: settings.url,
    entities: settings.entities,
    poolSize: settings.poolSize,
    synchronize: false,
    installExtensions: false,
    uuidExtension: 'pgcrypto',
    extra: {
      statement_timeout: 10_000,
      lock_timeout: 5_000,
      idle_in_transaction_session_timeout: 15_000,
      connectionTimeoutMillis: 5_000,
      // Statements that a use case issues together travel together; the server still runs them one after the other.
      pipeline: true,
    },
    poolErrorHandler: () => undefined,
  });
  allowServerTypes(dataSource);
  await connectPatiently(dataSource);
  try {
    await refuseUnsafeServer(dataSource, settings);
  } catch (error) {
    await dataSource.destroy();
    throw error;
  }
  return new Database(dataSource);
}

/** The database of one app, as its configuration says. */
export function databaseOf(config: RuntimeConfig, entities: DatabaseSettings['entities']): Promise<Database> {
  return openDatabase({
    url: config.DATABASE_URL,
    poolSize: config.DATABASE_POOL,
    production: config.NODE_ENV === 'production',
    testClock: config.TEST_CLOCK === 'on',
    entities,
  });
}

/** A server that is just starting (or was just killed) is waited for; a wrong password or address is not. */
async function connectPatiently(dataSource: DataSource): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      await dataSource.initialize();
      return;
    } catch (error) {
      const { code } = error as { code?: string };
      if (attempt >= CONNECT_ATTEMPTS || code === undefined || !STARTING.includes(code)) throw error;
      await sleep(500);
    }
  }
}

const CONNECT_ATTEMPTS = 60;
const STARTING = ['ECONNREFUSED', 'ECONNRESET', '57P03', '57P01', '57P02'];
