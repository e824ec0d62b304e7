export {
  checkTemplate,
  TEMPLATE_FINDING_CODES,
  type KnownFields,
  type TemplateFinding,
  type TemplateFindingCode,
} from './check-template.js';
export { TEMPLATE_FINDING_TEXTS } from './finding-texts.js';
export { FORMATTER_NAMES } from './formatters.js';
export { knownFieldsOf } from './known-fields-of.js';
export { labelsOfAnswers } from './labels-of-answers.js';
export { mergeFieldsOf } from './merge-fields.js';
export { previewTemplate } from './preview-template.js';
export { readTemplate } from './read-template.js';
export { renderResult, type RenderedResult, type RenderResultOptions } from './render-result.js';
export type { DraftField, DraftFieldType, ResultBlock, ResultTemplate } from './result-template.js';
export { resultText } from './result-text.js';
export { SYSTEM_FIELDS, type ResultValues } from './result-values.js';
export { ResultGlyphMissing, ResultTemplateInvalid, ResultValueMissing } from './template.errors.js';
export { RESULT_TEMPLATE_TEXTS } from './template.texts.js';
