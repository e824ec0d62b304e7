import type pg from 'pg';

/**
 * Waits until every transaction begun before now has ended. What the product calls settled is held back by any that is open on the server, and other
 * test files are at work on the same one.
 */
export async function nothingOpen(owner: pg.Pool): Promise<void> {
  const { rows } = await owner.query<{ now: string }>('select pg_current_xact_id()::text as now');
  for (let tries = 0; tries < 600; tries += 1) {
    const { rowCount } = await owner.query('select 1 where pg_snapshot_xmin(pg_current_snapshot()) > $1::xid8', [rows[0]?.now]);
    if (rowCount === 1) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error('a transaction stays open on the server');
}
