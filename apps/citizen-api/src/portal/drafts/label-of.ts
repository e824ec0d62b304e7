import { inLanguage, optionsOf, type ChoiceField } from '@app/forms';
import type { Language } from '@app/ui';

/** What an option is called; a value that is none any more is shown as it is. */
export function labelOf(field: ChoiceField, value: unknown, language: Language): string {
  const option = optionsOf(field).find((one) => one.value === value);
  return option === undefined ? String(value ?? '') : inLanguage(option.label, language);
}
