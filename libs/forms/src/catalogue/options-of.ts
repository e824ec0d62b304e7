import type { CatalogueName, ChoiceField, Option } from '../definition/field.js';
import { ETHNIC_GROUPS } from './ethnic-groups.js';
import { NATIONS } from './nations.js';

const built = new Map<CatalogueName, readonly Option[]>();

/** The options of a choice: its own, or those of the catalogue it names. */
export function optionsOf(field: ChoiceField): readonly Option[] {
  if (!field.catalogue) return field.options ?? [];
  const options = built.get(field.catalogue) ?? build(field.catalogue);
  built.set(field.catalogue, options);
  return options;
}

function build(name: CatalogueName): readonly Option[] {
  switch (name) {
    case 'ethnicGroups':
      return ETHNIC_GROUPS.map((group) => ({ value: group.code, label: { vi: group.name, en: group.name } }));
    case 'nations': {
      const vi = new Intl.DisplayNames(['vi'], { type: 'region' });
      const en = new Intl.DisplayNames(['en'], { type: 'region' });
      return NATIONS.map((code) => ({ value: code, label: { vi: vi.of(code) ?? code, en: en.of(code) ?? code } }));
    }
  }
}
