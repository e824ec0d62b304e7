import { isGroup, type Answers, type Field, type FileField, type FormDefinition } from '@app/forms';

/** Files given for one question: `guardian`, or `children.0.photo` in a row. */
export interface AnsweredFiles {
  readonly path: string;
  readonly field: FileField;
  readonly ids: readonly string[];
}

/** Every question of the form that these answers answer with files. */
export function answeredFiles(form: FormDefinition, answers: Answers): readonly AnsweredFiles[] {
  return filesOf(
    form.pages.flatMap((page) => page.fields),
    answers,
    '',
  );
}

function filesOf(fields: readonly Field[], answers: Answers, before: string): AnsweredFiles[] {
  return fields.flatMap((field) => {
    const value = answers[field.key];
    const path = before + field.key;
    if (!Array.isArray(value)) return [];
    if (field.type === 'file') return [{ path, field, ids: value.filter((id): id is string => typeof id === 'string') }];
    if (field.type !== 'repeat') return [];
    return value.flatMap((row: unknown, index) => (isGroup(row) ? filesOf(field.fields, row, `${path}.${index}.`) : []));
  });
}
