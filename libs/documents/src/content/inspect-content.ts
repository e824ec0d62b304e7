import { open } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type';
import { ContentNotAllowed, DamagedFile, EmptyFile, EncryptedPdf } from '../documents.errors.js';

export const MEDIA_TYPES = { 'application/pdf': ['.pdf'], 'image/jpeg': ['.jpg', '.jpeg'], 'image/png': ['.png'] } as const;
export type MediaType = keyof typeof MEDIA_TYPES;

/**
 * What a file is, by its bytes; name and declared type are only compared. A PDF must begin with %PDF- at byte 0, end with %%EOF, have a
 * page and no password; an image must be whole.
 * @throws EmptyFile, ContentNotAllowed, DamagedFile, EncryptedPdf
 */
export async function inspectContent(path: string, fileName: string): Promise<MediaType> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    if (size === 0) throw new EmptyFile();
    const head = Buffer.alloc(Math.min(size, 1024));
    await file.read(head, 0, head.length, 0);
    const tail = Buffer.alloc(Math.min(size, 2048));
    await file.read(tail, 0, tail.length, size - tail.length);
    const sniffed = head.subarray(0, 5).toString('latin1') === '%PDF-' ? 'application/pdf' : (await fileTypeFromFile(path))?.mime;
    if (!isMediaType(sniffed)) throw new ContentNotAllowed(Object.values(MEDIA_TYPES).flat());
    const extension = /\.[^.]+$/.exec(fileName.toLowerCase())?.[0] ?? '';
    if (!(MEDIA_TYPES[sniffed] as readonly string[]).includes(extension)) throw new ContentNotAllowed([...MEDIA_TYPES[sniffed]]);
    if (sniffed === 'image/jpeg' && !(tail.at(-2) === 0xff && tail.at(-1) === 0xd9)) throw new DamagedFile();
    if (sniffed === 'image/png' && !tail.includes('IEND')) throw new DamagedFile();
    if (sniffed === 'application/pdf') await inspectPdf(file, size, tail);
    return sniffed;
  } finally {
    await file.close();
  }
}

async function inspectPdf(file: Awaited<ReturnType<typeof open>>, size: number, tail: Buffer): Promise<void> {
  if (!tail.includes('%%EOF') || !tail.includes('startxref')) throw new DamagedFile();
  const bytes = Buffer.alloc(size);
  await file.read(bytes, 0, size, 0);
  // The trailer is never inside an object stream: a password shows as /Encrypt in plain text.
  if (/\/Encrypt\s+\d+\s+\d+\s+R|\/Encrypt\s*<</.test(bytes.toString('latin1'))) throw new EncryptedPdf();
  const text = bytes.toString('latin1');
  const mayHidePages = /\/Type\s*\/ObjStm/.test(text);
  if (!mayHidePages && !/\/Type\s*\/Page\b(?!s)/.test(text)) throw new DamagedFile();
}

function isMediaType(value: string | undefined): value is MediaType {
  return value !== undefined && Object.hasOwn(MEDIA_TYPES, value);
}
