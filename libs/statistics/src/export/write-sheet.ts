import { renderPaper } from '@app/results';
import type { TableCell } from 'pdfmake/interfaces.js';
import writeXlsx from 'write-excel-file/node';
import type { Cell, Sheet } from './sheet.js';

export const EXPORT_FORMATS = ['csv', 'xlsx', 'pdf'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export const MEDIA_TYPES: Record<ExportFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
};

/** @param at what the file says of its making */
export async function writeSheet(sheet: Sheet, format: ExportFormat, at: Date): Promise<Buffer> {
  if (format === 'csv') return Buffer.from(toCsv(sheet), 'utf8');
  return format === 'xlsx' ? toXlsx(sheet) : toPdf(sheet, at);
}

/** With a byte order mark, so that spreadsheets read Vietnamese; a text that a spreadsheet would run as a formula is made harmless. */
export function toCsv({ title, lines, head, rows }: Sheet): string {
  return `\uFEFF${[[title], ...lines.map((line) => [line]), head, ...rows].map(csvLine).join('')}`;
}

/** One record with its end of line. */
export function csvLine(record: readonly Cell[]): string {
  return `${record.map(csvCell).join(',')}\r\n`;
}

function csvCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const harmless = harmlessText(cell);
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** A leading sign that begins a formula, or hides one, gets an apostrophe before it (OWASP, CSV injection). */
function harmlessText(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

async function toXlsx({ title, lines, head, rows }: Sheet): Promise<Buffer> {
  const text = (value: string, bold = false): { value: string; type: StringConstructor; fontWeight?: 'bold' } => ({
    value: harmlessText(value),
    type: String,
    ...(bold ? { fontWeight: 'bold' as const } : {}),
  });
  const data = [
    [text(title, true)],
    ...lines.map((line) => [text(line)]),
    head.map((name) => text(name, true)),
    ...rows.map((row) => row.map((cell) => (cell === null ? null : typeof cell === 'number' ? { value: cell, type: Number } : text(cell)))),
  ];
  const columns = head.map((_, index) => ({ width: index === 1 ? 40 : 14 }));
  return writeXlsx(data, { sheet: 'Báo cáo', columns }).toBuffer();
}

function toPdf({ title, lines, head, rows }: Sheet, at: Date): Promise<Buffer> {
  const cell = (value: Cell): TableCell => ({
    text: value === null ? '' : String(value),
    alignment: typeof value === 'number' ? 'right' : 'left',
  });
  return renderPaper(
    {
      pageSize: 'A4',
      pageOrientation: 'landscape',
      pageMargins: [28, 28, 28, 36],
      defaultStyle: { fontSize: 7.5 },
      content: [
        { text: title, bold: true, fontSize: 11, alignment: 'center', margin: [0, 0, 0, 4] },
        ...lines.map((line) => ({ text: line, alignment: 'center' as const, margin: [0, 0, 0, 2] as [number, number, number, number] })),
        {
          margin: [0, 6, 0, 0],
          table: {
            headerRows: 1,
            dontBreakRows: true,
            widths: head.map((_, index) => (index === 1 ? '*' : 'auto')),
            body: [head.map((name) => ({ text: name, bold: true, alignment: 'center' })), ...rows.map((row) => row.map(cell))],
          },
        },
      ],
      footer: (page, pages) => ({ text: `${page}/${pages}`, alignment: 'center', fontSize: 7 }),
    },
    { title, issuer: 'Một Cửa', createdAt: at },
  );
}
