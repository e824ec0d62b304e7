import type { Condition } from '../condition/condition.js';
import { both } from '../condition/condition.js';
import type { Field } from './field.js';
import type { LocalText } from './local-text.js';

export const FORM_FORMAT = 'vn-form/1';

export interface FormPage {
  readonly id: string;
  readonly title: LocalText;
  readonly intro?: LocalText;
  /** The whole page is shown only while this holds. Reads fields of earlier pages only. */
  readonly when?: Condition;
  readonly fields: readonly Field[];
}

/**
 * A citizen's electronic form, data only. A published version never changes and a dossier keeps the version it was
 * filled with. Order of pages and fields is their order on the screen.
 */
export interface FormDefinition {
  readonly format: typeof FORM_FORMAT;
  readonly id: string;
  readonly version: number;
  readonly title: LocalText;
  readonly pages: readonly FormPage[];
}

export interface PlacedField {
  readonly page: FormPage;
  readonly field: Field;
  /** Condition of the page and of the field together. */
  readonly when: Condition | undefined;
}

/** All top-level fields in order. */
export function placedFields(definition: FormDefinition): readonly PlacedField[] {
  return definition.pages.flatMap((page) => page.fields.map((field) => ({ page, field, when: both(page.when, field.when) })));
}

export function findField(definition: FormDefinition, key: string): Field | undefined {
  return placedFields(definition).find((placed) => placed.field.key === key)?.field;
}
