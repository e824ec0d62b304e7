import { isRegular } from './character.js';
import { isDict, PdfName, PdfRaw, PdfRef, PdfStream, PdfString, type PdfValue } from './pdf-value.js';

/** A value in PDF syntax. Two values are equal exactly when their bytes here are equal. */
export function writeValue(value: PdfValue): Buffer {
  const parts: Uint8Array[] = [];
  append(parts, value);
  return Buffer.concat(parts);
}

/** `n g obj … endobj` and a line end. */
export function writeObject(ref: PdfRef, value: PdfValue): Buffer {
  return Buffer.concat([latin1(`${ref.num} ${ref.gen} obj\n`), writeValue(value), latin1('\nendobj\n')]);
}

function append(parts: Uint8Array[], value: PdfValue): void {
  if (value === null || typeof value === 'boolean') parts.push(latin1(String(value)));
  else if (typeof value === 'number') parts.push(latin1(writeNumber(value)));
  else if (value instanceof PdfName) parts.push(latin1(writeName(value.text)));
  else if (value instanceof PdfString) parts.push(writeString(value));
  else if (value instanceof PdfRef) parts.push(latin1(`${value.num} ${value.gen} R`));
  else if (value instanceof PdfRaw) parts.push(value.bytes);
  else if (value instanceof PdfStream) appendStream(parts, value);
  else if (isDict(value)) appendDictionary(parts, value);
  else appendArray(parts, value);
}

function appendArray(parts: Uint8Array[], values: readonly PdfValue[]): void {
  parts.push(latin1('['));
  values.forEach((value, index) => {
    if (index > 0) parts.push(latin1(' '));
    append(parts, value);
  });
  parts.push(latin1(']'));
}

function appendDictionary(parts: Uint8Array[], entries: ReadonlyMap<string, PdfValue>): void {
  parts.push(latin1('<<'));
  for (const [key, value] of entries) {
    parts.push(latin1(`${writeName(key)} `));
    append(parts, value);
  }
  parts.push(latin1('>>'));
}

function appendStream(parts: Uint8Array[], { dict, raw }: PdfStream): void {
  appendDictionary(parts, new Map([...dict, ['Length', raw.length]]));
  parts.push(latin1('\nstream\n'), raw, latin1('\nendstream'));
}

/** Never an exponent, which PDF does not know; what was read comes out as it was. */
export function writeNumber(value: number): string {
  const plain = String(value);
  return plain.includes('e') ? value.toFixed(10).replace(/\.?0+$/, '') : plain;
}

function writeName(text: string): string {
  let written = '/';
  for (const character of text) {
    const code = character.charCodeAt(0);
    const plain = isRegular(code) && character !== '#' && code > 0x20 && code < 0x7f;
    written += plain ? character : `#${code.toString(16).padStart(2, '0')}`;
  }
  return written;
}

function writeString({ bytes, hex }: PdfString): Uint8Array {
  if (hex) return latin1(`<${Buffer.from(bytes).toString('hex')}>`);
  const escaped = Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\\()]/g, '\\$&')
    .replace(/\r/g, '\\r')
    .replace(/\n/g, '\\n');
  return latin1(`(${escaped})`);
}

function latin1(text: string): Buffer {
  return Buffer.from(text, 'latin1');
}
