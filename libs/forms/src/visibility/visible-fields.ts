import { computeField } from '../compute/compute-field.js';
import { holds } from '../condition/holds.js';
import type { Answers } from '../definition/answers.js';
import { answerOf } from '../definition/answers.js';
import type { Field } from '../definition/field.js';
import type { FormDefinition, PlacedField } from '../definition/form-definition.js';
import { placedFields } from '../definition/form-definition.js';

/**
 * Fields to show for these answers on the day `today`, in order. One pass is enough because a condition reads earlier
 * fields only; the answer of a hidden field counts as absent, so what hangs on it is hidden too.
 */
export function visibleFields(definition: FormDefinition, answers: Answers, today: string): readonly PlacedField[] {
  const visible: Record<string, unknown> = {};
  return placedFields(definition).filter(({ field, when }) => {
    if (when && !holds(when, visible, today)) return false;
    keep(visible, field, answers, today);
    return true;
  });
}

export function isVisible(definition: FormDefinition, key: string, answers: Answers, today: string): boolean {
  return visibleFields(definition, answers, today).some((placed) => placed.field.key === key);
}

/** The same for the sub-fields of one item of a repeat, whose conditions read the item only. */
export function visibleSubFields(fields: readonly Field[], item: Answers, today: string): readonly Field[] {
  const visible: Record<string, unknown> = {};
  return fields.filter((field) => {
    if (field.when && !holds(field.when, visible, today)) return false;
    keep(visible, field, item, today);
    return true;
  });
}

/** Whether a visible field must be answered now. */
export function isRequired(field: Field, visibleAnswers: Answers, today: string): boolean {
  if (field.type === 'declaration') return true;
  if (typeof field.required === 'object') return holds(field.required, visibleAnswers, today);
  return field.required === true;
}

function keep(visible: Record<string, unknown>, field: Field, answers: Answers, today: string): void {
  const answer = field.type === 'computed' ? computeField(field.compute, visible, today) : answerOf(answers, field.key);
  if (answer !== undefined) visible[field.key] = answer;
}
