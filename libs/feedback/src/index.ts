export { AlreadyRated, FEEDBACK_TEXTS, rateDossier, RatingTooEarly } from './rate-dossier.js';
