import { PdfMalformed, PdfTooComplex } from '../signing.errors.js';
import { isDigit, isRegular, isSpace } from './character.js';
import { PDF_LIMITS } from './limits.js';
import { type PdfDict, PdfName, PdfRef, PdfString, type PdfValue } from './pdf-value.js';
import { readHexString, readLiteralString } from './read-string.js';

const LESS = 0x3c;
const GREATER = 0x3e;
const EOL = new Set([0x0a, 0x0d]);

/** Reads values from bytes, strictly: anything odd is refused with its offset, nothing is guessed. */
export class PdfParser {
  private nesting = 0;

  /** @param locatable whether string offsets are offsets of the file (false inside object streams). */
  constructor(
    readonly bytes: Uint8Array,
    public pos = 0,
    private readonly locatable = true,
    private readonly maxNesting = PDF_LIMITS.nesting,
  ) {
    // An xref entry can point anywhere; past the end there is nothing to read.
    if (!Number.isInteger(pos) || pos < 0 || pos > bytes.length) throw new PdfMalformed('offset', pos);
  }

  skipSpace(): void {
    for (;;) {
      const byte = this.bytes[this.pos];
      if (isSpace(byte)) this.pos += 1;
      else if (byte === 0x25) while (this.pos < this.bytes.length && !EOL.has(this.bytes[this.pos] ?? 0x0a)) this.pos += 1;
      else return;
    }
  }

  /** The next run of regular characters, or an empty string at a delimiter. */
  word(): string {
    this.skipSpace();
    const start = this.pos;
    while (isRegular(this.bytes[this.pos])) this.pos += 1;
    return latin1(this.bytes, start, this.pos);
  }

  expect(keyword: string): void {
    const at = this.pos;
    if (this.word() !== keyword) throw new PdfMalformed(`expected_${keyword}`, at);
  }

  /** A non-negative integer without sign. */
  integer(): number {
    const at = this.pos;
    const word = this.word();
    if (!/^\d{1,15}$/.test(word)) throw new PdfMalformed('expected_integer', at);
    return Number(word);
  }

  value(): PdfValue {
    this.skipSpace();
    const at = this.pos;
    const byte = this.bytes[at];
    switch (byte) {
      case 0x2f:
        return this.nameValue();
      case 0x28:
        return this.string(readLiteralString(this.bytes, at), false, at);
      case 0x5b:
        return this.nested(() => this.array());
      case LESS:
        return this.bytes[at + 1] === LESS ? this.nested(() => this.dictionary()) : this.string(readHexString(this.bytes, at), true, at);
      default:
        return isRegular(byte) ? this.numberOrWord(at) : this.refuse('unexpected_character', at);
    }
  }

  /** The dictionary at the position, for trailers and stream objects. */
  dictionary(): PdfDict {
    this.skipSpace();
    const at = this.pos;
    if (this.bytes[at] !== LESS || this.bytes[at + 1] !== LESS) return this.refuse('expected_dictionary', at);
    this.pos += 2;
    const entries: PdfDict = new Map();
    for (;;) {
      this.skipSpace();
      if (this.bytes[this.pos] === GREATER && this.bytes[this.pos + 1] === GREATER) {
        this.pos += 2;
        return entries;
      }
      const keyAt = this.pos;
      if (this.bytes[keyAt] !== 0x2f) return this.refuse('expected_key', keyAt);
      const key = this.nameValue().text;
      // Readers disagree on which of two equal keys counts, so an attacker could choose what each of them shows.
      if (entries.has(key)) return this.refuse('duplicate_key', keyAt);
      entries.set(key, this.value());
    }
  }

  private array(): PdfValue[] {
    this.pos += 1;
    const values: PdfValue[] = [];
    for (;;) {
      this.skipSpace();
      if (this.bytes[this.pos] === 0x5d) {
        this.pos += 1;
        return values;
      }
      values.push(this.value());
    }
  }

  private nested<T>(read: () => T): T {
    this.nesting += 1;
    if (this.nesting > this.maxNesting) throw new PdfTooComplex('nesting');
    const value = read();
    this.nesting -= 1;
    return value;
  }

  private nameValue(): PdfName {
    const at = this.pos;
    this.pos += 1;
    const start = this.pos;
    while (isRegular(this.bytes[this.pos])) this.pos += 1;
    const raw = latin1(this.bytes, start, this.pos);
    if (!raw.includes('#')) return new PdfName(raw);
    const text = raw.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
    if (/#(?![0-9A-Fa-f]{2})/.test(raw)) return this.refuse('name_escape', at);
    return new PdfName(text);
  }

  private string(read: { bytes: Uint8Array; end: number }, hex: boolean, at: number): PdfString {
    this.pos = read.end;
    return this.locatable ? new PdfString(read.bytes, hex, at, read.end) : new PdfString(read.bytes, hex);
  }

  private numberOrWord(at: number): PdfValue {
    const word = this.word();
    if (/^\d{1,10}$/.test(word)) return this.referenceAfter(Number(word));
    if (/^[+-]?(?:\d{1,15}\.?|\d{0,15}\.\d{1,15})$/.test(word)) return Number(word);
    if (word === 'true') return true;
    if (word === 'false') return false;
    if (word === 'null') return null;
    return this.refuse('unknown_word', at);
  }

  /** `12 0 R` starts like the number 12; only looking ahead tells. */
  private referenceAfter(num: number): PdfValue {
    const resume = this.pos;
    if (isSpace(this.bytes[this.pos])) {
      this.skipSpace();
      if (isDigit(this.bytes[this.pos])) {
        const generation = this.word();
        if (/^\d{1,5}$/.test(generation) && isSpace(this.bytes[this.pos])) {
          this.skipSpace();
          if (this.bytes[this.pos] === 0x52 && !isRegular(this.bytes[this.pos + 1])) {
            this.pos += 1;
            return new PdfRef(num, Number(generation));
          }
        }
      }
    }
    this.pos = resume;
    return num;
  }

  private refuse(reason: string, at: number): never {
    throw new PdfMalformed(reason, at);
  }
}

function latin1(bytes: Uint8Array, start: number, end: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString('latin1');
}
