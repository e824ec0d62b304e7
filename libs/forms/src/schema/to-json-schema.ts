import type { FormDefinition } from '../definition/form-definition.js';
import { placedFields } from '../definition/form-definition.js';
import type { JsonSchema } from './json-schema.js';
import { objectSchema } from './object-schema.js';
import type { SchemaContext } from './schema-context.js';

/**
 * The form as JSON Schema 2020-12: what the server validates normalised answers with, and what partners get.
 * @param today local day 'YYYY-MM-DD' that "not after today" and ages mean; compile again the next day.
 */
export function toJsonSchema(definition: FormDefinition, today: string): JsonSchema {
  const context: SchemaContext = {
    today,
    defs: {},
    object: (fields, path) =>
      objectSchema(
        fields.map((field) => ({ field, when: field.when })),
        path,
        context,
      ),
  };
  const root = objectSchema(placedFields(definition), '', context);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    // No $id: validators keep schemas by id, and the same version means another schema tomorrow.
    $comment: `${definition.format} ${definition.id} version ${definition.version}, ${today}`,
    title: definition.title.vi,
    ...root,
    $defs: context.defs,
  };
}
