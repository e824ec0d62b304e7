import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { DatabaseActor } from '@app/platform';
import type { DocumentVault, StoredDocument } from './document-vault.js';
import { FileTooLarge, StoreUnavailable, UploadCutOff } from './documents.errors.js';

export interface FilePart {
  readonly filename: string;
  readonly file: Readable & { readonly truncated: boolean };
}

/** One file of a post: spooled, then checked and stored; nothing stays of what is refused. */
export async function storePart(vault: DocumentVault, actor: DatabaseActor, part: FilePart): Promise<StoredDocument> {
  const path = join(vault.spoolFolder, randomUUID());
  try {
    await pipeline(part.file, createWriteStream(path, { mode: 0o600 })).catch((error: object) => {
      // Only our own disk fails with a system call; everything else is the sender's half of the stream.
      throw 'syscall' in error ? new StoreUnavailable() : new UploadCutOff();
    });
    if (part.file.truncated) throw new FileTooLarge(vault.maxBytes);
    return await vault.storeSpooled(actor, path, part.filename);
  } finally {
    await vault.discardSpooled(path);
  }
}
