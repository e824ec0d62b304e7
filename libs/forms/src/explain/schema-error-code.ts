import type { Field } from '../definition/field.js';
import type { SchemaError } from './schema-error.js';
import type { MessageParams } from './field-message.js';

export interface CodedError {
  readonly code: string;
  readonly params: MessageParams;
}

/** Our code for one validator error of a field. */
export function schemaErrorCode(field: Field, { keyword, schemaPath, params }: SchemaError): CodedError {
  switch (keyword) {
    case 'required':
      return { code: 'required', params: {} };
    case 'const':
      return { code: 'required', params: {} };
    case 'false schema':
      return { code: 'hidden', params: {} };
    case 'type':
      return unreadable(field);
    case 'pattern':
      return named(field, schemaPath);
    case 'enum':
      return { code: 'not_an_option', params: {} };
    case 'minLength':
      return Number(params['limit']) === 1 ? { code: 'required', params: {} } : limited('too_short', params);
    case 'maxLength':
      return limited('too_long', params);
    case 'minimum':
      return limited('too_small', params);
    case 'maximum':
      return limited('too_large', params);
    case 'minItems':
      return limited('too_few', params);
    case 'maxItems':
      return limited('too_many', params);
    case 'uniqueItems':
      return { code: 'duplicate', params: {} };
    default:
      return { code: 'not_readable', params: {} };
  }
}

function limited(code: string, params: Readonly<Record<string, unknown>>): CodedError {
  const limit = params['limit'];
  return { code, params: { limit: typeof limit === 'number' ? limit.toLocaleString('vi-VN') : '' } };
}

function unreadable(field: Field): CodedError {
  switch (field.type) {
    case 'integer':
      return { code: 'not_an_integer', params: {} };
    case 'decimal':
      return { code: 'not_a_number', params: { decimals: field.decimals ?? 2 } };
    case 'money':
      return { code: 'not_money', params: {} };
    case 'yesno':
      return { code: 'not_yes_or_no', params: {} };
    case 'checkbox':
    case 'declaration':
      return { code: 'required', params: {} };
    default:
      return { code: 'not_readable', params: {} };
  }
}

/** Patterns are named definitions, so the path says which: '#/$defs/cccd/pattern', '#/$defs/birth.not_after/pattern'. */
function named(field: Field, schemaPath: string): CodedError {
  const name = /^#\/\$defs\/([^/]+)\/pattern$/.exec(schemaPath)?.[1];
  if (name === undefined) return { code: field.type === 'file' ? 'not_uploaded' : 'not_readable', params: {} };
  const code = name.slice(name.lastIndexOf('.') + 1);
  if (field.type !== 'date' || code === 'date') return { code, params: {} };
  const bound = code === 'not_after' ? field.notAfter : field.notBefore;
  return bound === 'today' ? { code: `${code}_today`, params: {} } : { code, params: { limit: asDayMonthYear(bound ?? '') } };
}

function asDayMonthYear(day: string): string {
  return day.split('-').reverse().join('/');
}
