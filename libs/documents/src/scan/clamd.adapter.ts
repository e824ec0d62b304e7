import { connect, type Socket } from 'node:net';
import type { Readable } from 'node:stream';
import type { Scanner, ScanVerdict } from './scanner.port.js';

const TIMEOUT_MS = 60_000;

/** ClamAV's daemon over TCP (INSTREAM). Anything but a plain OK or FOUND is `unscannable`: an exceeded limit is not clean. */
export class Clamd implements Scanner {
  private readonly host: string;
  private readonly port: number;

  /** @param address `host:port` */
  constructor(address: string) {
    const at = address.lastIndexOf(':');
    this.host = address.slice(0, at);
    this.port = Number(address.slice(at + 1));
  }

  async ping(): Promise<void> {
    const answer = await this.talk(async (socket) => void socket.end('zPING\0'));
    if (!answer.startsWith('PONG')) throw new Error('clamd does not answer');
  }

  async scan(content: Readable): Promise<ScanVerdict> {
    const answer = await this.talk(async (socket) => {
      socket.write('zINSTREAM\0');
      for await (const chunk of content as AsyncIterable<Buffer>) {
        const size = Buffer.alloc(4);
        size.writeUInt32BE(chunk.length);
        socket.write(size);
        if (!socket.write(chunk)) await new Promise((resolve) => socket.once('drain', resolve));
      }
      socket.write(Buffer.alloc(4));
    });
    if (/^stream: OK\0?\n?$/.test(answer)) return 'clean';
    if (/ FOUND\0?\n?$/.test(answer)) return answer.includes('Heuristics.Limits.Exceeded') ? 'unscannable' : 'infected';
    return 'unscannable';
  }

  private talk(speak: (socket: Socket) => Promise<void>): Promise<string> {
    return new Promise((resolve, reject) => {
      const socket = connect(this.port, this.host);
      let answer = '';
      socket.setTimeout(TIMEOUT_MS, () => socket.destroy(new Error('clamd timed out')));
      socket.on('data', (chunk: Buffer) => {
        answer += chunk.toString('utf8');
        if (answer.includes('\0')) socket.end();
      });
      socket.on('error', (error) => (answer === '' ? reject(error) : resolve(answer)));
      socket.on('close', () => (answer === '' ? reject(new Error('clamd closed the connection')) : resolve(answer)));
      socket.on('connect', () => speak(socket).catch((error: unknown) => socket.destroy(error as Error)));
    });
  }
}
