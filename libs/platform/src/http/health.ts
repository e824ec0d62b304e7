import { Database } from '../database/database.js';

export interface Health {
  readonly status: 'ok' | 'unavailable';
  readonly checks: Record<string, 'ok' | 'failed'>;
}

/** Readiness: the database answers and every given check passes within its own time. No details for the public. */
export async function readiness(database: Database, checks: Record<string, () => Promise<unknown>> = {}): Promise<Health> {
  const all: Record<string, () => Promise<unknown>> = {
    database: () => database.readAs({ kind: 'system', id: 'health', units: [] }, (tx) => tx.one('select 1 as ok')),
    ...checks,
  };
  const results = await Promise.all(
    Object.entries(all).map(async ([name, check]): Promise<[string, 'ok' | 'failed']> => {
      try {
        await check();
        return [name, 'ok'];
      } catch {
        return [name, 'failed'];
      }
    }),
  );
  return { status: results.every(([, result]) => result === 'ok') ? 'ok' : 'unavailable', checks: Object.fromEntries(results) };
}
