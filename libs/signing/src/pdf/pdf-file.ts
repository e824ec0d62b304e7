import { PdfLeadingJunk, PdfMalformed, PdfTooComplex, PdfTooLarge, PdfTrailingJunk } from '../signing.errors.js';
import { InflateBudget } from './inflate.js';
import { PDF_LIMITS, type PdfLimits } from './limits.js';
import { ObjectStream } from './object-stream.js';
import { PdfParser } from './pdf-parser.js';
import { type PdfDict, PdfRef, PdfStream, type PdfValue } from './pdf-value.js';
import { type LocatedObject, readObjectAt } from './read-stream.js';
import type { XrefEntry } from './xref-entry.js';
import { readXrefSection, type XrefSection } from './xref-section.js';

const TAIL_BYTES = 1024;

/**
 * A PDF read strictly by its cross-reference sections, revision by revision. It never scans and never repairs: what this reader
 * sees is what a conforming viewer shows. Objects are parsed when asked for.
 *
 * @throws PdfMalformed, PdfEncrypted, PdfHybrid, PdfLeadingJunk, PdfTrailingJunk, PdfTooComplex, PdfTooLarge
 */
export class PdfFile {
  private readonly located = new Map<string, LocatedObject>();
  private readonly objectStreams = new Map<string, ObjectStream>();

  private constructor(
    readonly bytes: Uint8Array,
    /** oldest first; there is at least one */
    readonly sections: readonly XrefSection[],
    private readonly budget: InflateBudget,
    private readonly limits: PdfLimits,
  ) {}

  static open(bytes: Uint8Array, limits: PdfLimits = PDF_LIMITS): PdfFile {
    if (bytes.length > limits.fileBytes) throw new PdfTooLarge(limits.fileBytes);
    checkHeader(bytes);
    const budget = new InflateBudget(limits.inflatedBytes);
    const sections: XrefSection[] = [];
    let entries = 0;
    let offset: number | undefined = lastStartXref(bytes);
    while (offset !== undefined) {
      const section = readXrefSection(bytes, offset, budget);
      sections.push(section);
      entries += section.entries.size;
      if (sections.length > limits.revisions) throw new PdfTooComplex('revisions');
      if (entries > limits.objects) throw new PdfTooComplex('objects');
      // A strictly falling /Prev excludes loops, and linearised files, whose first section is the newest.
      if (section.prev !== undefined && section.prev >= offset) throw new PdfMalformed('prev', offset);
      offset = section.prev;
    }
    const file = new PdfFile(bytes, sections.reverse(), budget, limits);
    if (file.newest.end !== bytes.length) throw new PdfTrailingJunk();
    return file;
  }

  get newest(): XrefSection {
    return this.section(this.lastRevision);
  }

  get lastRevision(): number {
    return this.sections.length - 1;
  }

  section(revision: number): XrefSection {
    const section = this.sections[revision];
    if (!section) throw new RangeError(`revision ${revision}`);
    return section;
  }

  get trailer(): PdfDict {
    return this.newest.trailer;
  }

  /** A number no revision has used or announced. */
  get nextNumber(): number {
    let next = 1;
    for (const { trailer, entries } of this.sections) {
      const size = trailer.get('Size');
      if (typeof size === 'number' && Number.isInteger(size)) next = Math.max(next, size);
      for (const num of entries.keys()) next = Math.max(next, num + 1);
    }
    return next;
  }

  /** Where the object is in the file as it was at `revision`, and the revision that put it there. */
  entry(num: number, revision = this.lastRevision): { entry: XrefEntry; revision: number } | undefined {
    for (let at = revision; at >= 0; at -= 1) {
      const entry = this.section(at).entries.get(num);
      if (entry) return { entry, revision: at };
    }
    return undefined;
  }

  /** The object's value; missing and free objects are null (ISO 32000-1, 7.3.10). */
  object(ref: PdfRef, revision = this.lastRevision): PdfValue {
    const found = this.entry(ref.num, revision);
    if (!found || found.entry.type === 'free') return null;
    if (found.entry.type === 'packed')
      return ref.gen === 0 ? this.packed(ref.num, found.entry.container, found.entry.index, revision) : null;
    return found.entry.gen === ref.gen ? this.objectAt(ref.num, ref.gen, found.entry.offset, revision).value : null;
  }

  /** The object with its place in the file; undefined when it is free, missing or packed. */
  locate(num: number, revision = this.lastRevision): LocatedObject | undefined {
    const found = this.entry(num, revision);
    return found?.entry.type === 'offset' ? this.objectAt(num, found.entry.gen, found.entry.offset, revision) : undefined;
  }

  /** Follows one reference; a reference to a reference is malformed. */
  resolve(value: PdfValue | undefined, revision = this.lastRevision): PdfValue {
    if (!(value instanceof PdfRef)) return value ?? null;
    const target = this.object(value, revision);
    if (target instanceof PdfRef) throw new PdfMalformed('reference_chain');
    return target;
  }

  private objectAt(num: number, gen: number, offset: number, revision: number): LocatedObject {
    const key = `${offset}`;
    const known = this.located.get(key);
    const located =
      known ??
      readObjectAt(this.bytes, offset, (length) => {
        // The length must be a plain object of its own, or the stream would be needed to read itself.
        const value = length instanceof PdfRef ? this.lengthBehind(length, revision) : length;
        return typeof value === 'number' ? value : undefined;
      });
    if (located.num !== num || located.gen !== gen) throw new PdfMalformed('xref_target', offset);
    this.located.set(key, located);
    return located;
  }

  private lengthBehind(ref: PdfRef, revision: number): PdfValue {
    const found = this.entry(ref.num, revision);
    if (found?.entry.type !== 'offset' || found.entry.gen !== ref.gen) throw new PdfMalformed('stream_length');
    const parser = new PdfParser(this.bytes, found.entry.offset);
    if (parser.integer() !== ref.num || parser.integer() !== ref.gen) throw new PdfMalformed('xref_target', found.entry.offset);
    parser.expect('obj');
    return parser.integer();
  }

  private packed(num: number, container: number, index: number, revision: number): PdfValue {
    const located = this.locate(container, revision);
    if (!(located?.value instanceof PdfStream)) throw new PdfMalformed('object_stream');
    const key = `${located.start}`;
    const stream = this.objectStreams.get(key) ?? new ObjectStream(located.value, this.budget, this.limits);
    this.objectStreams.set(key, stream);
    return stream.value(num, index);
  }
}

function checkHeader(bytes: Uint8Array): void {
  const head = Buffer.from(bytes.subarray(0, TAIL_BYTES)).toString('latin1');
  if (/^%PDF-[12]\.\d[\r\n]/.test(head)) return;
  throw head.indexOf('%PDF-') > 0 ? new PdfLeadingJunk() : new PdfMalformed('header', 0);
}

function lastStartXref(bytes: Uint8Array): number {
  const tail = Buffer.from(bytes.subarray(Math.max(0, bytes.length - TAIL_BYTES))).toString('latin1');
  const at = tail.lastIndexOf('startxref');
  if (at < 0) throw new PdfMalformed('startxref_missing');
  const parts = /^startxref\s+(\d{1,12})\s+%%EOF/.exec(tail.slice(at));
  const offset = Number(parts?.[1] ?? Number.NaN);
  if (!(offset < bytes.length)) throw new PdfMalformed('startxref_value');
  return offset;
}
