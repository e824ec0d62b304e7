import { COMPARISONS } from '../condition/condition.js';
import { FIELD_TYPES, CATALOGUES, COMPUTE_FUNCTIONS, PERSON_PARTS, PREFILL_SOURCES } from '../definition/field.js';
import type { FieldType } from '../definition/field.js';
import { FORM_FORMAT } from '../definition/form-definition.js';
import { TEXT_FORMATS } from '../definition/text-format.js';

/** What a property may hold. Small on purpose: enough to know that unknown JSON is a form definition. */
export type Shape =
  | { readonly is: 'string' | 'boolean' | 'count' | 'number' | 'text' | 'condition' | 'scalar' }
  | { readonly is: 'oneOf'; readonly values: readonly string[] }
  | { readonly is: 'either'; readonly shapes: readonly Shape[] }
  | { readonly is: 'list'; readonly of: Shape }
  | { readonly is: 'texts' }
  | { readonly is: 'object'; readonly properties: Readonly<Record<string, Property>> }
  | { readonly is: 'field' };

export interface Property {
  readonly shape: Shape;
  readonly required?: boolean;
}

const STRING: Shape = { is: 'string' };
const BOOLEAN: Shape = { is: 'boolean' };
const COUNT: Shape = { is: 'count' };
const NUMBER: Shape = { is: 'number' };
const TEXT: Shape = { is: 'text' };
const CONDITION: Shape = { is: 'condition' };
const oneOf = (values: readonly string[]): Shape => ({ is: 'oneOf', values });
const list = (of: Shape): Shape => ({ is: 'list', of });
const must = (shape: Shape): Property => ({ shape, required: true });
const may = (shape: Shape): Property => ({ shape });

const COMMON: Readonly<Record<string, Property>> = {
  key: must(STRING),
  type: must(oneOf(FIELD_TYPES)),
  label: must(TEXT),
  hint: may(TEXT),
  required: may({ is: 'either', shapes: [BOOLEAN, CONDITION] }),
  when: may(CONDITION),
  prefill: may(oneOf(PREFILL_SOURCES)),
  readOnlyIfPrefilled: may(BOOLEAN),
  pii: may(oneOf(['none', 'personal', 'sensitive'])),
  autocomplete: may(STRING),
  messages: may({ is: 'texts' }),
  width: may(oneOf(['short', 'medium', 'full'])),
  reportAs: may(STRING),
};
const TEXT_LENGTH = { minLength: may(COUNT), maxLength: may(COUNT) };
const RANGE = { min: may(NUMBER), max: may(NUMBER), unit: may(TEXT) };
const OPTION: Shape = { is: 'object', properties: { value: must(STRING), label: must(TEXT) } };
const CHOICE = { options: may(list(OPTION)), catalogue: may(oneOf(CATALOGUES)), display: may(oneOf(['radio', 'select'])) };
const COMPUTE: Shape = {
  is: 'object',
  properties: {
    fn: must(oneOf(COMPUTE_FUNCTIONS)),
    field: may(STRING),
    fields: may(list(STRING)),
    item: may(STRING),
    separator: may(STRING),
  },
};

const OWN: Readonly<Record<FieldType, Readonly<Record<string, Property>>>> = {
  text: { ...TEXT_LENGTH, format: may(oneOf(TEXT_FORMATS)) },
  textarea: TEXT_LENGTH,
  integer: RANGE,
  decimal: { ...RANGE, decimals: may(COUNT) },
  money: RANGE,
  date: { notBefore: may(STRING), notAfter: may(STRING) },
  choice: CHOICE,
  choices: { ...CHOICE, minCount: may(COUNT), maxCount: may(COUNT) },
  checkbox: {},
  yesno: {},
  declaration: {},
  address: { detail: may(BOOLEAN) },
  person: { parts: must(list(oneOf(PERSON_PARTS))), optionalParts: may(list(oneOf(PERSON_PARTS))) },
  file: { docType: must(STRING), accept: must(list(STRING)), maxMb: must(NUMBER), minCount: may(COUNT), maxCount: may(COUNT) },
  repeat: { itemTitle: must(TEXT), fields: must(list({ is: 'field' })), min: may(COUNT), max: must(COUNT) },
  computed: { compute: must(COMPUTE), unit: may(TEXT) },
  info: {},
};

export function fieldProperties(type: FieldType): Readonly<Record<string, Property>> {
  return { ...COMMON, ...OWN[type] };
}

export const COMPARISON_PROPERTIES: Readonly<Record<string, Property>> = {
  field: must(STRING),
  op: must(oneOf(COMPARISONS)),
  value: may({ is: 'either', shapes: [{ is: 'scalar' }, list({ is: 'scalar' })] }),
};

export const FORM_SHAPE: Shape = {
  is: 'object',
  properties: {
    format: must(oneOf([FORM_FORMAT])),
    id: must(STRING),
    version: must(COUNT),
    title: must(TEXT),
    pages: must(
      list({
        is: 'object',
        properties: { id: must(STRING), title: must(TEXT), intro: may(TEXT), when: may(CONDITION), fields: must(list({ is: 'field' })) },
      }),
    ),
  },
};
