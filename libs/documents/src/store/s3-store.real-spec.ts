import { randomUUID } from 'node:crypto';
import { objectStoreContract } from './object-store.contract.js';
import { S3Store } from './s3-store.adapter.js';

const endpoint = process.env['S3_ENDPOINT'];

if (endpoint === undefined) {
  it('NOT RUN: no S3 server (S3_ENDPOINT is not set)', () => {
    console.log('NOT RUN: the store contract against an S3 server: S3_ENDPOINT is not set');
    expect(endpoint).toBeUndefined();
  });
} else {
  describe('a real S3 server as object store', () => {
    objectStoreContract(
      () =>
        new S3Store({
          endpoint,
          accessKey: process.env['S3_ACCESS_KEY'] ?? '',
          secretKey: process.env['S3_SECRET_KEY'] ?? '',
          bucket: `mot-cua-${randomUUID().slice(0, 8)}`,
          region: 'us-east-1',
        }),
    );
  });
}
