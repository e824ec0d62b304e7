import type { Condition } from '../condition/condition.js';
import { both } from '../condition/condition.js';
import type { Field } from '../definition/field.js';
import { conditionSchema } from './condition-schema.js';
import { fieldSchema } from './field-schema.js';
import type { JsonSchema } from './json-schema.js';
import type { SchemaContext } from './schema-context.js';

/** An object of these fields: nothing else in it, hidden ones absent, required ones present while they are shown. */
export function objectSchema(
  fields: readonly { readonly field: Field; readonly when: Condition | undefined }[],
  path: string,
  context: SchemaContext,
): JsonSchema {
  const properties: Record<string, JsonSchema> = {};
  const rules: JsonSchema[] = [];
  const required: string[] = [];
  for (const { field, when } of fields) {
    const schema = fieldSchema(field, path === '' ? field.key : `${path}.${field.key}`, context);
    if (!schema) continue;
    properties[field.key] = schema;
    if (when) rules.push({ if: conditionSchema(when, context.today), else: { properties: { [field.key]: false } } });
    const must = requiredWhen(field, when);
    if (must === true) required.push(field.key);
    else if (must) rules.push({ if: conditionSchema(must, context.today), then: present(field) });
  }
  return {
    type: 'object',
    additionalProperties: false,
    properties,
    ...(required.length > 0 && { required }),
    ...(rules.length > 0 && { allOf: rules }),
  };
}

/** True: always; a condition: while it holds; undefined: never. */
function requiredWhen(field: Field, when: Condition | undefined): true | Condition | undefined {
  if (field.type === 'declaration' || field.required === true) return when ?? true;
  return typeof field.required === 'object' ? both(when, field.required) : undefined;
}

/** A checkbox is only given by being ticked. */
function present(field: Field): JsonSchema {
  return { required: [field.key], properties: { [field.key]: field.type === 'checkbox' ? { const: true } : true } };
}
