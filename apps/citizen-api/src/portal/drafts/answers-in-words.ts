import { holds, inLanguage, isGroup, partsOf, type Answers, type Field, type FormPage } from '@app/forms';
import { dayNumbers, money, type Language } from '@app/ui';
import { labelOf } from './label-of.js';
import { draftTexts } from './drafts.texts.js';
import { numberText } from './field-values.js';

export interface AnswerLine {
  readonly key: string;
  readonly label: string;
  /** Empty where nothing was answered. */
  readonly text: string;
}

export interface WordsContext {
  readonly language: Language;
  readonly today: string;
  readonly areaName: (code: string) => string | undefined;
}

/** The shown questions of a page with their answers, as they are read back to the person. */
export function answersInWords(page: FormPage, answers: Answers, context: WordsContext): AnswerLine[] {
  return page.fields
    .filter(({ type, when }) => type !== 'info' && (when === undefined || holds(when, answers, context.today)))
    .map((field) => ({
      key: field.key,
      label: inLanguage(field.label, context.language),
      text: words(field, answers[field.key], context),
    }));
}

function words(field: Field, value: unknown, context: WordsContext): string {
  const { language, areaName } = context;
  const t = draftTexts[language];
  if (value === undefined || value === null) return '';
  switch (field.type) {
    case 'date':
      return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? dayNumbers(value) : String(value);
    case 'money':
      return typeof value === 'number' ? money(value, language) : String(value);
    case 'integer':
    case 'decimal':
    case 'computed':
      return typeof value === 'number' ? `${numberText(value, language)}${unitOf(field, language)}` : String(value);
    case 'choice':
      return labelOf(field, value, language);
    case 'choices':
      return Array.isArray(value) ? value.map((one) => labelOf(field, one, language)).join(', ') : String(value);
    case 'checkbox':
    case 'declaration':
    case 'yesno':
      return value === true ? t.yes : t.no;
    case 'address':
      return isGroup(value) ? addressWords(value, areaName) : String(value);
    case 'person':
      return isGroup(value) ? partsWords(partsOf(field), value, context) : String(value);
    case 'repeat':
      return Array.isArray(value)
        ? value.map((row, index) => `${index + 1}. ${isGroup(row) ? partsWords(field.fields, row, context) : ''}`).join('\n')
        : String(value);
    case 'file':
      return Array.isArray(value) ? t.files(value.length) : '';
    default:
      return String(value);
  }
}

function unitOf(field: Field, language: Language): string {
  return 'unit' in field && field.unit !== undefined ? ` ${inLanguage(field.unit, language)}` : '';
}

/** From the house outwards, as an address is said. */
function addressWords({ detail, commune, province }: Answers, areaName: WordsContext['areaName']): string {
  const named = (code: unknown): string => (typeof code === 'string' ? (areaName(code) ?? code) : '');
  return [typeof detail === 'string' ? detail : '', named(commune), named(province)].filter((part) => part !== '').join(', ');
}

function partsWords(fields: readonly Field[], value: Answers, context: WordsContext): string {
  return fields
    .map((field) => words(field, value[field.key], context))
    .filter((text) => text !== '')
    .join(', ');
}
