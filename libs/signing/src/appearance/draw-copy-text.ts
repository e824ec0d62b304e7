import type { Font } from 'fontkit';
import type { ObjectSink } from '../pdf/increment.js';
import { dict, type PdfStream } from '../pdf/pdf-value.js';
import { printedSigningTime } from '../signature/vietnam-time.js';
import { EmbeddedFont } from './embedded-font.js';
import { formXObject, operator } from './form-xobject.js';
import { widthOf } from './glyph-outline.js';
import { openFont } from './open-font.js';
import type { Size } from './size.js';

/** The text block of an electronic copy; make the lines with `copyText`. */
export interface CopyAppearance {
  readonly kind: 'copy';
  readonly lines: readonly string[];
  /** TrueType, Times New Roman or metric-compatible */
  readonly font: Uint8Array;
}

export type CopyForm = 'sao y' | 'sao lục' | 'trích sao';

const FONT_SIZE = 10;
const LEADING = 12;

/** Decree 30/2020, Appendix I, Part II: form of copy, agency, signing time, without any image. */
export function copyText(form: CopyForm, agency: string, signedAt: Date): string[] {
  return [form.charAt(0).toLocaleUpperCase('vi') + form.slice(1), agency, `Thời gian ký: ${printedSigningTime(signedAt)}`];
}

export function drawCopyText({ lines, font: bytes }: CopyAppearance, sink: ObjectSink, size: Size): PdfStream {
  const font = openFont(bytes);
  const embedded = new EmbeddedFont(font);
  const wrapped = lines.flatMap((line) => wrap(font, line, size.width));
  const shown = wrapped.map((line, index) => `${index === 0 ? '' : 'T* '}${embedded.encode(line)} Tj`);
  const start = operator('Td', 0, size.height - FONT_SIZE);
  const content = ['q', '0 g', 'BT', `/F ${FONT_SIZE} Tf`, operator('TL', LEADING), start, ...shown, 'ET', 'Q'].join('\n');
  return formXObject(content, size, dict({ Font: dict({ F: embedded.add(sink) }) }));
}

function wrap(font: Font, line: string, width: number): string[] {
  const wrapped: string[] = [];
  for (const word of line.split(' ')) {
    const last = wrapped.at(-1);
    if (last !== undefined && widthOf(font, `${last} ${word}`, FONT_SIZE) <= width) wrapped[wrapped.length - 1] = `${last} ${word}`;
    else wrapped.push(word);
  }
  return wrapped;
}
