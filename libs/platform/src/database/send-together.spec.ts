import { Writable } from 'node:stream';
import type { PoolClient } from 'pg';
import { sendTogether } from './send-together.js';

/** A connection that counts how often it calls into the kernel, and with what. */
function counted(): { client: PoolClient; stream: Writable; writes: string[] } {
  const writes: string[] = [];
  const stream = new Writable({
    write: (chunk, _, done) => {
      writes.push(String(chunk));
      done();
    },
    writev: (chunks, done) => {
      writes.push(chunks.map(({ chunk }) => String(chunk)).join(''));
      done();
    },
  });
  return { client: { connection: { stream } } as unknown as PoolClient, stream, writes };
}

const nextEvent = (): Promise<void> => new Promise((done) => setImmediate(done));

describe('sending statements together', () => {
  it('writes once what is asked before the next event, also by what follows an answered promise', async () => {
    const { client, stream, writes } = counted();
    const ask = (text: string): void => {
      sendTogether(client);
      stream.write(text);
    };
    ask('a');
    ask('b');
    await Promise.resolve();
    ask('c');
    await nextEvent();
    expect(writes).toEqual(['abc']);
  });

  it('holds nothing back afterwards', async () => {
    const { client, stream, writes } = counted();
    sendTogether(client);
    stream.write('a');
    await nextEvent();
    stream.write('b');
    sendTogether(client);
    stream.write('c');
    await nextEvent();
    expect(writes).toEqual(['a', 'b', 'c']);
    expect(stream.writableCorked).toBe(0);
  });
});
