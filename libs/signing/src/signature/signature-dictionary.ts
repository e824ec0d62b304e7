import { dict, name, type PdfDict, PdfRaw, text } from '../pdf/pdf-value.js';
import { writeValue } from '../pdf/write-value.js';
import { pdfDate } from './vietnam-time.js';

export interface SignatureClaims {
  readonly signerName: string;
  readonly reason?: string | undefined;
  readonly location?: string | undefined;
  readonly signedAt: Date;
}

export interface SignatureDictionary {
  readonly value: PdfRaw;
  /** offsets in `value` of `<` of `/Contents`, of the byte after `>`, and of the four numbers of `/ByteRange` */
  readonly contentsStart: number;
  readonly contentsEnd: number;
  readonly rangeStart: number;
}

/** Ten digits each: enough for the files we accept. */
export const RANGE_WIDTH = 43;

/**
 * The dictionary with room for the signature and for the byte range, both patched in place afterwards. It is never packed into an
 * object stream, because the range must cut out exactly the bytes of `/Contents` in the file.
 */
export function signatureDictionary(claims: SignatureClaims, reservedBytes: number): SignatureDictionary {
  const entries: PdfDict = dict({
    Type: name('Sig'),
    Filter: name('Adobe.PPKLite'),
    SubFilter: name('ETSI.CAdES.detached'),
    M: text(pdfDate(claims.signedAt)),
    Name: text(claims.signerName),
  });
  if (claims.reason) entries.set('Reason', text(claims.reason));
  if (claims.location) entries.set('Location', text(claims.location));
  const opened = writeValue(entries).subarray(0, -2);
  const beforeContents = Buffer.concat([opened, Buffer.from('/Contents ', 'latin1')]);
  const contentsStart = beforeContents.length;
  const contentsEnd = contentsStart + 2 + reservedBytes * 2;
  const beforeRange = Buffer.from(`<${'0'.repeat(reservedBytes * 2)}>/ByteRange [`, 'latin1');
  const value = Buffer.concat([beforeContents, beforeRange, Buffer.from(`${' '.repeat(RANGE_WIDTH)}]>>`, 'latin1')]);
  return { value: new PdfRaw(value), contentsStart, contentsEnd, rangeStart: contentsStart + beforeRange.length };
}
