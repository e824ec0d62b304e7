import { DocumentPartEntity } from './document-part.entity.js';
import { DocumentEntity } from './document.entity.js';

/** Every table that this lib owns. */
export const DOCUMENTS_ENTITIES = [DocumentEntity, DocumentPartEntity];
