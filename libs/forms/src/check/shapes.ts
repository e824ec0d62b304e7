import { CATALOGUES, COMPUTE_FUNCTIONS, FIELD_TYPES, PERSON_PARTS, PREFILL_SOURCES } from '../definition/field.js';
import type { FieldType } from '../definition/field.js';
import { FORM_FORMAT } from '../definition/form-definition.js';
import { TEXT_FORMATS } from '../definition/text-format.js';
import type { Properties, Shape } from '../shape/shape.js';
import { BOOLEAN, CONDITION, COUNT, either, listOf, may, must, NUMBER, objectOf, oneOf, recordOf, STRING, TEXT } from '../shape/shape.js';

const COMMON: Properties = {
  key: must(STRING),
  type: must(oneOf(FIELD_TYPES)),
  label: must(TEXT),
  hint: may(TEXT),
  required: may(either(BOOLEAN, CONDITION)),
  when: may(CONDITION),
  prefill: may(oneOf(PREFILL_SOURCES)),
  readOnlyIfPrefilled: may(BOOLEAN),
  pii: may(oneOf(['none', 'personal', 'sensitive'])),
  autocomplete: may(STRING),
  messages: may(recordOf(TEXT)),
  width: may(oneOf(['short', 'medium', 'full'])),
  reportAs: may(STRING),
};
const FIELD: Shape = { is: 'tagged', tag: 'type', variants: () => VARIANTS };
const LENGTH = { minLength: may(COUNT), maxLength: may(COUNT) };
const RANGE = { min: may(NUMBER), max: may(NUMBER), unit: may(TEXT) };
const OPTIONS = listOf(objectOf({ value: must(STRING), label: must(TEXT) }));
const CHOICE = { options: may(OPTIONS), catalogue: may(oneOf(CATALOGUES)), display: may(oneOf(['radio', 'select'])) };
const COMPUTE = objectOf({
  fn: must(oneOf(COMPUTE_FUNCTIONS)),
  field: may(STRING),
  fields: may(listOf(STRING)),
  item: may(STRING),
  separator: may(STRING),
});

const VARIANTS: Readonly<Record<FieldType, Properties>> = {
  text: { ...COMMON, ...LENGTH, format: may(oneOf(TEXT_FORMATS)) },
  textarea: { ...COMMON, ...LENGTH },
  integer: { ...COMMON, ...RANGE },
  decimal: { ...COMMON, ...RANGE, decimals: may(COUNT) },
  money: { ...COMMON, ...RANGE },
  date: { ...COMMON, notBefore: may(STRING), notAfter: may(STRING) },
  choice: { ...COMMON, ...CHOICE },
  choices: { ...COMMON, ...CHOICE, minCount: may(COUNT), maxCount: may(COUNT) },
  checkbox: COMMON,
  yesno: COMMON,
  declaration: COMMON,
  address: { ...COMMON, detail: may(BOOLEAN) },
  person: { ...COMMON, parts: must(listOf(oneOf(PERSON_PARTS))), optionalParts: may(listOf(oneOf(PERSON_PARTS))) },
  file: { ...COMMON, docType: must(STRING), accept: must(listOf(STRING)), maxMb: must(NUMBER), minCount: may(COUNT), maxCount: may(COUNT) },
  repeat: { ...COMMON, itemTitle: must(TEXT), fields: must(listOf(FIELD)), min: may(COUNT), max: must(COUNT) },
  computed: { ...COMMON, compute: must(COMPUTE), unit: may(TEXT) },
  info: COMMON,
};

export const FORM_SHAPE: Shape = objectOf({
  format: must(oneOf([FORM_FORMAT])),
  id: must(STRING),
  version: must(COUNT),
  title: must(TEXT),
  pages: must(
    listOf(objectOf({ id: must(STRING), title: must(TEXT), intro: may(TEXT), when: may(CONDITION), fields: must(listOf(FIELD)) })),
  ),
});
