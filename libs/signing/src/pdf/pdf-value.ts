/** The PDF object model (ISO 32000-1, 7.3). Numbers are plain numbers, dictionaries are maps in file order. */
export type PdfValue = null | boolean | number | PdfName | PdfString | PdfRef | PdfRaw | PdfStream | PdfValue[] | PdfDict;
export type PdfDict = Map<string, PdfValue>;

export class PdfName {
  /** @param text without the slash, escapes resolved, one character per byte. */
  constructor(readonly text: string) {}
}

export class PdfString {
  /**
   * @param start offset of the opening delimiter in the file, -1 when made by us or read from an object stream
   * @param end offset after the closing delimiter
   */
  constructor(
    readonly bytes: Uint8Array,
    readonly hex: boolean,
    readonly start = -1,
    readonly end = -1,
  ) {}
}

export class PdfRef {
  constructor(
    readonly num: number,
    readonly gen = 0,
  ) {}
}

export class PdfStream {
  /** @param raw the bytes as stored, filters not applied. */
  constructor(
    readonly dict: PdfDict,
    readonly raw: Uint8Array,
  ) {}
}

/** Bytes written as they are: the signature dictionary, whose placeholders are patched in place. Never produced by the reader. */
export class PdfRaw {
  constructor(readonly bytes: Uint8Array) {}
}

export function isDict(value: PdfValue | undefined): value is PdfDict {
  return value instanceof Map;
}

export function isName(value: PdfValue | undefined, text: string): boolean {
  return value instanceof PdfName && value.text === text;
}

/** A dictionary literal: `dict({ Type: name('Page') })`. */
export function dict(entries: Record<string, PdfValue>): PdfDict {
  return new Map(Object.entries(entries));
}

export function name(text: string): PdfName {
  return new PdfName(text);
}

/** A text string: ASCII stays a literal, everything else is UTF-16BE with a byte order mark (ISO 32000-1, 7.9.2.2). */
export function text(value: string): PdfString {
  if (/^[\x20-\x7e]*$/.test(value)) return new PdfString(Buffer.from(value, 'latin1'), false);
  const utf16 = Buffer.from(`\ufeff${value.normalize('NFC')}`, 'utf16le').swap16();
  return new PdfString(utf16, true);
}

/** The characters of a text string written by `text`. */
export function textOf(value: PdfString): string {
  const bytes = Buffer.from(value.bytes);
  if (bytes.length >= 2 && bytes.length % 2 === 0 && bytes[0] === 0xfe && bytes[1] === 0xff)
    return bytes.subarray(2).swap16().toString('utf16le');
  return bytes.toString('latin1');
}
