export { FileRefused } from './catalogue-file.js';
export { REASONS, REPORT_CHANNELS, type Cell, type Reading, type Reason, type ReportChannel } from './cell.js';
export { importReport, type CellCounts, type FileOutcome, type ImportReport, type NotUnderstoodCell } from './import-report.js';
export { readProcedure, type ReadProcedure } from './read-procedure.js';
export { REASON_TEXTS } from './reason-texts.js';
export { reportForPeople, totals } from './report-for-people.js';
export { storeImport, type StoredImport } from './store-import.js';
export { toDefinition } from './to-definition.js';
