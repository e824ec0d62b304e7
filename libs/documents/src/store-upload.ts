import multipart from '@fastify/multipart';
import { UnsupportedMediaType, type DatabaseActor } from '@app/platform';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DocumentVault, StoredDocument } from './document-vault.js';
import { UploadCutOff } from './documents.errors.js';
import { storePart, type FilePart } from './store-part.js';
import { sweepSpool } from './sweep-spool.js';

interface UploadedFile extends FilePart {
  /** What stood before the file in the form. */
  readonly fields?: Readonly<Record<string, unknown>>;
}

/** What `@fastify/multipart` adds to a request, as far as an upload needs it. */
export interface MultipartRequest {
  isMultipart?(): boolean;
  file?(): Promise<UploadedFile | undefined>;
  parts?(options: { limits: { files: number; fields: number; parts: number } }): AsyncIterable<PostedPart>;
}

/** A text or a file, in the order of the form. */
export type PostedPart =
  | { readonly type: 'field'; readonly fieldname: string; readonly value: unknown }
  | ({ readonly type: 'file'; readonly fieldname: string } & FilePart);

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
  return storePart(vault, actor, part);
}

function textOf(field: unknown): string {
  const value = typeof field === 'object' && field !== null && 'value' in field ? field.value : '';
  return typeof value === 'string' ? value : '';
}

const HOUR_MS = 3_600_000;
/** As long as a stored file that nobody attaches. */
const UNFINISHED_HOURS = 24;

/** Lets form posts carry one file, no larger than the vault takes; what uploads leave in the spool of this process is removed every hour. */
export async function acceptUploads(app: NestFastifyApplication, vault: DocumentVault): Promise<void> {
  const sweep = (): Promise<unknown> => sweepSpool(vault.spoolFolder, UNFINISHED_HOURS).catch(() => undefined);
  await sweep();
  const timer = setInterval(() => void sweep(), HOUR_MS).unref();
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onClose', async () => clearInterval(timer));
  await app.register(multipart as unknown as Parameters<NestFastifyApplication['register']>[0], {
    limits: { files: 1, fileSize: vault.maxBytes, fields: 10, parts: 12 },
    throwFileSizeLimit: false,
  });
}
