import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import multipart from '@fastify/multipart';
import { UnsupportedMediaType, type DatabaseActor } from '@app/platform';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DocumentVault, StoredDocument } from './document-vault.js';
import { FileTooLarge, StoreUnavailable, UploadCutOff } from './documents.errors.js';

interface UploadedFile {
  readonly filename: string;
  readonly file: Readable & { readonly truncated: boolean };
  /** What stood before the file in the form. */
  readonly fields?: Readonly<Record<string, unknown>>;
}

/** What `@fastify/multipart` adds to a request, as far as an upload needs it. */
export interface MultipartRequest {
  isMultipart?(): boolean;
  file?(): Promise<UploadedFile | undefined>;
}

/**
 * The one file of a form post: spooled, then checked and stored; nothing stays of what is refused.
 * @param admit refuses by what stands before the file, such as the token of a form; nothing is stored then.
 * @throws UnsupportedMediaType, UploadCutOff, FileTooLarge, StoreUnavailable and what `DocumentVault.storeSpooled` throws
 */
export async function storeUpload(
  vault: DocumentVault,
  actor: DatabaseActor,
  request: MultipartRequest,
  admit: (field: (name: string) => string) => void = () => undefined,
): Promise<StoredDocument> {
  if (request.isMultipart?.() !== true || request.file === undefined) throw new UnsupportedMediaType();
  const part = await request.file().catch((error: object) => {
    throw 'statusCode' in error ? error : new UploadCutOff();
  });
  if (part === undefined) throw new UploadCutOff();
  try {
    admit((name) => textOf(part.fields?.[name]));
  } catch (error) {
    part.file.resume();
    throw error;
  }
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

function textOf(field: unknown): string {
  const value = typeof field === 'object' && field !== null && 'value' in field ? field.value : '';
  return typeof value === 'string' ? value : '';
}

/** Lets form posts carry one file, no larger than the vault takes. */
export async function acceptUploads(app: NestFastifyApplication, vault: DocumentVault): Promise<void> {
  await app.register(multipart as unknown as Parameters<NestFastifyApplication['register']>[0], {
    limits: { files: 1, fileSize: vault.maxBytes, fields: 10, parts: 12 },
    throwFileSizeLimit: false,
  });
}
