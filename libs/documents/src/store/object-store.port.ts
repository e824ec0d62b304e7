import type { Readable } from 'node:stream';

/**
 * Where bytes live: a folder or any S3 server, one contract for both. Keys are ours (`docs/2026/11/<uuid>`), never made from
 * what a person typed. An object is written once and never overwritten (I-07).
 */
export interface ObjectStore {
  /** Makes the bucket or folder; throws when the store cannot be used. */
  ensureReady(): Promise<void>;
  /** Durable when it resolves. @throws ObjectExists when the key is taken. */
  put(key: string, source: Readable, size: number): Promise<void>;
  /** @throws ObjectMissing */
  get(key: string): Promise<Readable>;
  /** @returns the size in bytes, null when there is no such object. */
  head(key: string): Promise<number | null>;
  /** Deleting what is not there is no error. */
  delete(key: string): Promise<void>;
  /** For reconciliation and collection only. */
  list(prefix: string): AsyncIterable<{ key: string; modifiedAt: Date }>;
}

export class ObjectExists extends Error {
  constructor() {
    super('The object exists already');
    this.name = 'ObjectExists';
  }
}

export class ObjectMissing extends Error {
  constructor() {
    super('The object does not exist');
    this.name = 'ObjectMissing';
  }
}
