export * from './flow/index.js';
export * from './fee/index.js';
export * from './seed/index.js';
export { AnswerValidator, type CheckedAnswers } from './answers/answer-validator.js';
export { Catalogue, REFUSAL_TEMPLATE, type StoredTemplate } from './version/catalogue.js';
export { bothLanguages, type ProcedureVersion, type TermLimit } from './version/procedure-version.js';
export { requiredComponents } from './version/required-components.js';
export { loadProcedure, publishVersion, storeTemplate, type LoadedProcedure, type ProcedurePack } from './version/load-procedure.js';
export { searchProcedures, type ProcedureHit, type ProcedureSearch } from './version/search-procedures.js';
