import { createServer, type Server } from 'node:net';
import { Readable } from 'node:stream';
import { Clamd } from './clamd.adapter.js';

/** Speaks as much of the protocol as a daemon would: reads the chunks, answers by what was in them. */
function fakeDaemon(answerFor: (content: string) => string): Promise<{ server: Server; address: string }> {
  return new Promise((resolve) => {
    const server = createServer((socket) => {
      let seen = Buffer.alloc(0);
      socket.on('data', (chunk) => {
        seen = Buffer.concat([seen, chunk]);
        if (seen.subarray(-4).equals(Buffer.alloc(4))) socket.end(`${answerFor(seen.toString('latin1'))}\0`);
      });
      socket.on('error', () => undefined);
    });
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve({ server, address: `127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}` });
    });
  });
}

describe('the ClamAV daemon', () => {
  it.each([
    ['stream: OK', 'clean'],
    ['stream: Win.Test.EICAR_HDB-1 FOUND', 'infected'],
    ['stream: Heuristics.Limits.Exceeded.MaxScanSize FOUND', 'unscannable'],
    ['INSTREAM size limit exceeded. ERROR', 'unscannable'],
  ])('"%s" means %s', async (answer, verdict) => {
    const { server, address } = await fakeDaemon(() => answer);
    expect(await new Clamd(address).scan(Readable.from([Buffer.from('content')]))).toBe(verdict);
    server.close();
  });

  it('that is not there is an error, never a verdict', async () => {
    await expect(new Clamd('127.0.0.1:9').scan(Readable.from([Buffer.from('x')]))).rejects.toThrow();
  });
});
