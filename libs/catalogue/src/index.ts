export * from './flow/index.js';
export * from './fee/index.js';
export * from './seed/index.js';
export * from './import/index.js';
export { AnswerValidator, type CheckedAnswers } from './answers/answer-validator.js';
export { Catalogue, REFUSAL_TEMPLATE, type StoredTemplate } from './version/catalogue.js';
export { bothLanguages, type ProcedureVersion, type TermLimit } from './version/procedure-version.js';
export { requiredComponents } from './version/required-components.js';
export {
  loadProcedure,
  publishVersion,
  storeTemplate,
  storeVersion,
  type LoadedProcedure,
  type ProcedurePack,
  type StoredVersion,
} from './version/load-procedure.js';
export { applyOverride, unknownTargets } from './override/apply-override.js';
export { checkOverride, type ProvinceOverride } from './override/province-override.js';
export * from './review/check-pack.js';
export { compareVersions, type VersionComparison } from './review/compare-versions.js';
export { ChangeProcedureState, type StateChange } from './review/change-state.js';
export { ProposeVersion, type ProposedVersion } from './review/propose-version.js';
export { PUBLISH_APPROVAL, ReviewVersion } from './review/review-version.js';
export * from './review/review.queries.js';
export { versionParts, type VersionParts } from './review/version-parts.js';
export * from './catalogue.errors.js';
export { CATALOGUE_TEXTS } from './catalogue.texts.js';
export { offersOf, type Offer } from './version/offers-of.js';
export { storeSynonyms, type Synonyms } from './version/synonyms.js';
export { searchProcedures, type ProcedureHit, type ProcedureSearch } from './version/search-procedures.js';
export { CATALOGUE_ENTITIES } from './entities/catalogue.entities.js';
export { FormVersionEntity } from './entities/form-version.entity.js';
export { ProcedureVersionEntity } from './entities/procedure-version.entity.js';
export { TemplateVersionEntity } from './entities/template-version.entity.js';
export { nameOfComponent, PROOF_OF_ACTING, withProofOfActing } from './version/proof-of-acting.js';
export { missingInCatalogue, type MissingInCatalogue } from './translations/missing-in-catalogue.js';
