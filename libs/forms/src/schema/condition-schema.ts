import type { Comparison, Condition } from '../condition/condition.js';
import { addDays, isDayText, yearsBefore } from '../condition/days.js';
import { onOrAfterPattern, onOrBeforePattern } from './date-range-pattern.js';
import type { JsonSchema } from './json-schema.js';

/** The condition as a schema of the answers: valid exactly when `holds` is true. */
export function conditionSchema(condition: Condition, today: string): JsonSchema {
  if ('all' in condition) return { allOf: condition.all.map((part) => conditionSchema(part, today)) };
  if ('any' in condition) return { anyOf: condition.any.map((part) => conditionSchema(part, today)) };
  if ('not' in condition) return { not: conditionSchema(condition.not, today) };
  return { type: 'object', properties: { [condition.field]: claim(condition, today) }, required: [condition.field] };
}

function claim({ op, value }: Comparison, today: string): JsonSchema {
  switch (op) {
    case 'eq':
      return isOrContains({ const: value });
    case 'ne':
      return { not: isOrContains({ const: value }) };
    case 'in':
      return isOrContains({ enum: Array.isArray(value) ? [...value] : [] });
    case 'filled':
      return { not: { anyOf: [{ const: null }, { const: '' }, { type: 'array', maxItems: 0 }] } };
    case 'gt':
      return number({ exclusiveMinimum: value });
    case 'gte':
      return number({ minimum: value });
    case 'lt':
      return number({ exclusiveMaximum: value });
    case 'lte':
      return number({ maximum: value });
    case 'before':
      return day(value === 'today' ? today : value, (bound) => onOrBeforePattern(addDays(bound, -1)));
    case 'after':
      return day(value === 'today' ? today : value, (bound) => onOrAfterPattern(addDays(bound, 1)));
    case 'ageAtLeast':
      return day(typeof value === 'number' ? yearsBefore(today, value) : undefined, onOrBeforePattern);
  }
}

function isOrContains(one: JsonSchema): JsonSchema {
  return {
    anyOf: [
      { not: { type: 'array' }, ...one },
      { type: 'array', contains: one },
    ],
  };
}

function number(bound: Record<string, unknown>): JsonSchema {
  return Object.values(bound).every((limit) => typeof limit === 'number') ? { type: 'number', ...bound } : NEVER;
}

function day(bound: unknown, pattern: (bound: string) => string): JsonSchema {
  return isDayText(bound) ? { type: 'string', pattern: pattern(bound) } : NEVER;
}

const NEVER: JsonSchema = { not: {} };
