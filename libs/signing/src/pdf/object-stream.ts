import { PdfMalformed, PdfTooComplex } from '../signing.errors.js';
import type { InflateBudget } from './inflate.js';
import type { PdfLimits } from './limits.js';
import { PdfParser } from './pdf-parser.js';
import { isName, PdfRef, type PdfStream, type PdfValue } from './pdf-value.js';

/** The objects packed into one stream (ISO 32000-1, 7.5.7), inflated once, parsed when asked for. */
export class ObjectStream {
  private readonly data: Uint8Array;
  private readonly places: { num: number; offset: number }[] = [];
  private readonly values = new Map<number, PdfValue>();

  constructor(
    stream: PdfStream,
    budget: InflateBudget,
    private readonly limits: PdfLimits,
  ) {
    const count = stream.dict.get('N');
    const first = stream.dict.get('First');
    if (!isName(stream.dict.get('Type'), 'ObjStm') || typeof count !== 'number' || typeof first !== 'number')
      throw new PdfMalformed('object_stream');
    if (count > limits.objects) throw new PdfTooComplex('objects');
    this.data = budget.decode(stream);
    const header = new PdfParser(this.data, 0, false);
    for (let index = 0; index < count; index += 1) this.places.push({ num: header.integer(), offset: first + header.integer() });
  }

  value(num: number, index: number): PdfValue {
    const place = this.places[index];
    if (place?.num !== num) throw new PdfMalformed('object_stream');
    const known = this.values.get(index);
    if (known !== undefined) return known;
    const value = new PdfParser(this.data, place.offset, false, this.limits.nesting).value();
    if (value instanceof PdfRef) throw new PdfMalformed('reference_chain');
    this.values.set(index, value);
    return value;
  }
}
