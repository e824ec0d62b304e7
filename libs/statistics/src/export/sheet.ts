import { BUCKETS, COLUMNS, type Bucket } from '../figures/columns.js';
import type { CountedDossier } from '../figures/drill-down.js';
import type { FiguresRow, Report0206a } from '../figures/report-0206a.js';

export type Cell = string | number | null;

/** A report as rows of cells, from which every format of file is made. */
export interface Sheet {
  readonly title: string;
  readonly lines: readonly string[];
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

const NAMES: Record<Bucket, string> = {
  total: 'Tiếp nhận: tổng',
  receivedOnline: 'Trực tuyến',
  receivedDirect: 'Trực tiếp, bưu chính',
  carriedOver: 'Từ kỳ trước',
  resolved: 'Đã giải quyết: tổng',
  early: 'Trước hạn',
  onTime: 'Đúng hạn',
  late: 'Quá hạn',
  inProgress: 'Đang giải quyết: tổng',
  inTime: 'Trong hạn',
  overdue: 'Quá hạn (đang giải quyết)',
};

/** Form II.06a with the printed numbers of its columns. A rate of nothing is N/A, never 0 (Decision 766). */
export function reportSheet(report: Report0206a): Sheet {
  const known = report.asOf === null ? 'số liệu tại thời điểm lập' : `số liệu như biết vào cuối ngày ${report.asOf}`;
  const line = (number: string, label: string, row: FiguresRow): Cell[] => [
    number,
    label,
    ...BUCKETS.map((bucket) => row.columns[bucket]),
    row.onTimePercent ?? 'N/A',
    row.original.onTimePercent ?? 'N/A',
    row.indicator766.percent ?? 'N/A',
  ];
  return {
    title: 'Biểu số II.06a/VPCP/KSTT. Tình hình, kết quả giải quyết thủ tục hành chính',
    lines: [
      `Kỳ ${report.from} đến ${report.to}; ${known}; hồ sơ đang giải quyết xét vào ngày ${report.lookedAt}`,
      'Tỷ lệ đúng hạn tính trên hồ sơ đã giải quyết; tỷ lệ theo Quyết định 766 tính trên hồ sơ tiếp nhận: hai tỷ lệ khác nhau.',
      ...report.merged.map(({ unitCode, lastDay }) => `Đơn vị ${unitCode} được sắp xếp, sáp nhập trong kỳ (ngày cuối ${lastDay}).`),
    ],
    head: [
      'STT (1)',
      'Lĩnh vực, đơn vị (2)',
      ...BUCKETS.map((bucket) => `${NAMES[bucket]} (${COLUMNS[bucket]})`),
      'Đúng hạn, %',
      'So với hạn gốc, %',
      'Theo QĐ 766, %',
    ],
    rows: [
      ...report.rows.map((row, index) => line(String(index + 1), row.name?.vi ?? row.key ?? '', row)),
      line('', 'Tổng số', report.total),
    ],
  };
}

const DOSSIER_HEAD = [
  'Mã hồ sơ',
  'Thủ tục',
  'Tên thủ tục',
  'Kênh',
  'Đơn vị',
  'Tiếp nhận',
  'Hẹn trả',
  'Hạn gốc',
  'Xong',
  'Nhãn',
  'Nhãn theo hạn gốc',
];

/** The dossiers that a column counted, without any name of a person. */
export function dossiersSheet(title: string, items: readonly CountedDossier[], zone: string): Sheet {
  return { title, lines: [], head: DOSSIER_HEAD, rows: items.map(dossierRow(zone)) };
}

/** One dossier as a line of that sheet. */
export function dossierRow(zone: string): (item: CountedDossier) => Cell[] {
  const format = new Intl.DateTimeFormat('vi-VN', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  const moment = (value: Date | null): string => (value === null ? '' : format.format(value));
  return (item) => [
    item.code,
    item.procedureCode,
    item.procedureName.vi,
    item.channel,
    item.unitCode,
    moment(item.receivedAt),
    moment(item.dueAt),
    moment(item.dueOriginalAt),
    moment(item.endedAt),
    item.label,
    item.labelOriginal,
  ];
}
