import { BUCKETS, COLUMNS, type FiguresRow, type Report0206a } from '@app/statistics';

const percentText = (percent: number | null): string => (percent === null ? 'N/A' : percent.toFixed(2));

/** The report as an aligned text table with the printed column numbers of the form. */
export function tableOf(report: Report0206a): string {
  const head = ['(2)', ...BUCKETS.map((bucket) => `(${COLUMNS[bucket]})`), 'on time %', 'original %', '766 %'];
  const line = (label: string, row: FiguresRow): string[] => [
    label,
    ...BUCKETS.map((bucket) => String(row.columns[bucket])),
    percentText(row.onTimePercent),
    percentText(row.original.onTimePercent),
    percentText(row.indicator766.percent),
  ];
  const lines = [head, ...report.rows.map((row) => line(row.name?.vi ?? row.key ?? '', row)), line('Tổng số', report.total)];
  const widths = head.map((_, column) => Math.max(...lines.map((cells) => [...(cells[column] ?? '')].length)));
  const padded = lines.map((cells) =>
    cells
      .map((cell, column) => (column === 0 ? cell + ' '.repeat((widths[0] ?? 0) - [...cell].length) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
  const known = report.asOf === null ? 'as known now' : `as known at the end of ${report.asOf}`;
  return [
    `II.06a/VPCP/KSTT ${report.from} - ${report.to}, ${known}, open work judged on ${report.lookedAt}, by ${report.granularity.toLowerCase()}`,
    ...padded,
    '',
  ].join('\n');
}
