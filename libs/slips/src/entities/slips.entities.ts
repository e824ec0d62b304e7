import { RegisterBookEntity } from './register-book.entity.js';
import { SlipEntity } from './slip.entity.js';

/** Every table that this lib owns. */
export const SLIPS_ENTITIES = [SlipEntity, RegisterBookEntity];
