import { createHash } from 'node:crypto';
import type { PdfFile } from '../pdf/pdf-file.js';
import { type PdfDict, PdfString } from '../pdf/pdf-value.js';
import type { VerificationReason } from './reason.js';

export type CheckedRange = { readonly reason: VerificationReason } | { readonly contents: PdfString; readonly digest: Uint8Array };

/**
 * The byte range starts at 0, leaves out exactly the hexadecimal of this dictionary's own `/Contents`, and ends where the revision
 * ends. Anything looser lets an attacker keep unsigned bytes inside the gap or behind the end.
 */
export function checkRange(file: PdfFile, revision: number, signature: PdfDict): CheckedRange {
  const contents = signature.get('Contents');
  if (!(contents instanceof PdfString) || !contents.hex || contents.start < 0 || contents.bytes.length === 0) return { reason: 'contents' };
  // White space or a missing digit would be unsigned room, so the token must be exactly the digits of its bytes.
  const digits = Buffer.from(file.bytes.subarray(contents.start + 1, contents.end - 1)).toString('latin1');
  if (digits.toLowerCase() !== Buffer.from(contents.bytes).toString('hex')) return { reason: 'contents' };
  const range = signature.get('ByteRange');
  const end = file.section(revision).end;
  const expected = [0, contents.start, contents.end, end - contents.end];
  if (!Array.isArray(range) || range.length !== 4 || !expected.every((number, index) => range[index] === number))
    return { reason: 'byte_range' };
  const hash = createHash('sha256').update(file.bytes.subarray(0, contents.start)).update(file.bytes.subarray(contents.end, end));
  return { contents, digest: hash.digest() };
}
