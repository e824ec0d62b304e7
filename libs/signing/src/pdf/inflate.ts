import { inflateSync } from 'node:zlib';
import { PdfMalformed, PdfTooComplex } from '../signing.errors.js';
import { isDict, type PdfDict, PdfName, type PdfStream, type PdfValue } from './pdf-value.js';

/** Counts what one file has inflated so far, so a bomb in many small pieces is stopped as well. */
export class InflateBudget {
  constructor(private left: number) {}

  /** Decodes a stream without filter or with FlateDecode and a PNG predictor; other filters carry no structure and are refused. */
  decode(stream: PdfStream): Uint8Array {
    const { filter, parms } = filterOf(stream.dict);
    if (filter === undefined) return stream.raw;
    if (filter !== 'FlateDecode') throw new PdfMalformed('filter');
    if (this.left <= 0) throw new PdfTooComplex('inflated_bytes');
    const bytes = this.inflate(stream.raw);
    this.left -= bytes.length;
    const predictor = parms?.get('Predictor') ?? 1;
    if (predictor === 1) return bytes;
    if (typeof predictor !== 'number' || predictor < 10) throw new PdfMalformed('predictor');
    if ((parms?.get('Colors') ?? 1) !== 1 || (parms?.get('BitsPerComponent') ?? 8) !== 8) throw new PdfMalformed('predictor');
    return undoPngPredictor(bytes, parms?.get('Columns') ?? 1);
  }

  private inflate(raw: Uint8Array): Uint8Array {
    try {
      return inflateSync(raw, { maxOutputLength: this.left });
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') throw new PdfTooComplex('inflated_bytes');
      throw new PdfMalformed('flate');
    }
  }
}

function filterOf(dictionary: PdfDict): { filter?: string; parms?: PdfDict } {
  const only = (value: PdfValue | undefined): PdfValue | undefined => {
    if (!Array.isArray(value)) return value;
    if (value.length > 1) throw new PdfMalformed('filter');
    return value[0];
  };
  const filter = only(dictionary.get('Filter'));
  const parms = only(dictionary.get('DecodeParms'));
  if (filter === undefined || filter === null) return {};
  if (!(filter instanceof PdfName)) throw new PdfMalformed('filter');
  return isDict(parms) ? { filter: filter.text, parms } : { filter: filter.text };
}

/** PNG prediction of ISO 15948, 9.2: one byte per pixel, one filter byte before each row. */
function undoPngPredictor(bytes: Uint8Array, columns: PdfValue): Uint8Array {
  if (typeof columns !== 'number' || !Number.isInteger(columns) || columns < 1 || bytes.length % (columns + 1) !== 0) {
    throw new PdfMalformed('predictor');
  }
  const rows = bytes.length / (columns + 1);
  const out = new Uint8Array(rows * columns);
  for (let row = 0; row < rows; row += 1) {
    const type = bytes[row * (columns + 1)] ?? 0;
    for (let column = 0; column < columns; column += 1) {
      const at = row * columns + column;
      const left = column > 0 ? (out[at - 1] ?? 0) : 0;
      const up = row > 0 ? (out[at - columns] ?? 0) : 0;
      const upLeft = row > 0 && column > 0 ? (out[at - columns - 1] ?? 0) : 0;
      out[at] = (bytes[row * (columns + 1) + 1 + column] ?? 0) + predicted(type, left, up, upLeft);
    }
  }
  return out;
}

function predicted(type: number, left: number, up: number, upLeft: number): number {
  switch (type) {
    case 0:
      return 0;
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return (left + up) >> 1;
    case 4:
      return paeth(left, up, upLeft);
    default:
      throw new PdfMalformed('predictor');
  }
}

function paeth(left: number, up: number, upLeft: number): number {
  const estimate = left + up - upLeft;
  const [toLeft, toUp, toUpLeft] = [Math.abs(estimate - left), Math.abs(estimate - up), Math.abs(estimate - upLeft)];
  if (toLeft <= toUp && toLeft <= toUpLeft) return left;
  return toUp <= toUpLeft ? up : upLeft;
}
