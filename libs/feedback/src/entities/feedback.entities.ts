import { RatingEntity } from './rating.entity.js';
import { ComplaintEntity } from './complaint.entity.js';

/** Every table that this lib owns. */
export const FEEDBACK_ENTITIES = [RatingEntity, ComplaintEntity];
