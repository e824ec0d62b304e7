import type { Field } from '../definition/field.js';
import type { FormDefinition } from '../definition/form-definition.js';
import { placedFields } from '../definition/form-definition.js';
import type { LocalText } from '../definition/local-text.js';
import { partsOf } from '../definition/parts-of.js';
import { fieldMessage } from './field-message.js';
import type { SchemaError } from './schema-error.js';
import { schemaErrorCode } from './schema-error-code.js';

export interface AnswerError {
  /** Dotted path as in a form post: `copies`, `children.0.fullName`. */
  readonly field: string;
  readonly code: string;
  readonly message: LocalText;
}

/**
 * Turns validator errors into at most one error per answer, in the order of the form, each saying what to do. Errors about
 * something no field asks for come last with the code `unknown_field`.
 */
export function explainSchemaErrors(definition: FormDefinition, errors: readonly SchemaError[]): readonly AnswerError[] {
  const first = new Map<string, { error: AnswerError; rank: readonly number[] }>();
  const fields = placedFields(definition).map((placed) => placed.field);
  for (const error of errors) {
    const path = pathOf(error);
    const found = locate(fields, path);
    const field = path.join('.');
    if (error.keyword === 'if' || first.has(field)) continue;
    if (!found) first.set(field, { error: { field, code: 'unknown_field', message: UNKNOWN_FIELD }, rank: [fields.length] });
    else {
      const { code, params } = schemaErrorCode(found.field, error);
      first.set(field, { error: { field, code, message: fieldMessage(found.field, code, params) }, rank: found.rank });
    }
  }
  return [...first.values()].sort((a, b) => compareRanks(a.rank, b.rank)).map((one) => one.error);
}

const UNKNOWN_FIELD: LocalText = {
  vi: 'Biểu mẫu không có câu hỏi này: tải lại trang rồi điền lại',
  en: 'The form does not ask this: reload the page and fill it in again',
};

/** Path of the answer meant: for a missing or surplus property, the property itself. */
function pathOf({ instancePath, keyword, params }: SchemaError): readonly string[] {
  const base = instancePath
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  const property =
    keyword === 'required' ? params['missingProperty'] : keyword === 'additionalProperties' ? params['additionalProperty'] : undefined;
  return typeof property === 'string' ? [...base, property] : base;
}

interface Located {
  readonly field: Field;
  /** Position at each level, to sort by. */
  readonly rank: readonly number[];
}

function locate(fields: readonly Field[], path: readonly string[]): Located | undefined {
  const [key, ...rest] = path;
  const index = fields.findIndex((field) => field.key === key);
  const field = fields[index];
  if (!field) return undefined;
  if (rest.length === 0) return { field, rank: [index] };
  const inner = innerFields(field, rest);
  const found = inner.path.length === 0 ? { field, rank: [] } : locate(inner.fields, inner.path);
  return found && { field: found.field, rank: [index, ...inner.rank, ...found.rank] };
}

function innerFields(
  field: Field,
  path: readonly string[],
): { fields: readonly Field[]; path: readonly string[]; rank: readonly number[] } {
  switch (field.type) {
    case 'address':
    case 'person':
      return { fields: partsOf(field), path, rank: [] };
    case 'repeat':
      return { fields: field.fields, path: path.slice(1), rank: [Number(path[0])] };
    default:
      return { fields: [], path: [], rank: [] };
  }
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  for (const [index, position] of a.entries()) {
    const difference = position - (b[index] ?? -1);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
