import { mm } from '@app/results';
import type { Content, Size, TableCell } from 'pdfmake/interfaces.js';

export interface BorderedTable {
  /** One entry per column: points, 'auto' or '*'. */
  readonly widths: readonly Size[];
  readonly head: readonly (readonly TableCell[])[];
  readonly body: readonly (readonly TableCell[])[];
  readonly fontSize?: number;
  readonly padding?: number;
}

/** Hairline table; its head is printed again on every page, and a row never breaks across pages. */
export function borderedTable({ widths, head, body, fontSize = 9.5, padding = mm(1.2) }: BorderedTable): Content {
  return {
    fontSize,
    margin: [0, mm(1), 0, mm(1.2)],
    table: {
      headerRows: head.length,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      widths: [...widths],
      body: [...head, ...body].map((row) => [...row]),
    },
    layout: {
      hLineWidth: () => 0.57,
      vLineWidth: () => 0.57,
      paddingLeft: () => padding,
      paddingRight: () => padding,
      paddingTop: () => mm(0.6),
      paddingBottom: () => mm(0.6),
    },
  };
}

/** `drop` lowers a cell over two rows towards their middle, in points: the layout library aligns such a cell with the second row. */
export function headCell(text: string, { drop = 0, ...spans }: { colSpan?: number; rowSpan?: number; drop?: number } = {}): TableCell {
  return { text, bold: true, alignment: 'center', margin: [0, drop, 0, 0], ...spans };
}

export function centred(text: string | number, spans: { colSpan?: number; rowSpan?: number } = {}): TableCell {
  return { text: String(text), alignment: 'center', ...spans };
}

export function amount(text: string): TableCell {
  return { text, alignment: 'right' };
}
