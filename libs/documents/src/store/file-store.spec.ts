import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FileStore } from './file-store.adapter.js';
import { objectStoreContract } from './object-store.contract.js';

describe('a folder as object store', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mot-cua-store-'));
  objectStoreContract(() => new FileStore(folder));

  it('refuses a key that leaves the folder', async () => {
    await expect(new FileStore(folder).head('../outside')).rejects.toThrow('Not a key of ours');
  });
});
