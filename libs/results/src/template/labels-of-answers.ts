import { optionsOf, placedFields, type Answers, type Field, type FormDefinition } from '@app/forms';
import { valueAt } from './result-values.js';

/**
 * The Vietnamese words for the coded answers of a form, by merge path: the label of a choice, the written-out address.
 * `areaName` gives the name of a province or commune code; an address with an unknown code has no label, so it is missed loudly.
 */
export function labelsOfAnswers(
  form: FormDefinition,
  answers: Answers,
  areaName: (code: string) => string | undefined,
): Record<string, string> {
  const entries = placedFields(form).map(({ field }): [string, string | undefined] => [
    `answers.${field.key}`,
    labelOf(field, valueAt(answers, field.key), areaName),
  ]);
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => entry[1] !== undefined));
}

function labelOf(field: Field, answer: unknown, areaName: (code: string) => string | undefined): string | undefined {
  if (field.type === 'choice' || field.type === 'choices') {
    const chosen: readonly unknown[] = Array.isArray(answer) ? answer : [answer];
    const labels = chosen.map((value) => optionsOf(field).find((option) => option.value === value)?.label.vi);
    return labels.length > 0 && labels.every((label) => label !== undefined) ? labels.join(', ') : undefined;
  }
  return field.type === 'address' ? addressInWords(answer, areaName) : undefined;
}

function addressInWords(answer: unknown, areaName: (code: string) => string | undefined): string | undefined {
  const [province, commune] = ['province', 'commune'].map((part) => {
    const code = valueAt(answer, part);
    return typeof code === 'string' ? areaName(code) : undefined;
  });
  if (province === undefined || commune === undefined) return undefined;
  const detail = valueAt(answer, 'detail');
  return [typeof detail === 'string' ? detail : '', commune, province].filter((part) => part !== '').join(', ');
}
