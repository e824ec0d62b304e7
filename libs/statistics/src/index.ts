export * from './statistics.errors.js';
export { STATISTICS_TEXTS } from './statistics.texts.js';
export { BUCKETS, COLUMNS, MEMBERS, ORIGINS, STANDINGS, type Bucket, type Origin, type Standing } from './figures/columns.js';
export { GROUPINGS, type FiguresQuery, type Grouping, type Scope } from './figures/figures-query.js';
export { report0206a, type FiguresRow, type Report0206a, type Report0206aQuery } from './figures/report-0206a.js';
export { drillDown, type CountedDossier, type CountedPage, type DrillDownQuery } from './figures/drill-down.js';
export { difference, type ChangedDossier } from './figures/difference.js';
export { dueSoon, overdueForPublic, overdueNow, type OpenPage, type OpenWorkQuery } from './lists/open-work.js';
export type { OpenDossier } from './lists/open-sql.js';
export { BANDS, type Band } from './board/bands.js';
export { BOARD_GROUPINGS, type BoardGrouping } from './board/board-groupings.js';
export { board, type Board, type BoardRow } from './board/board.js';
export { boardList, type BoardDossier, type BoardPage } from './board/board-list.js';
export { stepsByUse, stepList, type StepUse, type StepUseRow, type UsedStep, type UsedStepPage } from './board/steps-by-use.js';
export { forecast, type Forecast, type ForecastDossier, type ForecastStep } from './forecast/forecast.js';
export { foldDossier, type DossierFacts, type FoldedEvent, type FoldOptions, type Label } from './fold/fold-dossier.js';
export { PERIOD_KINDS, PERIOD_RULES, periodOf, type Period, type PeriodKind, type PeriodRule } from './period/period-of.js';
export { foldLedger, type Folded } from './summaries/fold-ledger.js';
export { rebuildFigures, type Rebuilt } from './summaries/rebuild-figures.js';
export { fromLedger } from './figures/report-0206a.js';
export { STATISTICS_ENTITIES } from './entities/statistics.entities.js';
export { keepHours } from './hours/keep-hours.js';
export { foldHours, type DossierHours, type StepTime } from './hours/fold-hours.js';
export { dossiersOfReason, lateness, type Lateness, type LatenessReason, type StepLateness } from './hours/lateness.js';
export { dossiersOfUsualTime, usualTime, type TimeOfDossier, type UsualTime } from './hours/usual-time.js';
export { hoursThen } from './hours/hours-then.js';
export type { StepOfDossier, StepPage } from './hours/step-pages.js';
export { dossiersSheet, reportSheet, type Sheet } from './export/sheet.js';
export {
  bottlenecksSheet,
  indicatorsSheet,
  latenessSheet,
  satisfactionSheet,
  seriesSheet,
  usualTimeSheet,
} from './export/figure-sheets.js';
export { EXPORT_FORMATS, MEDIA_TYPES, writeSheet, type ExportFormat } from './export/write-sheet.js';
export { lookedAt } from './figures/known-days.js';
export { mergedUnits, type MergedUnit } from './figures/merged-units.js';
export { SERIES_GROUPINGS, series, type Series, type SeriesCell, type SeriesGrouping, type SeriesRow } from './series/series.js';
export type { SeriesPeriod, SeriesUnit } from './series/last-periods.js';
export { bottlenecks, stepsOf, type Bottleneck } from './hours/bottlenecks.js';
export { indicatorDossiers, INDICATOR_PARTS, type IndicatorDossiers, type IndicatorPart } from './indicators/indicator-dossiers.js';
export { indicators766, type Indicator, type Indicators } from './indicators/indicators.js';
export { satisfaction, type Satisfaction, type SatisfactionRow } from './satisfaction/satisfaction.js';
export { everyCounted } from './figures/drill-down.js';
export { askExport, documentOfExport, myExports, oneExport, type AskedExport, type ReportExport } from './export/ask-export.js';
export { drillDownOf, EXPORT_KINDS, rowsOf, type ExportKind, type ExportQuery } from './export/export-query.js';
export { titleOf, WriteExport, type ExportSettings } from './export/write-export.js';
