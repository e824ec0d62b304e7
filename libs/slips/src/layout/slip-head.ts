import { A5_HEADING, dayInLetter, paperHeading, type HeadingSizes } from '@app/results';
import type { Content } from 'pdfmake/interfaces.js';
import type { SlipBase } from '../slip-base.js';

/** Office, number and State; an electronic form says on top whose signature makes it valid (Circular 03/2025). */
export function slipHead(slip: SlipBase, sizes: HeadingSizes = A5_HEADING): Content {
  const heading = paperHeading(
    { parent: slip.office.parent, name: slip.office.name, number: slip.number ? `Số: ${slip.number}` : undefined },
    `${slip.office.place}, ${dayInLetter(slip.issuedOn)}`,
    sizes,
  );
  if (!slip.electronic) return heading;
  return {
    stack: [
      { text: `Chữ ký số của tổ chức: ${slip.office.displayName}`, italics: true, fontSize: 8, alignment: 'right', margin: [0, 0, 0, 3] },
      heading,
    ],
  };
}

/** Title in capitals, with an optional line beneath it. */
export function slipTitle(lines: string, sub?: string, fontSize = 12.5): Content {
  return {
    stack: [
      { text: lines, bold: true, fontSize, lineHeight: 1.08, alignment: 'center' },
      ...(sub ? [{ text: sub, italics: true, alignment: 'center' as const }] : []),
    ],
    margin: [0, 4, 0, 2],
  };
}
