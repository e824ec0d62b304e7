export { AlreadyRated, FEEDBACK_TEXTS, rateDossier, RatingTooEarly } from './rate-dossier.js';
export { ratableDossier, rateByLink, type RatableDossier } from './rate-by-link.js';
export { complain, isRated } from './complain.js';
export { FEEDBACK_ENTITIES } from './entities/feedback.entities.js';
