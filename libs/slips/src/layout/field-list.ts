import { mm } from '@app/results';
import type { Content } from 'pdfmake/interfaces.js';

/** One labelled value; an absent value prints no row. `strong` is set bold before `value`. */
export interface SlipField {
  readonly label: string;
  readonly strong?: string | undefined;
  readonly value?: string | undefined;
}

/** Labels in one column as wide as the widest, values beside them. */
export function fieldList(fields: readonly SlipField[], gap = 0.8): Content {
  const rows = fields
    .filter(({ strong, value }) => strong || value)
    .map(({ label, strong, value }) => [{ text: `${label}:`, noWrap: true }, { text: [{ text: strong ?? '', bold: true }, value ?? ''] }]);
  if (rows.length === 0) return { text: '' };
  return {
    table: { widths: ['auto', '*'], body: rows },
    layout: {
      hLineWidth: () => 0,
      vLineWidth: () => 0,
      paddingLeft: () => 0,
      paddingRight: () => mm(2),
      paddingTop: () => gap / 2,
      paddingBottom: () => gap / 2,
    },
  };
}
