export { AlreadyRated, FEEDBACK_TEXTS, rateDossier, RatingTooEarly } from './rate-dossier.js';
export { FEEDBACK_ENTITIES } from './entities/feedback.entities.js';
