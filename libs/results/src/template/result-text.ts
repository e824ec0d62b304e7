import { inNfc, textOf, type Day } from '../paper/index.js';
import { MergeScope } from './merge-scope.js';
import { resultDefinition } from './result-definition.js';
import type { ResultTemplate } from './result-template.js';
import type { ResultValues } from './result-values.js';

/** The words of a result and the fields it still lacks, without drawing it; missing values print as dots. */
export function resultText(
  template: ResultTemplate,
  values: ResultValues,
  today: Day,
): { readonly text: string; readonly missing: readonly string[] } {
  const composed = inNfc(values);
  const scope = new MergeScope(composed, today);
  const text = textOf(resultDefinition(inNfc(template), composed, scope).content);
  return { text, missing: scope.missing() };
}
