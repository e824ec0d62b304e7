import pg from 'pg';
import { DataSource, type EntitySchema } from 'typeorm';
import { Database } from './database.js';
import { refuseUnsafeServer } from './refuse-unsafe-server.js';

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
    extra: { statement_timeout: 10_000, lock_timeout: 5_000, idle_in_transaction_session_timeout: 15_000, connectionTimeoutMillis: 5_000 },
    poolErrorHandler: () => undefined,
  });
  await dataSource.initialize();
  try {
    await refuseUnsafeServer(dataSource, settings);
  } catch (error) {
    await dataSource.destroy();
    throw error;
  }
  return new Database(dataSource);
}
