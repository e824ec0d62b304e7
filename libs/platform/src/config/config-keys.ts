import { getMetadataStorage } from 'class-validator';

/** Every variable a configuration class reads: the properties that carry a validation rule. */
export function configKeys(type: new () => object): string[] {
  const rules = getMetadataStorage().getTargetValidationMetadatas(type, '', false, false);
  return [...new Set(rules.map((rule) => rule.propertyName))].sort();
}
