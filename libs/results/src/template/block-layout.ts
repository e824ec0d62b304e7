import type { Content, TableCell } from 'pdfmake/interfaces.js';
import { mm } from '../paper/index.js';
import type { MergeScope } from './merge-scope.js';
import type { FieldsBlock, ListBlock, ParagraphBlock, ResultBlock, TableBlock } from './result-template.js';

const GAP = mm(1.7);
/** Over the first row of labelled values, so that mother, father and child read as groups. */
const GROUP_GAP = mm(3.2);
const INDENT = mm(10);

/** A block as printed, or nothing when its condition does not hold. */
export function blockLayout(block: ResultBlock, scope: MergeScope): Content[] {
  if (!scope.shown(block)) return [];
  switch (block.kind) {
    case 'paragraph':
      return [paragraphLayout(block, scope)];
    case 'note':
      return [{ text: [...scope.runs(block.text)], italics: true, fontSize: 11, margin: [0, GAP, 0, 0] }];
    case 'list':
      return listLayout(block, scope);
    case 'fields':
      return fieldsLayout(block, scope);
    case 'table':
      return tableLayout(block, scope);
  }
}

function paragraphLayout({ text, align = 'justify', indent = true }: ParagraphBlock, scope: MergeScope): Content {
  return {
    text: [...scope.runs(text)],
    alignment: align,
    leadingIndent: indent && align === 'justify' ? INDENT : 0,
    margin: [0, GAP, 0, 0],
  };
}

function listLayout({ style, items }: ListBlock, scope: MergeScope): Content[] {
  const mark = (at: number): string => ({ dash: '- ', letter: `${LETTERS[at] ?? at + 1}) `, number: `${at + 1}. ` })[style];
  return items
    .filter((item) => scope.shown(item))
    .map(({ text }, at): Content => ({
      text: [{ text: mark(at) }, ...scope.runs(text)],
      alignment: 'justify',
      leadingIndent: INDENT,
      margin: [0, GAP, 0, 0],
    }));
}

/** Vietnamese statutes count points with đ. */
const LETTERS = ['a', 'b', 'c', 'd', 'đ', 'e', 'g', 'h', 'i', 'k', 'l', 'm', 'n'] as const;

function fieldsLayout({ rows }: FieldsBlock, scope: MergeScope): Content[] {
  return rows.flatMap((row, at): Content[] => {
    const cells = row
      .filter((item) => scope.shown(item))
      .map(({ label, value }) => ({ text: [{ text: `${label}: ` }, ...scope.runs(value)] }));
    if (cells.length === 0) return [];
    return [{ columns: cells, columnGap: mm(4), margin: [0, at === 0 ? GROUP_GAP : GAP, 0, 0] }];
  });
}

function tableLayout({ caption, columns, rows, of }: TableBlock, scope: MergeScope): Content[] {
  const fixed = (rows ?? []).map((row) => row.map((text) => scope.runs(text)));
  const listed = of ? scope.over(of.list).map((element) => of.cells.map((text) => element.runs(text))) : [];
  const body = [...fixed, ...listed].map((row) =>
    row.map((runs, at): TableCell => ({ text: runs.length ? [...runs] : ' ', alignment: columns[at]?.align ?? 'left' })),
  );
  const head = columns.map(({ title }): TableCell => ({ text: title, bold: true, alignment: 'center' }));
  const top: TableCell[] = caption
    ? [{ text: caption, bold: true, alignment: 'center', colSpan: columns.length }, ...columns.slice(1).map(() => '')]
    : [];
  return [
    {
      fontSize: 11,
      margin: [0, mm(2.5), 0, mm(1)],
      table: {
        headerRows: top.length ? 2 : 1,
        keepWithHeaderRows: 1,
        dontBreakRows: true,
        widths: columns.map(({ width }) => (width === undefined ? '*' : mm(width))),
        body: top.length ? [top, head, ...body] : [head, ...body],
      },
      layout: { hLineWidth: () => 0.57, vLineWidth: () => 0.57 },
    },
  ];
}
