import { mm } from '@app/results';
import type { Content } from 'pdfmake/interfaces.js';

/** A hairline box around what the person can do next. */
export function boxed(stack: Content[]): Content {
  return {
    margin: [0, mm(1), 0, mm(0.6)],
    table: { widths: ['*'], body: [[{ stack }]] },
    layout: {
      hLineWidth: () => 0.57,
      vLineWidth: () => 0.57,
      paddingLeft: () => mm(2.4),
      paddingRight: () => mm(2.4),
      paddingTop: () => mm(1.2),
      paddingBottom: () => mm(1.2),
    },
  };
}
