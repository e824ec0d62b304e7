import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { ObjectExists, ObjectMissing, type ObjectStore } from './object-store.port.js';

/** One contract for every store; run against the folder always and against a real S3 server in `npm run test:real`. */
export function objectStoreContract(make: () => ObjectStore): void {
  const key = (): string => `docs/2026/11/${randomUUID()}`;
  const bytes = (text: string): Readable => Readable.from([Buffer.from(text)]);
  const read = async (stream: Readable): Promise<string> => {
    const chunks: Buffer[] = [];
    for await (const chunk of stream as AsyncIterable<Buffer>) chunks.push(chunk);
    return Buffer.concat(chunks).toString();
  };
  let store: ObjectStore;
  beforeAll(async () => {
    store = make();
    await store.ensureReady();
  });

  it('gives back what was put', async () => {
    const name = key();
    await store.put(name, bytes('giấy khai sinh'), Buffer.byteLength('giấy khai sinh'));
    expect(await read(await store.get(name))).toBe('giấy khai sinh');
    expect(await store.head(name)).toBe(Buffer.byteLength('giấy khai sinh'));
  });

  it('never overwrites an object', async () => {
    const name = key();
    await store.put(name, bytes('first'), 5);
    await expect(store.put(name, bytes('other'), 5)).rejects.toBeInstanceOf(ObjectExists);
    expect(await read(await store.get(name))).toBe('first');
  });

  it('says when there is no such object', async () => {
    expect(await store.head(key())).toBeNull();
    await expect(store.get(key())).rejects.toBeInstanceOf(ObjectMissing);
  });

  it('keeps nothing of an upload that was cut off', async () => {
    const name = key();
    await expect(store.put(name, bytes('half'), 400)).rejects.toThrow();
    expect(await store.head(name)).toBeNull();
  });

  it('deletes, and deleting again is no error', async () => {
    const name = key();
    await store.put(name, bytes('gone'), 4);
    await store.delete(name);
    await store.delete(name);
    expect(await store.head(name)).toBeNull();
  });

  it('lists by prefix', async () => {
    const prefix = `docs/${randomUUID()}/`;
    await store.put(`${prefix}a`, bytes('a'), 1);
    await store.put(`${prefix}b`, bytes('b'), 1);
    const seen: string[] = [];
    for await (const { key: name } of store.list(prefix)) seen.push(name);
    expect(seen.sort()).toEqual([`${prefix}a`, `${prefix}b`]);
  });

  it('takes an object of several parts', async () => {
    const name = key();
    const part = Buffer.alloc(1024 * 1024, 7);
    const source = Readable.from(Array.from({ length: 20 }, () => part));
    await store.put(name, source, part.length * 20);
    expect(await store.head(name)).toBe(part.length * 20);
  });
}
