export { checkProcedure } from './check-procedure.js';
export type { ProcedureParts } from './check-procedure.js';
export { limitHours, tightestLimitHours } from './limit-hours.js';
export * from './procedure-definition.js';
export { PROCEDURE_FINDING_TEXTS } from './procedure-finding-texts.js';
