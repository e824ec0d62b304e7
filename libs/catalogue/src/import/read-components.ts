import type { ComponentKind } from '../seed/procedure-definition.js';
import { notUnderstood, understood, type Cell } from './cell.js';

/** A paper with how many are asked for. A line with neither originals nor copies is an instruction between the papers: `note`. */
export interface ReadComponent {
  readonly group: string;
  readonly name: string;
  readonly kind: Extract<ComponentKind, 'submit' | 'present'> | 'note';
  readonly originals: number;
  readonly copies: number;
  /** Names of the template files. */
  readonly templates: readonly string[];
  readonly resultCode: string | null;
}

const HEADER = /tên giấy tờ\s*mẫu đơn, ?tờ khai\s*số lượng/giu;
/**
 * The count column. `01 bản chính hoặc 01 bản sao` inside a name goes on with a space or a bracket; the column is glued to the next line of
 * the table, or is followed by its line end.
 */
const COUNT =
  /bản chính ?: ?(\d{1,2})[ ,;-]*\n?bản sao ?: ?(\d{1,2})|(?<![(/])(\d+) bản chính(?: ?, ?(\d{1,2}) bản sao)?(?=$|\s*\n| ?[*+-]|[^\s).,;:/])|(?<![(/\d])(\d+) bản sao(?=$|\s*\n| ?[*+-]|[^\s).,;:/])/giu;
const RESULT_CODE = /(?:000\.00\.00\.)?[GH]\d{2}-KQ\d{4,6}|KQ\.[GH]\d{2}\.\d{6}/u;
const NOTHING = /^(?:[-*\s]*|không(?: có thông tin| có| quy định)?\.?)$/iu;

/** The papers of the table. Every line that ends in a count is one; a line without one is reported. */
export function readComponents(text: string): Cell<ReadComponent>[] {
  if (NOTHING.test(text)) return [];
  const sections = text.split(HEADER);
  const cells: Cell<ReadComponent>[] = [];
  let group = '';
  for (const [index, section] of sections.entries()) {
    const { lines, tail } = splitLines(section);
    for (const line of lines) cells.push(readLine(line, group));
    if (index < sections.length - 1) group = groupOf(tail);
    else if (!NOTHING.test(tail)) cells.push({ channel: 'none', text: tail.trim(), reading: notUnderstood('COUNT_MISSING') });
  }
  return cells;
}

interface Line {
  readonly name: string;
  readonly count: string;
  readonly originals: number;
  readonly copies: number;
  readonly clear: boolean;
}

function splitLines(section: string): { lines: Line[]; tail: string } {
  const lines: Line[] = [];
  let from = 0;
  for (const match of section.matchAll(COUNT)) {
    const [count, old1, old2, originals, copies, onlyCopies] = match;
    const before = section.slice(from, match.index);
    const digits = originals ?? onlyCopies ?? '';
    lines.push({
      name: before.trim(),
      count,
      originals: Number(old1 ?? originals ?? 0),
      copies: Number(old2 ?? copies ?? onlyCopies ?? 0),
      clear: old1 !== undefined || isClear(before, digits),
    });
    from = match.index + count.length;
  }
  return { lines, tail: section.slice(from).trim() };
}

/** `Mẫu số 21 bản chính`: 21 papers, or one of form 2? A number of several digits is only a count where nothing it could belong to stands before. */
function isClear(before: string, digits: string): boolean {
  if (digits.length === 1) return !/[\d/][.,]?$/u.test(before);
  return digits.length === 2 && !digits.startsWith('0') && /[\p{L};.)]{2}$/u.test(before);
}

function groupOf(tail: string): string {
  return tail.replace(/^[-*\s]+|[:\s]+$/gu, '');
}

function readLine(line: Line, group: string): Cell<ReadComponent> {
  const words = line.name.replace(/^[-–+*•\s]+/u, '').trim();
  const text = `${line.name}${line.count}`;
  if (!line.clear) return { channel: 'none', text, reading: notUnderstood('COUNT_AMBIGUOUS') };
  if (words === '') return { channel: 'none', text, reading: notUnderstood('NOT_RECOGNISED') };
  const { name, templates } = splitTemplates(words);
  const { originals, copies } = line;
  const shown = /xuất trình/iu.test(group);
  const kind = originals + copies === 0 ? 'note' : shown ? 'present' : 'submit';
  const resultCode = RESULT_CODE.exec(name)?.[0] ?? null;
  return { channel: 'none', text, reading: understood({ group, name, kind, originals, copies, templates, resultCode }) };
}

const FILE = /\.(?:docx?|pdf|xlsx?|rtf|odt|zip|rar|jpe?g|png)$/iu;
/** How file names begin that are glued to the name of the paper, surest first. */
const SEAMS = [
  /(?<=[\p{Ll};.)\]”"])(?=(?:Mẫu|Mau|MẪU|MAU|Biểu|Bieu|BM|Phụ lục|Phu luc|PL|Tờ khai|To khai|Đơn|Don)[ _\d.-]|\d{1,2}\. ?\p{L})/gu,
  /(?<=\p{Ll})(?=\p{Lu})/gu,
  /(?<=[;.)\]”"])(?=[\p{L}\d])/gu,
];

/** The template column stands between name and count. Where a file name begins is not always to be seen; then it stays in the name. */
function splitTemplates(words: string): { name: string; templates: string[] } {
  const templates: string[] = [];
  let name = words;
  while (FILE.test(name)) {
    const seam = lastSeam(name.replace(FILE, ''));
    if (seam === null) break;
    templates.unshift(name.slice(seam).trim());
    name = name.slice(0, seam).trim();
  }
  return { name, templates };
}

function lastSeam(text: string): number | null {
  const from = Math.max(0, text.length - 160);
  for (const seam of SEAMS) {
    const at = [...text.slice(from).matchAll(seam)].at(-1)?.index;
    if (at !== undefined && from + at > 0) return from + at;
  }
  return null;
}
