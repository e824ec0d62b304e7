import { mm } from '@app/results';
import type { Content } from 'pdfmake/interfaces.js';

/** The one framed box of a form: the date that counts (look/README, Papers). */
export function framedDate(label: string, date: string, note?: string): Content {
  return {
    margin: [0, mm(1.6), 0, mm(1.6)],
    table: {
      widths: ['*'],
      body: [
        [
          {
            stack: [
              { text: [{ text: `${label}   ` }, { text: date, bold: true, fontSize: 13.5 }], lineHeight: 1 },
              ...(note ? [{ text: note, italics: true, fontSize: 9 }] : []),
            ],
          },
        ],
      ],
    },
    layout: {
      hLineWidth: () => mm(0.5),
      vLineWidth: () => mm(0.5),
      paddingLeft: () => mm(3),
      paddingRight: () => mm(3),
      paddingTop: () => mm(1.3),
      paddingBottom: () => mm(1.3),
    },
  };
}
