import { deflateSync } from 'node:zlib';
import { dict, name, type PdfDict, PdfRef, PdfStream } from './pdf-value.js';
import { writeObject, writeValue } from './write-value.js';
import type { XrefKind } from './xref-entry.js';

/** Offsets of the objects a revision brings, by number; all have generation 0 unless told otherwise. */
export interface WrittenEntry {
  readonly num: number;
  readonly gen: number;
  readonly offset: number;
}

/**
 * The end of a revision: section, trailer, `startxref`, `%%EOF`.
 *
 * @param at offset in the file where these bytes will stand
 * @param trailer Root, Info, ID, Prev; Size is set here
 * @param size at least the highest number plus one; a stream section takes the number `size` for itself
 * @param freeHead whether entry 0, the head of the free list, belongs to this section (fresh files only)
 */
export function writeXref(
  kind: XrefKind,
  entries: readonly WrittenEntry[],
  at: number,
  trailer: PdfDict,
  size: number,
  freeHead: boolean,
): Buffer {
  const sorted = [...entries].sort((a, b) => a.num - b.num);
  const section = kind === 'table' ? table(sorted, trailer, size, freeHead) : stream(sorted, at, trailer, size, freeHead);
  return Buffer.concat([section, Buffer.from(`startxref\n${at}\n%%EOF\n`, 'latin1')]);
}

function table(entries: readonly WrittenEntry[], trailer: PdfDict, size: number, freeHead: boolean): Buffer {
  let text = 'xref\n';
  const lines = new Map(entries.map(({ num, gen, offset }) => [num, `${padded(offset, 10)} ${padded(gen, 5)} n \n`]));
  if (freeHead) lines.set(0, '0000000000 65535 f \n');
  for (const run of runs([...lines.keys()].sort((a, b) => a - b))) {
    text += `${run.start} ${run.count}\n`;
    for (let num = run.start; num < run.start + run.count; num += 1) text += lines.get(num) ?? '';
  }
  return Buffer.concat([Buffer.from(`${text}trailer\n`, 'latin1'), writeValue(withSize(trailer, size)), Buffer.from('\n', 'latin1')]);
}

function stream(entries: readonly WrittenEntry[], at: number, trailer: PdfDict, size: number, freeHead: boolean): Buffer {
  const own: WrittenEntry = { num: size, gen: 0, offset: at };
  const rows = [...entries, own].map(({ num, gen, offset }) => ({ num, row: row(1, offset, gen) }));
  if (freeHead) rows.unshift({ num: 0, row: row(0, 0, 0xffff) });
  const index = runs(rows.map(({ num }) => num)).flatMap(({ start, count }) => [start, count]);
  const raw = deflateSync(Buffer.concat(rows.map((entry) => entry.row)));
  const head = dict({ Type: name('XRef'), W: [1, 5, 2], Index: index, Filter: name('FlateDecode') });
  return writeObject(new PdfRef(size), new PdfStream(new Map([...head, ...withSize(trailer, size + 1)]), raw));
}

function withSize(trailer: PdfDict, size: number): PdfDict {
  return new Map([...trailer, ['Size', size]]);
}

/** Widths 1, 5, 2: offsets up to a terabyte. */
function row(type: number, offset: number, gen: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeUInt8(type, 0);
  bytes.writeUIntBE(offset, 1, 5);
  bytes.writeUInt16BE(gen, 6);
  return bytes;
}

function runs(numbers: readonly number[]): { start: number; count: number }[] {
  const found: { start: number; count: number }[] = [];
  for (const num of numbers) {
    const last = found.at(-1);
    if (last && last.start + last.count === num) last.count += 1;
    else found.push({ start: num, count: 1 });
  }
  return found;
}

function padded(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
