import { partsOf, type Field, type FormPage, type RepeatField } from '@app/forms';
import type { Posted } from '../http/posted.js';

export interface PostedAnswersSettings {
  /** Keys that stay as the register says. */
  readonly locked: readonly string[];
  /** The province that is chosen before anybody answers; alone it is no answer. */
  readonly homeProvince: string;
  /** A row that the person takes out, by its number in the form. */
  readonly without?: { readonly path: string; readonly row: number };
}

/**
 * What a page's form says of each of its fields; null where nothing was answered, so that an emptied field is emptied. Files of a
 * question were stored before and are not in the form; those of a row go with their row.
 */
export function readPostedAnswers(page: FormPage, posted: Posted, settings: PostedAnswersSettings): Record<string, unknown> {
  return Object.fromEntries(
    page.fields
      .filter(({ key, type }) => type !== 'computed' && type !== 'info' && type !== 'file' && !settings.locked.includes(key))
      .map((field) => [field.key, valueOf(field, field.key, posted, settings) ?? null]),
  );
}

function valueOf(field: Field, path: string, posted: Posted, settings: PostedAnswersSettings): unknown {
  switch (field.type) {
    case 'choices':
      return posted.all(path).length === 0 ? undefined : posted.all(path);
    case 'address': {
      const parts = groupOf(partsOf(field), path, posted, settings);
      const only = parts['commune'] === undefined && parts['detail'] === undefined && parts['province'] === settings.homeProvince;
      return only || Object.keys(parts).length === 0 ? undefined : parts;
    }
    case 'person': {
      const parts = groupOf(partsOf(field), path, posted, settings);
      return Object.keys(parts).length === 0 ? undefined : parts;
    }
    case 'repeat':
      return rowsOf(field, path, posted, settings);
    case 'file':
      return posted.all(path).length === 0 ? undefined : posted.all(path);
    case 'computed':
    case 'info':
      return undefined;
    default:
      return posted.one(path) === '' ? undefined : posted.one(path);
  }
}

function groupOf(fields: readonly Field[], path: string, posted: Posted, settings: PostedAnswersSettings): Record<string, unknown> {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const value = valueOf(field, `${path}.${field.key}`, posted, settings);
      return value === undefined ? [] : [[field.key, value]];
    }),
  );
}

function rowsOf(field: RepeatField, path: string, posted: Posted, settings: PostedAnswersSettings): unknown {
  const { without } = settings;
  const rows = rowNumbers(path, posted)
    .filter((row) => path !== without?.path || row !== without.row)
    .slice(0, field.max)
    .map((row) => groupOf(field.fields, `${path}.${row}`, posted, settings))
    .filter((row) => Object.keys(row).length > 0);
  return rows.length === 0 ? undefined : rows;
}

function rowNumbers(path: string, posted: Posted): number[] {
  const numbers = posted
    .names()
    .filter((name) => name.startsWith(`${path}.`))
    .map((name) => Number(name.slice(path.length + 1).split('.')[0]));
  return [...new Set(numbers.filter((row) => Number.isInteger(row) && row >= 0 && row < 1000))].sort((a, b) => a - b);
}
