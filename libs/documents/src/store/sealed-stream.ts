import { createCipheriv, createDecipheriv } from 'node:crypto';
import { Transform, type TransformCallback } from 'node:stream';

const SEGMENT = 64 * 1024;
const TAG = 16;
const FORMAT = Buffer.from([1]);

/** Size of the sealed form of `plain` bytes: one format byte and a 16 byte tag per 64 KiB segment (at least one segment). */
export function sealedSize(plain: number): number {
  return FORMAT.length + plain + TAG * Math.max(1, Math.ceil(plain / SEGMENT));
}

/** The key is used for one document only, so a counter is a safe nonce; the last segment is marked, so a cut file does not open. */
function nonceOf(index: number, last: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUInt32BE(index, 0);
  nonce[11] = last ? 1 : 0;
  return nonce;
}

export class SealStream extends Transform {
  private held = Buffer.alloc(0);
  private index = 0;

  constructor(
    private readonly key: Buffer,
    private readonly context: string,
  ) {
    super();
    this.push(FORMAT);
  }

  override _transform(chunk: Buffer, _: BufferEncoding, done: TransformCallback): void {
    this.held = Buffer.concat([this.held, chunk]);
    while (this.held.length > SEGMENT) {
      this.segment(this.held.subarray(0, SEGMENT), false);
      this.held = this.held.subarray(SEGMENT);
    }
    done();
  }

  override _flush(done: TransformCallback): void {
    this.segment(this.held, true);
    done();
  }

  private segment(plain: Buffer, last: boolean): void {
    const cipher = createCipheriv('aes-256-gcm', this.key, nonceOf(this.index, last));
    cipher.setAAD(Buffer.from(this.context));
    this.push(Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]));
    this.index += 1;
  }
}

export class UnsealStream extends Transform {
  private held = Buffer.alloc(0);
  private index = 0;
  private started = false;

  constructor(
    private readonly key: Buffer,
    private readonly context: string,
  ) {
    super();
  }

  override _transform(chunk: Buffer, _: BufferEncoding, done: TransformCallback): void {
    this.held = Buffer.concat([this.held, chunk]);
    if (!this.started && this.held.length > 0) {
      if (this.held[0] !== FORMAT[0]) return done(new Error('Unknown format of a stored document'));
      this.held = this.held.subarray(FORMAT.length);
      this.started = true;
    }
    try {
      while (this.held.length > SEGMENT + TAG) {
        this.segment(this.held.subarray(0, SEGMENT + TAG), false);
        this.held = this.held.subarray(SEGMENT + TAG);
      }
      done();
    } catch (error) {
      done(error as Error);
    }
  }

  override _flush(done: TransformCallback): void {
    try {
      this.segment(this.held, true);
      done();
    } catch (error) {
      done(error as Error);
    }
  }

  private segment(sealed: Buffer, last: boolean): void {
    const decipher = createDecipheriv('aes-256-gcm', this.key, nonceOf(this.index, last));
    decipher.setAAD(Buffer.from(this.context));
    decipher.setAuthTag(sealed.subarray(sealed.length - TAG));
    this.push(Buffer.concat([decipher.update(sealed.subarray(0, sealed.length - TAG)), decipher.final()]));
    this.index += 1;
  }
}
