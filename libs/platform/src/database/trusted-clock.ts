import type { Tx } from './tx.js';

/** Further than this ahead of the last sign of life, nobody knows whether time has passed or the clock was set wrong. */
const LONGEST_SILENCE = '24 hours';

/**
 * Whether timers may fire: not when the clock stands more than a day ahead of the worker's last heartbeat, until an operator says that the
 * time is right. A movable clock is moved on purpose.
 */
export async function isClockTrusted(tx: Tx): Promise<boolean> {
  const doubt = await tx.maybeOne(
    `select 1 from heartbeat where process = 'worker' and app_now() - beat_at > $1::interval and not exists (select 1 from clock_offset)`,
    [LONGEST_SILENCE],
  );
  return doubt === null;
}

/**
 * The worker's sign of life. It never goes back, so that a clock that was set back is noticed. With its transaction it also says which
 * transactions began before it.
 */
export async function beat(tx: Tx): Promise<void> {
  await tx.run(
    `insert into heartbeat (process, beat_at) values ('worker', app_now())
     on conflict (process) do update set beat_at = case when exists (select 1 from clock_offset) then excluded.beat_at else greatest(heartbeat.beat_at, excluded.beat_at) end, tx = excluded.tx`,
  );
}
