import type { Bottleneck } from '../hours/bottlenecks.js';
import type { Lateness } from '../hours/lateness.js';
import type { UsualTime } from '../hours/usual-time.js';
import type { Indicators } from '../indicators/indicators.js';
import type { Satisfaction } from '../satisfaction/satisfaction.js';
import type { Series, SeriesRow } from '../series/series.js';
import type { Cell, Sheet } from './sheet.js';

/** For which days a figure was asked for. */
export interface SheetPeriod {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly asOf?: string | null | undefined;
}

const NOT_AVAILABLE = 'N/A';

function periodLine({ from, to, asOf }: SheetPeriod): string {
  const known = asOf === undefined || asOf === null ? 'số liệu tại thời điểm lập' : `số liệu như biết vào cuối ngày ${asOf}`;
  return from === undefined || to === undefined ? known : `Kỳ ${from} đến ${to}; ${known}`;
}

/** Form II.07: why dossiers ended late, then the working hours of every step by desk. */
export function latenessSheet({ reasons, steps }: Lateness, period: SheetPeriod): Sheet {
  return {
    title: 'Biểu số II.07/VPCP/KSTT. Nguyên nhân quá hạn giải quyết thủ tục hành chính',
    lines: [periodLine(period), 'Mỗi hồ sơ trễ tính một lần, ở bước vượt giờ nhiều nhất. Thời gian là phút làm việc.'],
    head: ['STT', 'Đơn vị', 'Bước', 'Hồ sơ trễ vì bước này', 'Lượt làm bước', 'Lượt vượt giờ', 'Trung vị', '9 trên 10', 'Định mức'],
    rows: [
      ...reasons.map(({ unitName, step, stepTitle, dossiers }, index): Cell[] => [
        index + 1,
        unitName?.vi ?? '',
        stepTitle?.vi ?? step ?? 'không bước nào vượt giờ',
        dossiers,
        ...NO_STEP,
      ]),
      ...steps.map((one): Cell[] => [
        '',
        one.unitName.vi,
        one.stepTitle?.vi ?? one.step,
        null,
        one.done,
        one.late,
        one.medianMinutes,
        one.p90Minutes,
        one.budgetMinutes,
      ]),
    ],
  };
}

const NO_STEP: readonly Cell[] = [null, null, null, null, null];

export function bottlenecksSheet(items: readonly Bottleneck[], period: SheetPeriod): Sheet {
  return {
    title: 'Bước mất nhiều thời gian nhất',
    lines: [periodLine(period), 'Thời gian là phút làm việc.'],
    head: ['STT', 'Đơn vị', 'Thủ tục', 'Bước', 'Đã làm', 'Vượt giờ', 'Trung vị', '9 trên 10', 'Định mức', 'Tổng vượt'],
    rows: items.map((one, index) => [
      index + 1,
      one.unitName.vi,
      `${one.procedureCode} ${one.procedureName.vi}`,
      one.stepTitle?.vi ?? one.step,
      one.done,
      one.late,
      one.medianMinutes,
      one.p90Minutes,
      one.budgetMinutes,
      one.excessMinutes,
    ]),
  };
}

export function usualTimeSheet(items: readonly UsualTime[], days: number, period: SheetPeriod): Sheet {
  return {
    title: 'Thời gian giải quyết thực tế',
    lines: [
      `Hồ sơ có kết quả trong ${days} ngày; ${periodLine(period)}`,
      'Thời gian là phút làm việc của cơ quan, không tính lúc tạm dừng.',
    ],
    head: ['STT', 'Đơn vị', 'Thủ tục', 'Số hồ sơ', 'Trung vị', '9 trên 10'],
    rows: items.map((one, index) => [index + 1, one.unitName.vi, one.procedureCode, one.dossiers, one.medianMinutes, one.p90Minutes]),
  };
}

export function satisfactionSheet({ rows, total, enough, from, to, asOf }: Satisfaction): Sheet {
  return {
    title: 'Mức độ hài lòng của người dân',
    lines: [periodLine({ from, to, asOf }), `Dưới ${enough} lượt đánh giá thì không tính.`],
    head: ['STT', 'Nhóm', 'Lượt đánh giá', 'Trung bình (1 đến 5)', 'Hài lòng, %', 'Không hài lòng, %'],
    rows: [...rows, total].map((row, index) => [
      row.key === null ? '' : index + 1,
      row.key === null ? 'Tổng số' : (row.name?.vi ?? row.key),
      row.ratings,
      row.average ?? NOT_AVAILABLE,
      row.satisfiedPercent ?? NOT_AVAILABLE,
      row.dissatisfiedPercent ?? NOT_AVAILABLE,
    ]),
  };
}

/** The indicators of Decision 766; those that cannot be counted stay with the reason. */
export function indicatorsSheet({ items, from, to, asOf }: Indicators): Sheet {
  return {
    title: 'Bộ chỉ số theo Quyết định 766/QĐ-TTg: các chỉ tiêu tính được',
    lines: [periodLine({ from, to, asOf }), 'Đây không phải điểm của cả bộ chỉ số.'],
    head: ['Mã', 'Chỉ tiêu', 'Đạt', 'Trên', 'Tỷ lệ, %', 'Ngưỡng, %', 'Điểm', 'Điểm tối đa', 'Ghi chú'],
    rows: items.map((one) => [
      one.code,
      one.name.vi,
      one.numerator,
      one.denominator,
      one.percent ?? NOT_AVAILABLE,
      one.thresholdPercent,
      one.score ?? NOT_AVAILABLE,
      one.points ?? NOT_AVAILABLE,
      one.notCounted?.vi ?? '',
    ]),
  };
}

/** Months or weeks, one line per row and period. */
export function seriesSheet({ every, periods, rows, total, asOf }: Series): Sheet {
  const lines = (row: SeriesRow): Cell[][] =>
    row.cells.map((cell, index) => [
      row.key === null ? 'Tổng số' : (row.name?.vi ?? row.key),
      periods[index]?.from ?? '',
      periods[index]?.to ?? '',
      cell.received,
      cell.resolved,
      cell.early,
      cell.onTime,
      cell.late,
      cell.onTimePercent ?? NOT_AVAILABLE,
      cell.originalOnTimePercent ?? NOT_AVAILABLE,
    ]);
  return {
    title: every === 'month' ? 'Xu hướng theo tháng' : 'Tình hình theo tuần',
    lines: [periodLine({ asOf }), 'Hai tỷ lệ không trộn với nhau: theo hạn hiện hành, và theo hạn gốc không tính gia hạn.'],
    head: [
      'Nhóm',
      'Từ ngày',
      'Đến ngày',
      'Tiếp nhận',
      'Giải quyết',
      'Trước hạn',
      'Đúng hạn',
      'Quá hạn',
      'Đúng hạn, %',
      'So với hạn gốc, %',
    ],
    rows: [...rows.flatMap(lines), ...lines(total)],
  };
}
