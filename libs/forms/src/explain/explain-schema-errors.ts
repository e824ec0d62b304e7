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
  readonly message: Required<LocalText>;
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
      first.set(field, {
        error: { field, code, message: inPlace(fieldMessage(found.field, code, params), found.within) },
        rank: found.rank,
      });
    }
  }
  return [...first.values()].sort((a, b) => compareRanks(a.rank, b.rank)).map((one) => one.error);
}

const UNKNOWN_FIELD: Required<LocalText> = {
  vi: 'Biểu mẫu không có câu hỏi này: tải lại trang rồi điền lại',
  en: 'The form does not ask this: reload the page and fill it in again',
};

/** Two addresses on one page ask for the same commune: the text says which, "Chọn xã, phường, đặc khu (Quê quán)". */
function inPlace(message: Required<LocalText>, within: readonly Required<LocalText>[]): Required<LocalText> {
  if (within.length === 0) return message;
  return {
    vi: `${message.vi} (${within.map((one) => one.vi).join(', ')})`,
    en: `${message.en} (${within.map((one) => one.en).join(', ')})`,
  };
}

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
  /** Names of the groups and rows around the field, outermost first. */
  readonly within: readonly Required<LocalText>[];
}

function locate(fields: readonly Field[], path: readonly string[]): Located | undefined {
  const [key, ...rest] = path;
  const index = fields.findIndex((field) => field.key === key);
  const field = fields[index];
  if (!field) return undefined;
  if (rest.length === 0) return { field, rank: [index], within: [] };
  switch (field.type) {
    case 'address':
    case 'person':
      return under(field.label, [index], locate(partsOf(field), rest));
    case 'repeat': {
      const row = Number(rest[0]);
      const found: Located | undefined = rest.length === 1 ? { field, rank: [], within: [] } : locate(field.fields, rest.slice(1));
      return under(numbered(field.itemTitle, row + 1), [index, row], found);
    }
    default:
      return { field, rank: [index], within: [] };
  }
}

function under(name: LocalText, rank: readonly number[], found: Located | undefined): Located | undefined {
  return (
    found && { field: found.field, rank: [...rank, ...found.rank], within: [{ vi: name.vi, en: name.en ?? name.vi }, ...found.within] }
  );
}

function numbered(title: LocalText, position: number): LocalText {
  return { vi: `${title.vi} ${position}`, en: `${title.en ?? title.vi} ${position}` };
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  for (const [index, position] of a.entries()) {
    const difference = position - (b[index] ?? -1);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
