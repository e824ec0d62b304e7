import type { Tx } from '@app/platform';
import type { Bucket } from '../figures/columns.js';
import type { DrillDownQuery } from '../figures/drill-down.js';
import type { Grouping, Scope } from '../figures/figures-query.js';
import { report0206a, type Report0206aQuery } from '../figures/report-0206a.js';
import { ExportTooLarge } from '../statistics.errors.js';
import type { ExportFormat } from './write-sheet.js';

export const EXPORT_KINDS = ['report', 'dossiers'] as const;
export type ExportKind = (typeof EXPORT_KINDS)[number];

/** What was asked for, as it is stored; the units come from the rights of who asked. */
export interface ExportQuery {
  readonly from: string;
  readonly to: string;
  readonly asOf?: string | undefined;
  readonly unitId?: string | undefined;
  readonly fieldCode?: string | undefined;
  readonly granularity?: 'DATE' | 'INSTANT' | undefined;
  readonly by: Grouping;
  /** The dossiers of this column, and of this row of the report only. */
  readonly bucket?: Bucket | undefined;
  readonly key?: string | undefined;
}

/** Measured: a spreadsheet and a laid out PDF stand in memory whole, a CSV is written line by line. */
export const MAX_ROWS: Record<ExportFormat, number> = { csv: Number.MAX_SAFE_INTEGER, xlsx: 100_000, pdf: 5_000 };

export function figuresOf(
  { from, to, asOf, unitId, fieldCode, granularity, by }: ExportQuery,
  unitIds: Scope,
  zone: string,
): Report0206aQuery {
  return { from, to, asOf, unitId, fieldCode, granularity, groupBy: by, unitIds, zone };
}

export function drillDownOf(query: ExportQuery, unitIds: Scope, zone: string): DrillDownQuery {
  const { groupBy, ...figures } = figuresOf(query, unitIds, zone);
  return { ...figures, row: query.key === undefined ? undefined : { groupBy, key: query.key } };
}

/** How many rows the file will have, counted like the report. @throws what report0206a throws, ExportTooLarge */
export async function rowsOf(
  tx: Tx,
  kind: ExportKind,
  format: ExportFormat,
  query: ExportQuery,
  unitIds: Scope,
  zone: string,
): Promise<number> {
  const report = await report0206a(tx, figuresOf(query, unitIds, zone));
  const counted = query.key === undefined ? report.total : report.rows.find(({ key }) => key === query.key);
  const rows = kind === 'report' ? report.rows.length + 1 : (counted?.columns[query.bucket ?? 'total'] ?? 0);
  if (rows > MAX_ROWS[format]) throw new ExportTooLarge(rows, MAX_ROWS[format]);
  return rows;
}
