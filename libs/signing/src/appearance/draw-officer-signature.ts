import type { ObjectSink } from '../pdf/increment.js';
import { dict, type PdfStream } from '../pdf/pdf-value.js';
import { sha256 } from '../cms/signing-algorithm.js';
import { formXObject, operator } from './form-xobject.js';
import { addImage, paintCentred, type SignatureImage } from './signature-image.js';
import type { Size } from './size.js';

/** The officer's signature: the image, or without one a drawn stroke that imitates nobody's hand. */
export interface OfficerAppearance {
  readonly kind: 'officer';
  readonly name: string;
  readonly image?: SignatureImage;
}

const BLUE = '0.06 0.2 0.6 RG';
const LOOPS = 5;

export function drawOfficerSignature({ name, image }: OfficerAppearance, sink: ObjectSink, size: Size): PdfStream {
  if (!image) return formXObject(stroke(name, size), size, dict({}));
  return formXObject(paintCentred(image, size), size, dict({ XObject: dict({ Im: addImage(image, sink) }) }));
}

/** Loops whose heights come from the hash of the name: the same for the same person, and plainly no handwriting. */
function stroke(name: string, { width, height }: Size): string {
  const bytes = sha256(Buffer.from(name.normalize('NFC'), 'utf8'));
  const part = (index: number): number => (bytes[index % bytes.length] ?? 0) / 255;
  const left = width * 0.08;
  const step = (width * 0.8) / LOOPS;
  const lines = ['q', '1 J', '1 j', BLUE, operator('w', height * 0.035), operator('m', left, height * 0.35)];
  for (let loop = 0; loop < LOOPS; loop += 1) {
    const x = left + loop * step;
    const top = height * (0.55 + 0.35 * part(loop));
    const bottom = height * (0.22 + 0.16 * part(loop + LOOPS));
    lines.push(operator('c', x + step * 1.1, top, x - step * 0.2, top, x + step * 0.35, bottom));
    lines.push(operator('c', x + step * 0.5, bottom - height * 0.05, x + step * 0.8, bottom, x + step, height * 0.38));
  }
  lines.push(operator('c', width * 0.98, height * 0.5, width * 0.85, height * 0.1, width * 0.25, height * 0.12), 'S', 'Q');
  return lines.join('\n');
}
