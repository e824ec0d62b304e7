import { deflateSync } from 'node:zlib';
import { dict, name, type PdfDict, PdfStream } from '../pdf/pdf-value.js';
import type { Size } from './size.js';

/** @param content drawing operators in points from the lower left corner of the field */
export function formXObject(content: string, { width, height }: Size, resources: PdfDict): PdfStream {
  const head = dict({
    Type: name('XObject'),
    Subtype: name('Form'),
    BBox: [0, 0, width, height],
    Resources: resources,
    Filter: name('FlateDecode'),
  });
  return new PdfStream(head, deflateSync(Buffer.from(content, 'latin1')));
}

/** A number for a content stream: three decimals are finer than any printer. */
export function operand(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}

export function operator(name: string, ...operands: readonly number[]): string {
  return [...operands.map(operand), name].join(' ');
}
