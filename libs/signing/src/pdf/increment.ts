import { createHash } from 'node:crypto';
import type { PdfFile } from './pdf-file.js';
import { type PdfDict, PdfRef, PdfString, type PdfValue } from './pdf-value.js';
import { writeObject } from './write-value.js';
import { type WrittenEntry, writeXref } from './write-xref.js';

/** Takes new objects and answers how to refer to them. */
export interface ObjectSink {
  add(value: PdfValue): PdfRef;
}

export interface BuiltIncrement {
  /** what is appended to the file */
  readonly bytes: Buffer;
  /** offset in the file of each object's `n g obj`, by number */
  readonly offsets: ReadonlyMap<number, number>;
}

/** The next revision of a file: only appended bytes, with the section of the same kind as the one before (readers lose signatures otherwise). */
export class Increment implements ObjectSink {
  private readonly objects = new Map<number, { ref: PdfRef; value: PdfValue }>();
  private next: number;

  constructor(private readonly file: PdfFile) {
    this.next = file.nextNumber;
  }

  add(value: PdfValue): PdfRef {
    const ref = new PdfRef(this.next);
    this.next += 1;
    this.objects.set(ref.num, { ref, value });
    return ref;
  }

  override(ref: PdfRef, value: PdfValue): void {
    this.objects.set(ref.num, { ref, value });
  }

  build(): BuiltIncrement {
    const base = this.file.bytes.length;
    const last = this.file.bytes[base - 1];
    const parts: Buffer[] = last === 0x0a || last === 0x0d ? [] : [Buffer.from('\n', 'latin1')];
    let offset = base + (parts[0]?.length ?? 0);
    const entries: WrittenEntry[] = [];
    for (const { ref, value } of this.objects.values()) {
      const bytes = writeObject(ref, value);
      entries.push({ num: ref.num, gen: ref.gen, offset });
      parts.push(bytes);
      offset += bytes.length;
    }
    parts.push(writeXref(this.file.newest.kind, entries, offset, this.trailer(parts), this.next, false));
    return { bytes: Buffer.concat(parts), offsets: new Map(entries.map((entry) => [entry.num, entry.offset])) };
  }

  private trailer(parts: readonly Buffer[]): PdfDict {
    const trailer: PdfDict = new Map();
    for (const key of ['Root', 'Info']) {
      const value = this.file.trailer.get(key);
      if (value !== undefined) trailer.set(key, value);
    }
    const id = this.file.trailer.get('ID');
    const first = Array.isArray(id) ? id[0] : undefined;
    // The first half names the document and stays; the second names the revision, made from what it brings.
    if (first instanceof PdfString) trailer.set('ID', [first, new PdfString(revisionId(first.bytes, parts), true)]);
    trailer.set('Prev', this.file.newest.offset);
    return trailer;
  }
}

function revisionId(document: Uint8Array, parts: readonly Uint8Array[]): Uint8Array {
  const hash = createHash('sha256').update(document);
  for (const part of parts) hash.update(part);
  return hash.digest().subarray(0, 16);
}
