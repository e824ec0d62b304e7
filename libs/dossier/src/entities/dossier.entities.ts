import { DraftEntity } from './draft.entity.js';
import { DraftRepresentationEntity } from './draft-representation.entity.js';
import { RepresentationEntity } from './representation.entity.js';
import { DraftDocumentEntity } from './draft-document.entity.js';
import { CodeCounterEntity } from './code-counter.entity.js';
import { DossierEntity } from './dossier.entity.js';
import { PartyEntity } from './party.entity.js';
import { DossierAnswerEntity } from './dossier-answer.entity.js';
import { DossierComponentEntity } from './dossier-component.entity.js';
import { ComponentDocumentEntity } from './component-document.entity.js';
import { EventTextEntity } from './event-text.entity.js';
import { SupplementRequestEntity } from './supplement-request.entity.js';
import { SupplementItemEntity } from './supplement-item.entity.js';
import { SupplementDraftEntity } from './supplement-draft.entity.js';
import { SupplementDraftDocumentEntity } from './supplement-draft-document.entity.js';
import { MessageEntity } from './message.entity.js';
import { NoteEntity } from './note.entity.js';
import { ClockEntity } from './clock.entity.js';
import { PauseEntity } from './pause.entity.js';
import { DossierSyncEntity } from './dossier-sync.entity.js';
import { DossierEventEntity } from './dossier-event.entity.js';

/** Every table that this lib owns. */
export const DOSSIER_ENTITIES = [
  DraftEntity,
  DraftDocumentEntity,
  DraftRepresentationEntity,
  RepresentationEntity,
  CodeCounterEntity,
  DossierEntity,
  PartyEntity,
  DossierAnswerEntity,
  DossierComponentEntity,
  ComponentDocumentEntity,
  EventTextEntity,
  SupplementRequestEntity,
  SupplementItemEntity,
  SupplementDraftEntity,
  SupplementDraftDocumentEntity,
  MessageEntity,
  NoteEntity,
  ClockEntity,
  PauseEntity,
  DossierSyncEntity,
  DossierEventEntity,
];
