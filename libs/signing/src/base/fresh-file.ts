import { createHash } from 'node:crypto';
import { PdfMalformed } from '../signing.errors.js';
import type { PdfFile } from '../pdf/pdf-file.js';
import { isDict, type PdfDict, PdfRef, PdfStream, PdfString, type PdfValue } from '../pdf/pdf-value.js';
import { writeObject } from '../pdf/write-value.js';
import { type WrittenEntry, writeXref } from '../pdf/write-xref.js';
import type { XrefKind } from '../pdf/xref-entry.js';
import type { ObjectSink } from '../pdf/increment.js';

/**
 * A document rewritten as one revision: only what the catalog and the information dictionary reach, numbered 1…N without gaps
 * (Acrobat drops the first signature of a file with gaps when a second one is added), streams untouched.
 */
export class FreshFile implements ObjectSink {
  private readonly objects: PdfValue[] = [];
  private readonly numbers = new Map<number, number>();
  private readonly root: PdfRef;
  private readonly info: PdfRef | undefined;

  constructor(private readonly source: PdfFile) {
    const root = source.trailer.get('Root');
    const info = source.trailer.get('Info');
    if (!(root instanceof PdfRef)) throw new PdfMalformed('catalog');
    this.root = this.adopt(root);
    this.info = info instanceof PdfRef ? this.adopt(info) : undefined;
  }

  get catalog(): PdfDict {
    return this.dictionary(this.root);
  }

  /** The new reference of an object of the source. */
  refOf(source: PdfRef): PdfRef {
    const num = this.numbers.get(source.num);
    if (num === undefined) throw new PdfMalformed('unreachable_object');
    return new PdfRef(num);
  }

  dictionary(ref: PdfRef): PdfDict {
    const value = this.objects[ref.num - 1];
    if (!isDict(value)) throw new PdfMalformed('expected_dictionary');
    return value;
  }

  value(ref: PdfRef): PdfValue {
    return this.objects[ref.num - 1] ?? null;
  }

  add(value: PdfValue): PdfRef {
    this.objects.push(value);
    return new PdfRef(this.objects.length);
  }

  write(kind: XrefKind): Uint8Array {
    // The comment of four high bytes tells transfer programs that the file is binary (ISO 32000-1, 7.5.2).
    const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
    const hash = createHash('sha256');
    let offset = parts[0]?.length ?? 0;
    const entries: WrittenEntry[] = [];
    this.objects.forEach((value, index) => {
      const bytes = writeObject(new PdfRef(index + 1), value);
      entries.push({ num: index + 1, gen: 0, offset });
      hash.update(bytes);
      parts.push(bytes);
      offset += bytes.length;
    });
    const id = new PdfString(hash.digest().subarray(0, 16), true);
    const trailer: PdfDict = new Map<string, PdfValue>([['Root', this.root]]);
    if (this.info) trailer.set('Info', this.info);
    trailer.set('ID', [id, id]);
    parts.push(writeXref(kind, entries, offset, trailer, this.objects.length + 1, true));
    return Buffer.concat(parts);
  }

  /** Copies everything reachable; a queue instead of recursion, because page and name trees may be deep. */
  private adopt(start: PdfRef): PdfRef {
    const waiting: PdfRef[] = [];
    const renumber = (ref: PdfRef): PdfRef => {
      const known = this.numbers.get(ref.num);
      if (known !== undefined) return new PdfRef(known);
      const made = this.add(null);
      this.numbers.set(ref.num, made.num);
      waiting.push(ref);
      return made;
    };
    const first = renumber(start);
    for (let ref = waiting.pop(); ref; ref = waiting.pop()) {
      this.objects[(this.numbers.get(ref.num) ?? 0) - 1] = copy(this.source.object(ref), renumber);
    }
    return first;
  }
}

function copy(value: PdfValue, renumber: (ref: PdfRef) => PdfRef): PdfValue {
  if (value instanceof PdfRef) return renumber(value);
  if (value instanceof PdfStream) return new PdfStream(copyDict(value.dict, renumber), value.raw);
  if (Array.isArray(value)) return value.map((item) => copy(item, renumber));
  return isDict(value) ? copyDict(value, renumber) : value;
}

function copyDict(source: PdfDict, renumber: (ref: PdfRef) => PdfRef): PdfDict {
  // A stream's length is written anew and directly; copying a reference to it would keep a dead object alive.
  return new Map(
    [...source]
      .filter(([key, value]) => !(key === 'Length' && value instanceof PdfRef))
      .map(([key, value]) => [key, copy(value, renumber)]),
  );
}
