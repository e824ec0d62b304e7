import type { Readable } from 'node:stream';
import { ImportUnusable, LARGEST_CATALOGUE_BYTES, type SentFile } from '@app/catalogue';
import { UnsupportedMediaType } from '@app/platform';

interface Part {
  readonly filename: string;
  readonly file: Readable & { readonly truncated: boolean };
}

/** What `@fastify/multipart` adds to a request, as far as a folder of files needs it. */
export interface ManyFilesRequest {
  isMultipart?(): boolean;
  files?(options: object): AsyncIterable<Part>;
}

/** As many procedures as a ministry has; a folder with more is sent in parts. */
const MOST_FILES = 3_000;

/** The files of a form post, each in memory for a moment: they are short texts. A longer one is named and not kept. */
export async function readParts(request: ManyFilesRequest): Promise<SentFile[]> {
  if (request.isMultipart?.() !== true || request.files === undefined) throw new UnsupportedMediaType();
  const sent: SentFile[] = [];
  const limits = { files: MOST_FILES, parts: MOST_FILES, fields: 0, fileSize: LARGEST_CATALOGUE_BYTES };
  try {
    for await (const part of request.files({ limits, throwFileSizeLimit: false })) sent.push(await readPart(part));
  } catch (error) {
    const { code } = error as { code?: unknown };
    if (code === 'FST_FILES_LIMIT' || code === 'FST_PARTS_LIMIT') throw new ImportUnusable(`TOO_MANY_FILES: more than ${MOST_FILES}`);
    throw error;
  }
  return sent;
}

async function readPart({ filename, file }: Part): Promise<SentFile> {
  const chunks: Buffer[] = [];
  for await (const chunk of file) chunks.push(chunk as Buffer);
  // One byte more than what is read says that there was more.
  return file.truncated
    ? { name: filename, size: LARGEST_CATALOGUE_BYTES + 1, text: '' }
    : { name: filename, size: chunks.reduce((sum, chunk) => sum + chunk.length, 0), text: Buffer.concat(chunks).toString('utf8') };
}
