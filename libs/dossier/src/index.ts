export * from './dossier-status.js';
export { NATIONAL_STATUS } from './national-status.js';
export type { Dossier } from './dossier.js';
export * from './dossier.errors.js';
export { DOSSIER_TEXTS } from './dossier.texts.js';
export { visibleTo } from './access/visible-to.js';
export { findDossier, lockDossier } from './access/lock-dossier.js';
export { refuseStale } from './access/refuse-stale.js';
export { appendEvent, type AppendedEvent, type HeadChanges } from './ledger/append-event.js';
export {
  CLOCK_EFFECTS,
  EFFECTIVE_CAUSES,
  type ClockEffect,
  type EffectiveCause,
  type LedgerRow,
  type NewEvent,
} from './ledger/ledger-row.js';
export { eventsSince, type AppendedEventNotice, type AppendedSince } from './ledger/events-since.js';
export { readLedger } from './ledger/read-ledger.js';
export { openTexts, sealText } from './text/event-text.js';
export {
  formatDossierCode,
  lookupSecretHash,
  lookupTokenHash,
  lookupSecretOf,
  lookupTokenOf,
  takeDossierCode,
} from './code/dossier-code.js';
export { dossierOfRatingToken, ratingTokenOf } from './code/rating-token.js';
export {
  beginPause,
  clocksOf,
  endPause,
  pausesOf,
  startClock,
  stopAllClocks,
  beginTransfer,
  stopClock,
  type ClockKind,
  type ClockRow,
  type EndedPause,
  type PauseReason,
  type PauseRow,
  type StartedClock,
} from './clocks/clocks.js';
export {
  insertRepresentation,
  changeRepresented,
  keepRepresented,
  representationOf,
  representedOfDraft,
  type Representation,
  type Represented,
} from './representation/represented.js';
export { contactOf, insertParties, partiesOf, PARTY_KINDS, type Party, type PartyKind } from './parties.js';
export {
  addComponentDocuments,
  checkComponent,
  addScans,
  componentsOf,
  PAPER_FORMS,
  VERDICTS,
  type ComponentCheck,
  type ComponentRow,
  type PaperForm,
  type Verdict,
} from './components.js';
export { answersOf, replaceAnswers, type StoredAnswers } from './answers.js';
export { insertDossier, type BornDossier, type NewComponent, type NewDossier } from './birth/insert-dossier.js';
export {
  addDraftDocument,
  changeDraft,
  createDraft,
  deleteDraft,
  draftsOf,
  findDraft,
  lockOpenDraft,
  keepDraftPapers,
  removeDraftDocument,
  type Draft,
  type DraftChange,
  type DraftDocument,
  type DraftListItem,
  type NewDraft,
} from './draft/drafts.js';
export {
  closeSupplementRequest,
  openSupplementRequest,
  supplementRequestsOf,
  type NewSupplementRequest,
  type SupplementItem,
  type SupplementRequest,
} from './supplements.js';
export {
  addSupplementDocument,
  forgetSupplementDraft,
  keepSupplementAnswers,
  removeSupplementDocument,
  supplementDraftOf,
  type SupplementDraft,
} from './supplement-draft.js';
export { readMessages, sendMessage, writeNote, type Message } from './messages/messages.js';
export { DOSSIER_ENTITIES } from './entities/dossier.entities.js';
export { DossierComponentEntity } from './entities/dossier-component.entity.js';
export { DossierEntity } from './entities/dossier.entity.js';
export { DraftEntity } from './entities/draft.entity.js';
export { EventTextEntity } from './entities/event-text.entity.js';
