import type { ReadFee } from './fee-reading.js';
import type { ReadLimit } from './read-limit.js';
import type { Cell } from './cell.js';
import { feeCells, importReport, limitCells, type CellCounts, type FileOutcome, type ImportReport } from './import-report.js';
import { REASON_TEXTS } from './reason-texts.js';

const LONGEST_QUOTE = 300;

/** The report as a Vietnamese Markdown page: in total, per reason, per file, and every cell a person must decide about. */
export function reportForPeople(outcomes: readonly FileOutcome[]): string {
  const report = importReport(outcomes);
  return [
    '# Báo cáo nhập danh mục thủ tục hành chính',
    '',
    ...totals(report, outcomes),
    '',
    '## Từng tệp',
    '',
    '| Tệp | Mã | Thời hạn (đọc được/nêu) | Phí, lệ phí | Giấy tờ |',
    '|---|---|---|---|---|',
    ...outcomes.flatMap((outcome) => ('read' in outcome ? [fileRow(outcome)] : [])),
    '',
    ...open('Thời hạn cần người quyết định', report.limits),
    ...open('Phí, lệ phí cần người quyết định', report.fees),
    ...open('Giấy tờ cần người quyết định', report.components),
    '',
  ].join('\n');
}

/** Counts only, without any text of the catalogue. */
export function totals(report: ImportReport, outcomes: readonly FileOutcome[]): string[] {
  const { files, limits, fees, components } = report;
  const withUnit = limits.understood + limits.notUnderstood.filter(({ reason }) => reason !== 'UNIT_MISSING').length;
  return [
    `Tệp đọc được: ${files.read}; tệp hỏng: ${files.failed.length}.`,
    ...files.failed.map(({ file, reason }) => `- ${file}: ${reason}`),
    '',
    '| Ô | Nêu | Đọc được | Chưa đọc được |',
    '|---|---:|---:|---:|',
    row('Thời hạn', limits),
    row('Phí, lệ phí', fees),
    row('Giấy tờ', components),
    '',
    `Thời hạn nêu đủ số và đơn vị: ${withUnit}; đọc được ${limits.understood} (${percent(limits.understood, withUnit)}).`,
    '',
    '| Đọc được là | Số ô |',
    '|---|---:|',
    ...kinds(outcomes).map(([kind, number]) => `| ${kind} | ${number} |`),
    '',
    '| Chưa đọc được vì | Số ô | Nghĩa là |',
    '|---|---:|---|',
    ...reasons(report).map(([reason, number]) => `| ${reason} | ${number} | ${REASON_TEXTS[reason].vi} |`),
  ];
}

function row(name: string, { stated, understood, notUnderstood }: CellCounts): string {
  return `| ${name} | ${stated} | ${understood} | ${notUnderstood.length} |`;
}

function percent(part: number, whole: number): string {
  return whole === 0 ? 'không có ô nào' : `${((part / whole) * 100).toFixed(1).replace('.', ',')} %`;
}

function kinds(outcomes: readonly FileOutcome[]): [string, number][] {
  const found = new Map<string, number>();
  const add = (kind: string): void => void found.set(kind, (found.get(kind) ?? 0) + 1);
  for (const outcome of outcomes) {
    if (!('read' in outcome)) continue;
    const { offers, components } = outcome.read;
    for (const { reading } of offers.flatMap((offer): readonly Cell<ReadLimit>[] => offer.limits))
      if (reading.understood) add(`Thời hạn ${reading.value.unit}`);
    for (const { reading } of offers.flatMap((offer): readonly Cell<ReadFee>[] => offer.fees)) {
      if (!reading.understood) continue;
      add(`Phí ${reading.value.kind}`);
      add(`Phí hay lệ phí: ${reading.value.feeKind ?? 'chưa phân loại'}`);
    }
    for (const { reading } of components) if (reading.understood) add(`Giấy tờ ${reading.value.kind}`);
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1));
}

function reasons({ limits, fees, components }: ImportReport): [keyof typeof REASON_TEXTS, number][] {
  const found = new Map<keyof typeof REASON_TEXTS, number>();
  for (const { reason } of [limits, fees, components].flatMap(({ notUnderstood }) => notUnderstood))
    found.set(reason, (found.get(reason) ?? 0) + 1);
  return [...found].sort(([, a], [, b]) => b - a);
}

function fileRow({ file, read }: Extract<FileOutcome, { read: unknown }>): string {
  const share = (cells: readonly Cell<unknown>[]): string => `${cells.filter(({ reading }) => reading.understood).length}/${cells.length}`;
  return `| ${file} | ${read.file.code} | ${share(limitCells(read))} | ${share(feeCells(read))} | ${share(read.components)} |`;
}

function open(title: string, { notUnderstood }: CellCounts): string[] {
  if (notUnderstood.length === 0) return [];
  const rows = notUnderstood.map(({ file, channel, text, reason }) => `| ${file} | ${channel} | ${reason} | ${quote(text)} |`);
  return [`## ${title}`, '', '| Tệp | Kênh | Lý do | Nguyên văn |', '|---|---|---|---|', ...rows, ''];
}

/** One line of a table; the whole text is in the report for machines. */
function quote(text: string): string {
  const line = text.replace(/\s+/gu, ' ').replace(/\|/gu, '\\|');
  return line.length <= LONGEST_QUOTE ? line : `${line.slice(0, LONGEST_QUOTE)}…`;
}
