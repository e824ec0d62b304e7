import { placedFields, type FormDefinition } from '@app/forms';
import type { KnownFields } from './check-template.js';

/** The answers a template may merge from a form, with their types. */
export function knownFieldsOf(form: FormDefinition): KnownFields {
  return Object.fromEntries(
    placedFields(form)
      .filter(({ field }) => field.type !== 'info')
      .map(({ field }) => [`answers.${field.key}`, field.type]),
  );
}
