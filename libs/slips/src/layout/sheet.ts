import { mm } from '@app/results';
import type { Content, Margins, TDocumentDefinitions } from 'pdfmake/interfaces.js';

/** The paper of a form: size, margins (mm: left, top, right, bottom) and body type. */
export interface Sheet {
  readonly size: 'A5' | 'A4';
  readonly landscape: boolean;
  readonly margins: readonly [number, number, number, number];
  readonly fontSize: number;
  readonly lineHeight: number;
}

export const A5: Sheet = { size: 'A5', landscape: false, margins: [11, 7.5, 9, 16], fontSize: 10.5, lineHeight: 1.1 };
export const A5_TIGHT: Sheet = { ...A5, fontSize: 10.2, lineHeight: 1.06 };
export const A5_LETTER: Sheet = { ...A5, margins: [11, 16, 9, 8], fontSize: 11.2, lineHeight: 1.14 };
export const A5_LANDSCAPE: Sheet = { size: 'A5', landscape: true, margins: [16, 9, 14, 16], fontSize: 11, lineHeight: 1.1 };
export const A4: Sheet = { size: 'A4', landscape: false, margins: [20, 13, 14, 20], fontSize: 11.5, lineHeight: 1.1 };
export const A4_LANDSCAPE: Sheet = { size: 'A4', landscape: true, margins: [15, 12, 12, 17], fontSize: 10.5, lineHeight: 1.1 };

export interface SheetText {
  readonly content: readonly Content[];
  /** Small print over a rule at the foot of the last page. */
  readonly note?: string | undefined;
  /** Named at the head of every page after the first, with the page number. */
  readonly running: string;
}

/** A page frame: the note at the foot of the last page, and a running head only where there is a second page. */
export function sheet(paper: Sheet, { content, note, running }: SheetText): TDocumentDefinitions {
  const [left, top, right, bottom] = paper.margins.map(mm) as [number, number, number, number];
  return {
    pageSize: paper.size,
    pageOrientation: paper.landscape ? 'landscape' : 'portrait',
    pageMargins: [left, top, right, bottom],
    defaultStyle: { fontSize: paper.fontSize, lineHeight: paper.lineHeight },
    content: [...content],
    header: (page, pages) =>
      page > 1
        ? { text: `${running}, trang ${page}/${pages}`, fontSize: 8, italics: true, alignment: 'right', margin: [left, mm(3), right, 0] }
        : null,
    footer: (page, pages) => (page === pages && note ? footNote(note, [left, mm(1), right, 0], pageWidth(paper) - left - right) : null),
  };
}

function footNote(note: string, margin: Margins, width: number): Content {
  return {
    margin,
    stack: [
      { canvas: [{ type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth: 0.57 }], margin: [0, 0, 0, mm(1.2)] },
      { text: note, fontSize: 9, lineHeight: 1.08 },
    ],
  };
}

function pageWidth({ size, landscape }: Sheet): number {
  const [short, long] = size === 'A5' ? [148, 210] : [210, 297];
  return mm(landscape ? long : short);
}
