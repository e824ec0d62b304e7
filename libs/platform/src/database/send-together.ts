import type { Writable } from 'node:stream';
import type { PoolClient } from 'pg';

const gathering = new WeakSet<Writable>();

/**
 * Statements asked for before Node turns to the next event leave in one write: a connection answers them in their order anyway, and each write is a
 * call into the kernel that costs more than putting the statement together.
 */
export function sendTogether(client: PoolClient): void {
  const { stream } = (client as unknown as { connection: { stream: Writable } }).connection;
  if (gathering.has(stream)) return;
  gathering.add(stream);
  stream.cork();
  process.nextTick(() => {
    gathering.delete(stream);
    stream.uncork();
  });
}
