import type { ObjectSink } from '../pdf/increment.js';
import type { PdfStream } from '../pdf/pdf-value.js';
import { type CopyAppearance, drawCopyText } from './draw-copy-text.js';
import { drawOfficerSignature, type OfficerAppearance } from './draw-officer-signature.js';
import { drawSeal, type SealAppearance } from './draw-seal.js';
import type { Size } from './size.js';

/** What is shown in the field, by Decree 30/2020/ND-CP: the signature image, the seal, or the text block of an electronic copy. */
export type Appearance = OfficerAppearance | SealAppearance | CopyAppearance;

/** A form XObject of the field's size; images and fonts it needs go into the sink. */
export function drawAppearance(appearance: Appearance, sink: ObjectSink, size: Size): PdfStream {
  switch (appearance.kind) {
    case 'officer':
      return drawOfficerSignature(appearance, sink, size);
    case 'seal':
      return drawSeal(appearance, sink, size);
    case 'copy':
      return drawCopyText(appearance, sink, size);
  }
}
