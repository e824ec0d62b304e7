import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import type { ResultTemplate } from './result-template.js';
import { RESULT_TEMPLATE_SCHEMA } from './template-schema.js';
import { ResultTemplateInvalid } from './template.errors.js';

let compiled: ValidateFunction<ResultTemplate> | undefined;

/** Where the data departs from the shape of vn-result/1, as JSON pointers with the reason; empty when it does not. */
export function shapeFaults(data: unknown): readonly { readonly path: string; readonly reason: string }[] {
  compiled ??= new Ajv2020({ discriminator: true, strictRequired: false, allErrors: true }).compile<ResultTemplate>(RESULT_TEMPLATE_SCHEMA);
  if (compiled(data)) return [];
  return (compiled.errors ?? []).map(({ instancePath, message }) => ({ path: instancePath || '/', reason: message ?? '' }));
}

/**
 * Narrows stored or imported data to a template.
 * @throws ResultTemplateInvalid naming the first place that is wrong.
 */
export function readTemplate(data: unknown): ResultTemplate {
  const [fault] = shapeFaults(data);
  if (fault) throw new ResultTemplateInvalid(fault.path);
  return data as ResultTemplate;
}
