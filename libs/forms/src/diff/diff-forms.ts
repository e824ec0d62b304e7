import { optionsOf } from '../catalogue/options-of.js';
import type { Answers } from '../definition/answers.js';
import { answerOf } from '../definition/answers.js';
import type { Field, FieldType } from '../definition/field.js';
import type { FormDefinition } from '../definition/form-definition.js';
import { placedFields } from '../definition/form-definition.js';

export interface FormDiff {
  /** Answers that stay valid as they are. */
  readonly kept: readonly string[];
  /** The field exists in both, but its answer must be given again. */
  readonly needsReanswer: readonly string[];
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

/** Type changes that keep a value valid without touching it. Any other change of type asks again. */
const CASTS: readonly (readonly [FieldType, FieldType])[] = [
  ['text', 'textarea'],
  ['integer', 'decimal'],
];

/** What happens to the answers of version `before` when a draft moves to version `after`. */
export function diffForms(before: FormDefinition, after: FormDefinition): FormDiff {
  const old = new Map(placedFields(before).map(({ field }) => [field.key, field]));
  const now = new Map(placedFields(after).map(({ field }) => [field.key, field]));
  const shared = [...now.values()].filter((field) => old.has(field.key));
  const keeps = (field: Field): boolean => {
    const previous = old.get(field.key);
    return previous !== undefined && keepsAnswer(previous, field);
  };
  return {
    kept: shared.filter(keeps).map((field) => field.key),
    needsReanswer: shared.filter((field) => !keeps(field)).map((field) => field.key),
    removed: [...old.keys()].filter((key) => !now.has(key)),
    added: [...now.keys()].filter((key) => !old.has(key)),
  };
}

/** A draft's values that survive the move; everything else is asked again. */
export function keepAnswers(diff: FormDiff, draft: Answers): Answers {
  return Object.fromEntries(diff.kept.filter((key) => answerOf(draft, key) !== undefined).map((key) => [key, draft[key]]));
}

function keepsAnswer(before: Field, after: Field): boolean {
  if (before.type !== after.type) return CASTS.some(([from, to]) => from === before.type && to === after.type);
  if (before.type === 'computed' || before.type === 'info') return true;
  return valueRules(before) === valueRules(after) || onlyWidened(before, after);
}

/** Properties that never decide whether a value is valid: words, layout, and when it is asked. */
const BESIDE_THE_VALUE = new Set([
  'label',
  'hint',
  'messages',
  'width',
  'display',
  'when',
  'required',
  'prefill',
  'readOnlyIfPrefilled',
  'autocomplete',
  'pii',
  'reportAs',
  'unit',
  'itemTitle',
]);

function valueRules(field: Field): string {
  if (field.type === 'choice' || field.type === 'choices') return JSON.stringify(optionsOf(field).map((option) => option.value));
  if (field.type === 'repeat') return JSON.stringify([field.min, field.max, field.fields.map((one) => [one.key, valueRules(one)])]);
  const rules = Object.entries(field).filter(([name]) => !BESIDE_THE_VALUE.has(name));
  return JSON.stringify(rules.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function onlyWidened(before: Field, after: Field): boolean {
  if ((before.type === 'choice' || before.type === 'choices') && (after.type === 'choice' || after.type === 'choices')) {
    const values = new Set(optionsOf(after).map((option) => option.value));
    return optionsOf(before).every((option) => values.has(option.value));
  }
  if ((before.type === 'text' && after.type === 'text') || (before.type === 'textarea' && after.type === 'textarea')) {
    const sameFormat = before.type === 'text' && after.type === 'text' ? before.format === after.format : true;
    return sameFormat && (after.maxLength ?? Infinity) >= (before.maxLength ?? 0) && (after.minLength ?? 1) <= (before.minLength ?? 1);
  }
  return false;
}
