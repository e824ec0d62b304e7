import { PdfMalformed } from '../signing.errors.js';
import { PdfParser } from './pdf-parser.js';
import { isDict, PdfStream, type PdfValue } from './pdf-value.js';

/** An object as it stands in the file. */
export interface LocatedObject<T extends PdfValue = PdfValue> {
  readonly num: number;
  readonly gen: number;
  readonly value: T;
  readonly start: number;
  /** offset after `endobj` */
  readonly end: number;
}

/** Answers the number behind a `/Length`, or undefined when there is none. */
export type LengthOf = (length: PdfValue | undefined) => number | undefined;

/** Reads `n g obj … endobj`. A stream's length comes from its dictionary only; searching for `endstream` would let content end it early. */
export function readObjectAt(bytes: Uint8Array, offset: number, lengthOf: LengthOf): LocatedObject {
  const parser = new PdfParser(bytes, offset);
  const num = parser.integer();
  const gen = parser.integer();
  parser.expect('obj');
  const head = parser.value();
  const keyword = parser.word();
  if (keyword === 'endobj') return { num, gen, value: head, start: offset, end: parser.pos };
  if (keyword !== 'stream' || !isDict(head)) throw new PdfMalformed('expected_endobj', parser.pos);
  const dataStart = afterStreamKeyword(bytes, parser.pos);
  const length = lengthOf(head.get('Length'));
  if (length === undefined || length < 0 || !Number.isInteger(length) || dataStart + length > bytes.length) {
    throw new PdfMalformed('stream_length', offset);
  }
  parser.pos = dataStart + length;
  // Only a line end may stand between the data and its keyword; anything more would be bytes nobody accounts for.
  if (bytes[parser.pos] === 0x0d) parser.pos += 1;
  if (bytes[parser.pos] === 0x0a) parser.pos += 1;
  parser.expect('endstream');
  parser.expect('endobj');
  return { num, gen, value: new PdfStream(head, bytes.subarray(dataStart, dataStart + length)), start: offset, end: parser.pos };
}

export function readStreamAt(bytes: Uint8Array, offset: number, lengthOf: LengthOf): LocatedObject<PdfStream> {
  const located = readObjectAt(bytes, offset, lengthOf);
  if (!(located.value instanceof PdfStream)) throw new PdfMalformed('expected_stream', offset);
  return { ...located, value: located.value };
}

function afterStreamKeyword(bytes: Uint8Array, at: number): number {
  if (bytes[at] === 0x0a) return at + 1;
  if (bytes[at] === 0x0d && bytes[at + 1] === 0x0a) return at + 2;
  throw new PdfMalformed('stream_keyword', at);
}
