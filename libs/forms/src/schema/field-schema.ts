import { optionsOf } from '../catalogue/options-of.js';
import { isRealDay } from '../condition/days.js';
import type { ComputedField, DateField, Field, NumberField } from '../definition/field.js';
import { partsOf } from '../definition/parts-of.js';
import { FORMAT_PATTERNS, PRINTABLE_PATTERN } from '../definition/text-format.js';
import { onOrAfterPattern, onOrBeforePattern, REAL_DAY_PATTERN } from './date-range-pattern.js';
import type { JsonSchema } from './json-schema.js';
import type { SchemaContext } from './schema-context.js';

/** Document ids as the file store gives them out. */
const ID_PATTERN = '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$';
const LONGEST_TEXT = 4000;

/** Schema of one answer, or undefined for a field nothing is answered to. */
export function fieldSchema(field: Field, path: string, context: SchemaContext): JsonSchema | undefined {
  const title = { title: field.label.vi };
  switch (field.type) {
    case 'text':
      return {
        ...title,
        ...text(field.minLength, field.maxLength ?? 200),
        ...(field.format ? named(field.format, FORMAT_PATTERNS[field.format], context) : named('printable', PRINTABLE_PATTERN, context)),
      };
    case 'textarea':
      return { ...title, ...text(field.minLength, field.maxLength ?? LONGEST_TEXT), ...named('printable', PRINTABLE_PATTERN, context) };
    case 'integer':
    case 'decimal':
    case 'money':
      return { ...title, ...numeric(field) };
    case 'date':
      return { ...title, type: 'string', allOf: dateRules(field, path, context) };
    case 'choice':
      return { ...title, type: 'string', enum: optionsOf(field).map((option) => option.value) };
    case 'choices':
      return {
        ...title,
        ...listOf({ type: 'string', enum: optionsOf(field).map((option) => option.value) }, field.minCount ?? 1, field.maxCount),
        uniqueItems: true,
      };
    case 'yesno':
      return { ...title, type: 'boolean' };
    case 'checkbox':
      return field.required === true ? { ...title, type: 'boolean', const: true } : { ...title, type: 'boolean' };
    case 'declaration':
      return { ...title, type: 'boolean', const: true };
    case 'address':
    case 'person':
      return { ...title, ...context.object(partsOf(field), path) };
    case 'file':
      return { ...title, ...listOf({ type: 'string', pattern: ID_PATTERN }, field.minCount ?? 1, field.maxCount ?? 1), uniqueItems: true };
    case 'repeat':
      return { ...title, ...listOf(context.object(field.fields, `${path}.item`), field.min ?? 1, field.max) };
    case 'computed':
      return { ...title, ...computed(field) };
    case 'info':
      return undefined;
  }
}

function text(minLength = 1, maxLength: number): JsonSchema {
  return { type: 'string', minLength: Math.max(1, minLength), maxLength };
}

function numeric(field: NumberField): JsonSchema {
  const minimum = field.min ?? (field.type === 'money' ? 0 : undefined);
  return {
    type: field.type === 'decimal' ? 'number' : 'integer',
    ...(minimum !== undefined && { minimum }),
    ...(field.max !== undefined && { maximum: field.max }),
  };
}

function listOf(items: JsonSchema, minItems: number, maxItems: number | undefined): JsonSchema {
  return { type: 'array', items, minItems, ...(maxItems !== undefined && { maxItems }) };
}

function computed(field: ComputedField): JsonSchema {
  switch (field.compute.fn) {
    case 'concat':
      return { type: 'string' };
    case 'sum':
    case 'sumOf':
      return { type: 'number' };
    default:
      return { type: 'integer' };
  }
}

function dateRules(field: DateField, path: string, context: SchemaContext): readonly JsonSchema[] {
  const bounds: [string, string | undefined, (bound: string) => string][] = [
    ['not_before', field.notBefore, onOrAfterPattern],
    ['not_after', field.notAfter, onOrBeforePattern],
  ];
  return [
    named('date', REAL_DAY_PATTERN, context),
    ...bounds.flatMap(([rule, bound, pattern]) => {
      const day = bound === 'today' ? context.today : bound;
      return isRealDay(day) ? [named(`${path}.${rule}`, pattern(day), context)] : [];
    }),
  ];
}

function named(name: string, pattern: string, context: SchemaContext): JsonSchema {
  context.defs[name] = { type: 'string', pattern };
  return { $ref: `#/$defs/${name}` };
}
