import type { PdfDict } from './pdf-value.js';

export type XrefKind = 'table' | 'stream';

/** Where an object is: nowhere, at an offset of the file, or packed in an object stream. */
export type XrefEntry =
  | { readonly type: 'free' }
  | { readonly type: 'offset'; readonly offset: number; readonly gen: number }
  | { readonly type: 'packed'; readonly container: number; readonly index: number };

/** What the two kinds of section have in common before the end of the revision is known. */
export interface SectionBody {
  readonly kind: XrefKind;
  readonly entries: Map<number, XrefEntry>;
  readonly runs: number;
  readonly trailer: PdfDict;
  readonly sectionEnd: number;
}
