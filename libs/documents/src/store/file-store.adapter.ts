import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { link, mkdir, open, opendir, rm, stat, unlink } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { Readable } from 'node:stream';
import { ObjectExists, ObjectMissing, type ObjectStore } from './object-store.port.js';

/** A folder as object store: temporary file, fsync, link (fails when the key exists), fsync of the folder. */
export class FileStore implements ObjectStore {
  private readonly objects: string;
  private readonly temporary: string;

  constructor(folder: string) {
    this.objects = join(resolve(folder), 'objects');
    this.temporary = join(resolve(folder), 'tmp');
  }

  async ensureReady(): Promise<void> {
    await mkdir(this.objects, { recursive: true, mode: 0o700 });
    await rm(this.temporary, { recursive: true, force: true });
    await mkdir(this.temporary, { recursive: true, mode: 0o700 });
  }

  async put(key: string, source: Readable, size: number): Promise<void> {
    const target = this.pathOf(key);
    const temporary = join(this.temporary, randomUUID());
    const file = await open(temporary, 'wx', 0o600);
    try {
      let written = 0;
      for await (const chunk of source as AsyncIterable<Buffer>) {
        await file.write(chunk);
        written += chunk.length;
      }
      if (written !== size) throw new Error(`Expected ${size} bytes, got ${written}`);
      await file.sync();
    } catch (error) {
      await file.close();
      await unlink(temporary).catch(() => undefined);
      throw error;
    }
    await file.close();
    await mkdir(dirname(target), { recursive: true, mode: 0o700 });
    try {
      await link(temporary, target);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw new ObjectExists();
      throw error;
    } finally {
      await unlink(temporary).catch(() => undefined);
    }
    const folder = await open(dirname(target), 'r');
    await folder.sync().finally(() => folder.close());
  }

  async get(key: string): Promise<Readable> {
    if ((await this.head(key)) === null) throw new ObjectMissing();
    return createReadStream(this.pathOf(key));
  }

  async head(key: string): Promise<number | null> {
    try {
      return (await stat(this.pathOf(key))).size;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
  }

  async delete(key: string): Promise<void> {
    await rm(this.pathOf(key), { force: true });
  }

  async *list(prefix: string): AsyncIterable<{ key: string; modifiedAt: Date }> {
    for await (const entry of await opendir(this.objects, { recursive: true })) {
      if (!entry.isFile()) continue;
      const path = join(entry.parentPath, entry.name);
      const key = relative(this.objects, path).split(sep).join('/');
      if (key.startsWith(prefix)) yield { key, modifiedAt: (await stat(path)).mtime };
    }
  }

  private pathOf(key: string): string {
    if (!/^[a-z0-9][a-z0-9/_.-]*$/.test(key) || key.includes('..')) throw new Error('Not a key of ours');
    return join(this.objects, ...key.split('/'));
  }
}
