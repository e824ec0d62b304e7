import { createHash } from 'node:crypto';
import { TooManyRequests } from '../errors/platform.errors.js';
import type { Tx } from './tx.js';

/**
 * A budget per key and time window, kept in the database so that every process counts the same and a restart forgets nothing.
 * Refused attempts do not extend the window. @throws TooManyRequests
 */
export async function spendBudget(tx: Tx, scope: string, key: string, limit: number, windowSeconds: number): Promise<void> {
  const row = await tx.one<{ used: number; left: number }>(
    `insert into rate_budget (scope, key, window_start, used)
     values ($1, $2, to_timestamp(floor(extract(epoch from app_now()) / $4) * $4), 1)
     on conflict (scope, key, window_start) do update set used = least(rate_budget.used + 1, $3 + 1)
     returning used, ceil(extract(epoch from window_start) + $4 - extract(epoch from app_now()))::int as left`,
    [scope, createHash('sha256').update(key).digest(), limit, windowSeconds],
  );
  if (row.used > limit) throw new TooManyRequests({ retryAfterSeconds: Math.max(1, row.left) });
}
