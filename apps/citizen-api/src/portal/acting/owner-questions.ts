import type { ProcedureVersion } from '@app/catalogue';
import { findField, inLanguage } from '@app/forms';
import { ownerKeys } from '../../drafts/for-another-person.js';
import type { Here } from '../http/here.js';

/** What a form asks about the owner, in the words of the form. */
export function ownerQuestions(version: ProcedureVersion, { language }: Here): string[] {
  const { form } = version;
  if (form === null) return [];
  return ownerKeys(version).flatMap((key) => {
    const field = findField(form, key);
    return field === undefined ? [] : [inLanguage(field.label, language)];
  });
}
