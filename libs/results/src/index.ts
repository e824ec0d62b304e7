export * from './results.errors.js';
export { SigningConfig } from './signing.config.js';
export { RESULTS_TEXTS } from './results.texts.js';
export * from './paper/index.js';
export * from './template/index.js';
export {
  anchorsOf,
  currentResult,
  moveHead,
  nextNumber,
  numberResult,
  reopenDraft,
  resultById,
  saveDraft,
  setResultState,
  type ResultDraft,
  type ResultRow,
  type ResultState,
} from './store/result-rows.js';
export { verifyTokenHash, verifyTokenOf } from './store/verify-token.js';
export {
  endSignatureRequest,
  expiredSignatureRequests,
  insertSignatureRequest,
  insertSignedRevision,
  signatureRequest,
  type SignatureFieldName,
  type SignatureRequest,
} from './signatures/signature-requests.js';
export { RESULTS_ENTITIES } from './entities/results.entities.js';
export { keepAcceptedPapers, keepResult } from './papers/keep-papers.js';
export { paperOf, papersOf, papersOnFile, type PersonPaper } from './papers/papers-on-file.js';
export {
  carryConsents,
  consentsOfDraft,
  consentToReuse,
  openConsentsOf,
  reusedPapersOf,
  withdrawConsent,
  type OpenConsent,
  type ReuseConsent,
  type ReusedPaper,
} from './papers/reuse-consents.js';
