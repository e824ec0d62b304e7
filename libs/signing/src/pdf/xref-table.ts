import { PdfMalformed } from '../signing.errors.js';
import { PdfParser } from './pdf-parser.js';
import type { SectionBody, XrefEntry } from './xref-entry.js';

const ENTRY_BYTES = 20;
const LINE_END = new Set([' \r', ' \n', '\r\n']);

/** A classic table: every entry is exactly 20 bytes, because one of 19 makes some readers repair the file and drop the signature. */
export function readXrefTableEntries(bytes: Uint8Array, offset: number): SectionBody {
  const parser = new PdfParser(bytes, offset);
  parser.expect('xref');
  const entries = new Map<number, XrefEntry>();
  let runs = 0;
  for (;;) {
    parser.skipSpace();
    if (bytes[parser.pos] === 0x74) break;
    const start = parser.integer();
    const count = parser.integer();
    parser.pos = entriesStart(bytes, parser.pos);
    if (parser.pos + count * ENTRY_BYTES > bytes.length) throw new PdfMalformed('xref_truncated', parser.pos);
    for (let index = 0; index < count; index += 1) {
      if (entries.has(start + index)) throw new PdfMalformed('xref_duplicate', parser.pos);
      entries.set(start + index, readEntry(bytes, parser.pos));
      parser.pos += ENTRY_BYTES;
    }
    runs += 1;
  }
  parser.expect('trailer');
  const trailer = parser.dictionary();
  return { kind: 'table', entries, runs, trailer, sectionEnd: parser.pos };
}

function entriesStart(bytes: Uint8Array, at: number): number {
  let pos = at;
  while (bytes[pos] === 0x20) pos += 1;
  if (bytes[pos] === 0x0d && bytes[pos + 1] === 0x0a) return pos + 2;
  if (bytes[pos] === 0x0d || bytes[pos] === 0x0a) return pos + 1;
  throw new PdfMalformed('xref_run', at);
}

function readEntry(bytes: Uint8Array, at: number): XrefEntry {
  const entry = Buffer.from(bytes.buffer, bytes.byteOffset + at, ENTRY_BYTES).toString('latin1');
  const parts = /^(\d{10}) (\d{5}) ([nf])/.exec(entry);
  if (!parts || !LINE_END.has(entry.slice(18))) throw new PdfMalformed('xref_entry', at);
  return parts[3] === 'f' ? { type: 'free' } : { type: 'offset', offset: Number(parts[1]), gen: Number(parts[2]) };
}
