import type { Readable } from 'node:stream';
import { Client } from 'minio';
import { ObjectExists, ObjectMissing, type ObjectStore } from './object-store.port.js';

export interface S3Settings {
  readonly endpoint: string;
  readonly accessKey: string;
  readonly secretKey: string;
  readonly bucket: string;
  readonly region: string;
}

/** MinIO or any S3 server. The size is always known beforehand: the client buffers and can hang when it is not. */
export class S3Store implements ObjectStore {
  private readonly client: Client;

  constructor(private readonly settings: S3Settings) {
    const url = new URL(settings.endpoint);
    this.client = new Client({
      endPoint: url.hostname,
      port: url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port),
      useSSL: url.protocol === 'https:',
      accessKey: settings.accessKey,
      secretKey: settings.secretKey,
      region: settings.region,
      pathStyle: true,
      partSize: 8 * 1024 * 1024,
    });
  }

  async ensureReady(): Promise<void> {
    if (!(await this.client.bucketExists(this.settings.bucket))) await this.client.makeBucket(this.settings.bucket, this.settings.region);
  }

  async put(key: string, source: Readable, size: number): Promise<void> {
    if ((await this.head(key)) !== null) throw new ObjectExists();
    await this.client.putObject(this.settings.bucket, key, source, size, { 'Content-Type': 'application/octet-stream' });
    const stored = await this.head(key);
    if (stored === size) return;
    // The client stores what came of a stream that was cut off: nobody may ever find that.
    await this.delete(key);
    throw new Error(`The store holds ${stored} of ${size} bytes`);
  }

  async get(key: string): Promise<Readable> {
    try {
      return await this.client.getObject(this.settings.bucket, key);
    } catch (error) {
      if (isMissing(error)) throw new ObjectMissing();
      throw error;
    }
  }

  async head(key: string): Promise<number | null> {
    try {
      return (await this.client.statObject(this.settings.bucket, key)).size;
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  }

  async delete(key: string): Promise<void> {
    await this.client.removeObject(this.settings.bucket, key);
  }

  async *list(prefix: string): AsyncIterable<{ key: string; modifiedAt: Date }> {
    const objects = this.client.listObjectsV2(this.settings.bucket, prefix, true) as AsyncIterable<{ name?: string; lastModified?: Date }>;
    for await (const { name, lastModified } of objects) {
      if (name !== undefined && lastModified !== undefined) yield { key: name, modifiedAt: lastModified };
    }
  }
}

function isMissing(error: unknown): boolean {
  const code = (error as { code?: string }).code;
  return code === 'NoSuchKey' || code === 'NotFound';
}
