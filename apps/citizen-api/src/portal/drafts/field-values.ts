import type { Answers, Field } from '@app/forms';
import { dayNumbers, grouped, type Language } from '@app/ui';

/** A stored value as it is shown in its input; what could not be read stays as it was typed. */
export function inputValue(field: Field, value: unknown): string {
  if (value === undefined || value === null) return '';
  switch (field.type) {
    case 'date':
      return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? dayNumbers(value) : String(value);
    case 'integer':
    case 'money':
    case 'decimal':
      return typeof value === 'number' ? numberText(value, 'vi') : String(value);
    default:
      return typeof value === 'object' ? '' : String(value);
  }
}

/** Vietnamese keyboards write a comma; as many digits after it as there are. */
export function numberText(value: number, language: Language): string {
  return grouped(value, language, String(value).split('.')[1]?.length ?? 0);
}

/** The value at a dotted path, `children.0.name`. */
export function valueAt(answers: Answers, path: string): unknown {
  return path.split('.').reduce<unknown>((value, part) => {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined;
    return (value as Record<string, unknown>)[part];
  }, answers);
}

/** Id of the first control of a field, for labels and for links of the error summary. */
export function idOf(path: string): string {
  return `f-${path.replaceAll('.', '-')}`;
}
