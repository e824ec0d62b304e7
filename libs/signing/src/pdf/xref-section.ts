import { PdfEncrypted, PdfHybrid, PdfMalformed } from '../signing.errors.js';
import { isDigit, isSpace } from './character.js';
import type { InflateBudget } from './inflate.js';
import { PdfParser } from './pdf-parser.js';
import { isName, type PdfDict } from './pdf-value.js';
import { readStreamAt } from './read-stream.js';
import type { SectionBody, XrefEntry, XrefKind } from './xref-entry.js';
import { readXrefStreamEntries } from './xref-stream.js';
import { readXrefTableEntries } from './xref-table.js';

/** One revision's cross-reference section. */
export interface XrefSection {
  readonly kind: XrefKind;
  /** offset the `startxref` of this revision points to */
  readonly offset: number;
  /** offset after the section itself: where `startxref` is looked for */
  readonly sectionEnd: number;
  /** offset after `%%EOF` and its line end: the length of the file at this revision */
  readonly end: number;
  readonly entries: ReadonlyMap<number, XrefEntry>;
  /** how many `start count` runs the section has; a fresh file has one (Acrobat distrusts gaps) */
  readonly runs: number;
  readonly trailer: PdfDict;
  readonly prev: number | undefined;
}

export function readXrefSection(bytes: Uint8Array, offset: number, budget: InflateBudget): XrefSection {
  const body = bodyAt(bytes, offset, budget);
  const { trailer } = body;
  if (trailer.has('Encrypt')) throw new PdfEncrypted();
  if (trailer.has('XRefStm')) throw new PdfHybrid();
  const prev = trailer.get('Prev');
  if (prev !== undefined && (typeof prev !== 'number' || !Number.isInteger(prev))) throw new PdfMalformed('prev', offset);
  return { ...body, offset, end: revisionEnd(bytes, body.sectionEnd, offset), prev };
}

function bodyAt(bytes: Uint8Array, offset: number, budget: InflateBudget): SectionBody {
  if (bytes[offset] === 0x78) return readXrefTableEntries(bytes, offset);
  if (!isDigit(bytes[offset])) throw new PdfMalformed('startxref_target', offset);
  const { value, end } = readStreamAt(bytes, offset, (length) => (typeof length === 'number' ? length : undefined));
  if (!isName(value.dict.get('Type'), 'XRef')) throw new PdfMalformed('xref_stream', offset);
  const { entries, runs } = readXrefStreamEntries(value.dict, budget.decode(value));
  return { kind: 'stream', entries, runs, trailer: value.dict, sectionEnd: end };
}

/** `startxref`, the offset of this very section, `%%EOF` and at most one line end. */
function revisionEnd(bytes: Uint8Array, at: number, offset: number): number {
  const parser = new PdfParser(bytes, at);
  parser.expect('startxref');
  if (parser.integer() !== offset) throw new PdfMalformed('startxref_value', at);
  while (isSpace(bytes[parser.pos])) parser.pos += 1;
  if (Buffer.from(bytes.subarray(parser.pos, parser.pos + 5)).toString('latin1') !== '%%EOF')
    throw new PdfMalformed('eof_marker', parser.pos);
  return afterLineEnd(bytes, parser.pos + 5);
}

function afterLineEnd(bytes: Uint8Array, at: number): number {
  if (bytes[at] === 0x0d) return bytes[at + 1] === 0x0a ? at + 2 : at + 1;
  return bytes[at] === 0x0a ? at + 1 : at;
}
