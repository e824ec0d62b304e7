import { PdfMalformed } from '../signing.errors.js';
import { hexValue, isSpace } from './character.js';

export interface ReadString {
  readonly bytes: Uint8Array;
  /** offset after the closing delimiter */
  readonly end: number;
}

const ESCAPES: Record<number, number> = { 0x6e: 0x0a, 0x72: 0x0d, 0x74: 0x09, 0x62: 0x08, 0x66: 0x0c };

/** `(literal)` with balanced parentheses, escapes and folded line ends (ISO 32000-1, 7.3.4.2). */
export function readLiteralString(source: Uint8Array, at: number): ReadString {
  const bytes: number[] = [];
  let depth = 1;
  let pos = at + 1;
  while (pos < source.length) {
    const byte = source[pos] ?? 0;
    pos += 1;
    if (byte === 0x5c) {
      const escaped = readEscape(source, pos);
      if (escaped.byte >= 0) bytes.push(escaped.byte);
      pos = escaped.end;
      continue;
    }
    if (byte === 0x28) depth += 1;
    if (byte === 0x29) {
      depth -= 1;
      if (depth === 0) return { bytes: Uint8Array.from(bytes), end: pos };
    }
    if (byte === 0x0d) {
      bytes.push(0x0a);
      if (source[pos] === 0x0a) pos += 1;
    } else {
      bytes.push(byte);
    }
  }
  throw new PdfMalformed('unclosed_string', at);
}

/** What follows a backslash; byte -1 when it folds a line end away. */
function readEscape(source: Uint8Array, at: number): { byte: number; end: number } {
  const byte = source[at] ?? 0;
  const named = ESCAPES[byte];
  if (named !== undefined) return { byte: named, end: at + 1 };
  if (byte === 0x0d) return { byte: -1, end: source[at + 1] === 0x0a ? at + 2 : at + 1 };
  if (byte === 0x0a) return { byte: -1, end: at + 1 };
  let octal = 0;
  let end = at;
  while (end < at + 3 && (source[end] ?? 0) >= 0x30 && (source[end] ?? 0) <= 0x37) {
    octal = octal * 8 + ((source[end] ?? 0) - 0x30);
    end += 1;
  }
  return end > at ? { byte: octal & 0xff, end } : { byte, end: at + 1 };
}

/** `<hex>`; white space is allowed here and refused later where it matters, in `/Contents`. */
export function readHexString(source: Uint8Array, at: number): ReadString {
  const bytes = new Uint8Array(closing(source, at) - at);
  let length = 0;
  let high = -1;
  for (let pos = at + 1; pos < source.length; pos += 1) {
    const byte = source[pos];
    if (byte === 0x3e) {
      if (high >= 0) bytes[length++] = high << 4;
      return { bytes: bytes.slice(0, length), end: pos + 1 };
    }
    if (isSpace(byte)) continue;
    const digit = hexValue(byte);
    if (digit < 0) throw new PdfMalformed('hex_digit', pos);
    if (high < 0) {
      high = digit;
    } else {
      bytes[length++] = (high << 4) | digit;
      high = -1;
    }
  }
  throw new PdfMalformed('unclosed_string', at);
}

function closing(source: Uint8Array, at: number): number {
  const end = source.indexOf(0x3e, at);
  if (end < 0) throw new PdfMalformed('unclosed_string', at);
  return end;
}
