import { DossierFigureEntity } from './dossier-figure.entity.js';
import { DossierHoursEntity } from './dossier-hours.entity.js';
import { IndicatorRuleEntity } from './indicator-rule.entity.js';
import { ReportExportEntity } from './report-export.entity.js';
import { StepHoursEntity } from './step-hours.entity.js';
import { FigureDayEntity } from './figure-day.entity.js';
import { FigureMarkEntity } from './figure-mark.entity.js';
import { FigureMonthEntity } from './figure-month.entity.js';
import { FigureOpenEntity } from './figure-open.entity.js';

/** Every table that this lib owns. All but the exports and the indicator rules are derived from the ledger. */
export const STATISTICS_ENTITIES = [
  DossierFigureEntity,
  FigureDayEntity,
  FigureMonthEntity,
  FigureOpenEntity,
  FigureMarkEntity,
  DossierHoursEntity,
  StepHoursEntity,
  ReportExportEntity,
  IndicatorRuleEntity,
];
