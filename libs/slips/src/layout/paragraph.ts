import { mm } from '@app/results';
import type { Content } from 'pdfmake/interfaces.js';

/** A justified paragraph that opens with a bold word. */
export function paragraph(lead: string, text: string, options: { indent?: boolean; gap?: number } = {}): Content {
  return {
    text: [{ text: lead ? `${lead} ` : '', bold: true }, text],
    alignment: 'justify',
    margin: [0, options.gap ?? mm(0.9), 0, 0],
    leadingIndent: options.indent ? mm(8) : 0,
  };
}
