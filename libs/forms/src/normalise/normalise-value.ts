import { isGroup } from '../definition/answers.js';
import type { Field, RepeatField } from '../definition/field.js';
import { partsOf } from '../definition/parts-of.js';
import { cleanFormat, cleanLine, cleanLines } from './clean-text.js';
import { parseDay } from './parse-day.js';
import { parseMoney, parseNumber } from './parse-number.js';

export interface NormaliseContext {
  /** Called with the path of a sent value no field asks for. */
  readonly unknown: (path: string) => void;
}

/**
 * One value in its normal form; undefined when nothing was answered. What cannot be read stays as it was typed, so the
 * schema refuses it and the citizen sees their own text again.
 */
export function normaliseValue(field: Field, value: unknown, path: string, context: NormaliseContext): unknown {
  if (value === undefined || value === null) return undefined;
  switch (field.type) {
    case 'text':
      return line(value, (text) => cleanFormat(text, field.format));
    case 'textarea':
      return typeof value === 'string' ? cleanLines(value) || undefined : value;
    case 'integer':
      return line(value, (text) => parseNumber(text, 0) ?? text);
    case 'decimal':
      return line(value, (text) => parseNumber(text, field.decimals ?? 2) ?? text);
    case 'money':
      return line(value, (text) => parseMoney(text) ?? text);
    case 'date':
      return line(value, (text) => parseDay(text) ?? text);
    case 'choice':
      return line(value, (text) => text);
    case 'choices':
    case 'file':
      return list(value);
    case 'yesno':
      return line(value, booleanOf);
    case 'checkbox':
    case 'declaration':
      return line(value, booleanOf) === false ? undefined : line(value, booleanOf);
    case 'address':
    case 'person':
      return group(partsOf(field), value, path, context);
    case 'repeat':
      return rows(field, value, path, context);
    case 'computed':
    case 'info':
      return undefined;
  }
}

function line(value: unknown, read: (text: string) => unknown): unknown {
  if (typeof value !== 'string') return value;
  const text = cleanLine(value);
  return text === '' ? undefined : read(text);
}

function list(value: unknown): unknown {
  const values = (Array.isArray(value) ? value : [value]).map((one: unknown) => (typeof one === 'string' ? cleanLine(one) : one));
  const given = values.filter((one) => one !== '' && one !== null && one !== undefined);
  return given.length > 0 ? [...new Set(given)] : undefined;
}

function booleanOf(text: string): unknown {
  if (['true', 'on', 'yes', '1'].includes(text)) return true;
  return ['false', 'off', 'no', '0'].includes(text) ? false : text;
}

/** Answers of the sub-fields; undefined when all are empty. */
function group(fields: readonly Field[], value: unknown, path: string, context: NormaliseContext): unknown {
  if (!isGroup(value)) return value === '' ? undefined : value;
  const all: Record<string, unknown> = {};
  for (const [key, sent] of Object.entries(value)) {
    const field = fields.find((one) => one.key === key);
    if (!field) context.unknown(`${path}.${key}`);
    else {
      const answer = normaliseValue(field, sent, `${path}.${key}`, context);
      if (answer !== undefined) all[key] = answer;
    }
  }
  return Object.keys(all).length > 0 ? all : undefined;
}

/** Accepts a list, or the numbered object a form post makes of "rows.0.x"; rows without any answer are dropped. */
function rows(field: RepeatField, value: unknown, path: string, context: NormaliseContext): unknown {
  const sent: unknown = Array.isArray(value) ? value : numbered(value);
  if (!Array.isArray(sent)) return sent === '' ? undefined : sent;
  const filled = sent
    .map((row: unknown, index) => group(field.fields, row, `${path}.${index}`, context))
    .filter((row) => row !== undefined && row !== null);
  return filled.length > 0 ? filled : undefined;
}

function numbered(value: unknown): unknown {
  if (!isGroup(value) || !Object.keys(value).every((key) => /^\d{1,3}$/.test(key))) return value;
  return Object.entries(value)
    .sort(([a], [b]) => Number(a) - Number(b))
    .map(([, row]) => row);
}
