import { isGroup, type Answers, type Field, type FormDefinition } from '@app/forms';

/** Files given for questions that these answers do not ask any more: a hidden answer is absent, so its files do not go to the office. */
export function unaskedFiles(form: FormDefinition, given: Answers, counted: Answers): ReadonlySet<string> {
  const fields = form.pages.flatMap((page) => page.fields);
  const asked = new Set(filesOf(fields, counted));
  return new Set(filesOf(fields, given).filter((id) => !asked.has(id)));
}

function filesOf(fields: readonly Field[], answers: Answers): string[] {
  return fields.flatMap((field) => {
    const value = answers[field.key];
    if (!Array.isArray(value)) return [];
    if (field.type === 'file') return value.filter((id): id is string => typeof id === 'string');
    return field.type === 'repeat' ? value.flatMap((row: unknown) => (isGroup(row) ? filesOf(field.fields, row) : [])) : [];
  });
}
