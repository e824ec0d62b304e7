import type { Answers } from '../definition/answers.js';
import type { FormDefinition } from '../definition/form-definition.js';
import { placedFields } from '../definition/form-definition.js';
import { countingAnswers } from './counting-answers.js';
import { nest } from './nest.js';
import { normaliseValue } from './normalise-value.js';

export interface NormalisedAnswers {
  /** What counts: normal values of the visible fields, computed fields included, nothing else. */
  readonly answers: Answers;
  /** Normal values of all fields, hidden ones too. A draft keeps these, so that toggling a choice back restores them. */
  readonly draft: Answers;
  /** Paths that were sent and that no field asks for; report them, never drop them in silence. */
  readonly unknown: readonly string[];
}

/**
 * Brings what was sent (JSON, or a form post with dotted names) into the one normal form.
 * @param today local day of the office, 'YYYY-MM-DD'.
 * @throws ForbiddenKey when a name is `__proto__`, `constructor` or `prototype`.
 * @throws AnswersTooDeep when values are nested deeper than any form asks.
 */
export function normaliseAnswers(definition: FormDefinition, raw: Readonly<Record<string, unknown>>, today: string): NormalisedAnswers {
  const unknown: string[] = [];
  const context = { unknown: (path: string): void => void unknown.push(path) };
  const fields = new Map(placedFields(definition).map(({ field }) => [field.key, field]));
  const draft: Record<string, unknown> = {};
  for (const [key, sent] of Object.entries(nest(raw))) {
    const field = fields.get(key);
    if (!field || field.type === 'info') {
      unknown.push(key);
      continue;
    }
    const value = normaliseValue(field, sent, key, context);
    if (value !== undefined) draft[key] = value;
  }
  return { answers: countingAnswers(definition, draft, today), draft, unknown };
}
