import { computeField } from '../compute/compute-field.js';
import type { Answers } from '../definition/answers.js';
import { answerOf, isGroup } from '../definition/answers.js';
import type { Field } from '../definition/field.js';
import type { FormDefinition } from '../definition/form-definition.js';
import { partsOf } from '../definition/parts-of.js';
import { visibleFields, visibleSubFields } from '../visibility/visible-fields.js';

/** Of normal values, those of the visible fields and sub-fields, with computed fields added. */
export function countingAnswers(definition: FormDefinition, draft: Answers, today: string): Answers {
  const answers: Record<string, unknown> = {};
  for (const { field } of visibleFields(definition, draft, today)) {
    const value =
      field.type === 'computed' ? computeField(field.compute, answers, today) : counting(field, answerOf(draft, field.key), today);
    if (value !== undefined) answers[field.key] = value;
  }
  return answers;
}

function counting(field: Field, value: unknown, today: string): unknown {
  if (field.type === 'address' || field.type === 'person') return group(partsOf(field), value, today);
  if (field.type === 'repeat' && Array.isArray(value)) return value.map((row: unknown) => group(field.fields, row, today));
  return value;
}

function group(fields: readonly Field[], value: unknown, today: string): unknown {
  if (!isGroup(value)) return value;
  const kept: Record<string, unknown> = {};
  for (const field of visibleSubFields(fields, value, today)) {
    const answer = counting(field, answerOf(value, field.key), today);
    if (answer !== undefined) kept[field.key] = answer;
  }
  return kept;
}
