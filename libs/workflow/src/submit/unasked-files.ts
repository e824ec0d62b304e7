import type { Answers, FormDefinition } from '@app/forms';
import { answeredFiles } from './answered-files.js';

/** Files given for questions that these answers do not ask any more: a hidden answer is absent, so its files do not go to the office. */
export function unaskedFiles(form: FormDefinition, given: Answers, counted: Answers): ReadonlySet<string> {
  const idsIn = (answers: Answers): string[] => answeredFiles(form, answers).flatMap(({ ids }) => ids);
  const asked = new Set(idsIn(counted));
  return new Set(idsIn(given).filter((id) => !asked.has(id)));
}
