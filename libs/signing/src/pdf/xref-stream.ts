import { PdfMalformed } from '../signing.errors.js';
import type { PdfDict, PdfValue } from './pdf-value.js';
import type { XrefEntry } from './xref-entry.js';

/** The entries of a cross-reference stream (ISO 32000-1, 7.5.8) after inflating. */
export function readXrefStreamEntries(trailer: PdfDict, data: Uint8Array): { entries: Map<number, XrefEntry>; runs: number } {
  const widths = integers(trailer.get('W'));
  const index = trailer.has('Index') ? integers(trailer.get('Index')) : [0, ...integers([trailer.get('Size') ?? null])];
  const width = widths.reduce((sum, field) => sum + field, 0);
  if (widths.length !== 3 || widths.some((field) => field > 7) || width === 0 || index.length % 2 !== 0)
    throw new PdfMalformed('xref_stream');
  const entries = new Map<number, XrefEntry>();
  let at = 0;
  for (let run = 0; run < index.length; run += 2) {
    const start = index[run] ?? 0;
    const count = index[run + 1] ?? 0;
    if (at + count * width > data.length) throw new PdfMalformed('xref_truncated');
    for (let num = start; num < start + count; num += 1, at += width) {
      if (entries.has(num)) throw new PdfMalformed('xref_duplicate');
      entries.set(num, readEntry(data, at, widths));
    }
  }
  if (at !== data.length) throw new PdfMalformed('xref_stream');
  return { entries, runs: index.length / 2 };
}

function readEntry(data: Uint8Array, at: number, [first = 0, second = 0, third = 0]: number[]): XrefEntry {
  const type = first === 0 ? 1 : bigEndian(data, at, first);
  const middle = bigEndian(data, at + first, second);
  const last = bigEndian(data, at + first + second, third);
  switch (type) {
    case 0:
      return { type: 'free' };
    case 1:
      return { type: 'offset', offset: middle, gen: last };
    case 2:
      return { type: 'packed', container: middle, index: last };
    default:
      throw new PdfMalformed('xref_stream');
  }
}

function bigEndian(data: Uint8Array, at: number, width: number): number {
  let value = 0;
  for (let index = 0; index < width; index += 1) value = value * 256 + (data[at + index] ?? 0);
  return value;
}

function integers(value: PdfValue | undefined): number[] {
  if (!Array.isArray(value)) throw new PdfMalformed('xref_stream');
  return value.map((item) => {
    if (typeof item !== 'number' || !Number.isInteger(item) || item < 0) throw new PdfMalformed('xref_stream');
    return item;
  });
}
