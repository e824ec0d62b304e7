import { parseMergeText } from './merge-text.js';
import type { ResultTemplate } from './result-template.js';
import { textsOf } from './template-walk.js';

/** Paths of all merge fields of a template, each once, in printed order; elements of a list answer as '<list>[].<key>'. */
export function mergeFieldsOf(template: ResultTemplate): readonly string[] {
  const fields = textsOf(template).flatMap(({ text, list }) =>
    parseMergeText(text).flatMap((token) => ('field' in token ? [list ? token.field.replace(/^item\./, `${list}[].`) : token.field] : [])),
  );
  return [...new Set(fields)];
}
