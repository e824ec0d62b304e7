import { DossierReuseEntity } from './dossier-reuse.entity.js';
import { DraftReuseEntity } from './draft-reuse.entity.js';
import { HandOverEntity } from './hand-over.entity.js';
import { NumberSeriesEntity } from './number-series.entity.js';
import { PersonPaperDocumentEntity } from './person-paper-document.entity.js';
import { PersonPaperEntity } from './person-paper.entity.js';
import { ResultEntity } from './result.entity.js';

/** Every table that this lib owns. */
export const RESULTS_ENTITIES = [
  NumberSeriesEntity,
  ResultEntity,
  HandOverEntity,
  PersonPaperEntity,
  PersonPaperDocumentEntity,
  DraftReuseEntity,
  DossierReuseEntity,
];
