import type { Field } from '../definition/field.js';
import type { JsonSchema } from './json-schema.js';

export interface SchemaContext {
  readonly today: string;
  /** Named parts of the schema; a failing one is recognised by its name in the error's schema path. */
  readonly defs: Record<string, JsonSchema>;
  /** The schema of an object with these sub-fields. */
  readonly object: (fields: readonly Field[], path: string) => JsonSchema;
}
