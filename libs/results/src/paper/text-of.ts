const CHILDREN = ['text', 'stack', 'columns', 'ul', 'ol', 'content'] as const;

/**
 * The words of a pdfmake node in reading order, one line per paragraph and ' | ' between the cells of a row.
 * It is what a golden test compares and what the glyph check reads, so both see exactly what is printed.
 */
export function textOf(node: unknown): string {
  return blocksOf(node)
    .filter((line) => line.trim() !== '')
    .join('\n');
}

function blocksOf(node: unknown): string[] {
  if (typeof node === 'string' || typeof node === 'number') return String(node).split('\n');
  if (Array.isArray(node)) return node.flatMap(blocksOf);
  if (!isRecord(node)) return [];
  if (isRecord(node['table'])) return rowsOf(node['table']['body']);
  if (node['columns'] !== undefined) return [inOneRow(node['columns'])];
  if (node['text'] !== undefined) return inlineText(node['text']).split('\n');
  return CHILDREN.flatMap((key) => blocksOf(node[key]));
}

function rowsOf(body: unknown): string[] {
  return Array.isArray(body) ? body.map(inOneRow) : [];
}

function inOneRow(cells: unknown): string {
  if (!Array.isArray(cells)) return '';
  return cells
    .map((cell) =>
      blocksOf(cell)
        .filter((line) => line.trim() !== '')
        .join(' / '),
    )
    .filter((cell) => cell !== '')
    .join(' | ');
}

function inlineText(text: unknown): string {
  if (typeof text === 'string' || typeof text === 'number') return String(text);
  if (Array.isArray(text)) return text.map(inlineText).join('');
  return isRecord(text) ? inlineText(text['text']) : '';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
