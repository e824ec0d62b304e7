import { FORBIDDEN_KEYS, isGroup } from '../definition/answers.js';
import { COMPARISONS } from '../condition/condition.js';
import type { Report } from './finding.js';
import type { Properties, Shape } from './shape.js';
import { either, listOf, may, must, oneOf, STRING } from './shape.js';

const DEEPEST_CONDITION = 5;
const SCALAR: Shape = { is: 'scalar' };
const COMPARISON: Properties = { field: must(STRING), op: must(oneOf(COMPARISONS)), value: may(either(SCALAR, listOf(SCALAR))) };

/** Reports everything that keeps unknown JSON from being of this shape. No property is allowed that the format does not name. */
export function checkShape(value: unknown, shape: Shape, where: string, report: Report): void {
  const wrong = (expected: string): void => report('error', 'wrong_shape', where, { expected });
  switch (shape.is) {
    case 'string':
      return void ((typeof value === 'string' && value !== '') || wrong('string'));
    case 'boolean':
      return void (typeof value === 'boolean' || wrong('boolean'));
    case 'count':
      return void ((Number.isInteger(value) && Number(value) >= 0) || wrong('whole number'));
    case 'number':
      return void ((typeof value === 'number' && Number.isFinite(value)) || wrong('number'));
    case 'scalar':
      return void (['string', 'number', 'boolean'].includes(typeof value) || wrong('text, number or boolean'));
    case 'oneOf':
      return void ((typeof value === 'string' && shape.values.includes(value)) || wrong(shape.values.join(' | ')));
    case 'either':
      return checkEither(value, shape.shapes, where, report);
    case 'list':
      if (!Array.isArray(value)) return wrong('list');
      return value.forEach((one: unknown, index) => checkShape(one, shape.of, `${where}.${nameOf(one, index)}`, report));
    case 'text':
      return checkText(value, where, report);
    case 'record':
      if (!isGroup(value)) return wrong('object');
      return Object.entries(value).forEach(([name, one]) => checkShape(one, shape.of, `${where}.${name}`, report));
    case 'condition':
      return checkCondition(value, where, report, 1);
    case 'object':
      return checkObject(value, shape.properties, where, report);
    case 'tagged':
      return checkTagged(value, shape.tag, shape.variants(), where, report);
  }
}

/** Names a list entry in paths: by its id or key, so that a finding can be read without counting. */
function nameOf(value: unknown, index: number): string {
  const name = isGroup(value) ? (value['id'] ?? value['key']) : undefined;
  return typeof name === 'string' && name !== '' ? name : String(index);
}

/** Reports against the second when the first does not fit. */
function checkEither(value: unknown, [first, second]: readonly [Shape, Shape], where: string, report: Report): void {
  let fits = true;
  checkShape(value, first, where, (level) => (fits &&= level !== 'error'));
  checkShape(value, fits ? first : second, where, report);
}

function checkObject(value: unknown, properties: Properties, where: string, report: Report): void {
  if (!isGroup(value)) return report('error', 'wrong_shape', where, { expected: 'object' });
  for (const [name, { shape, required }] of Object.entries(properties)) {
    const given = Object.hasOwn(value, name) ? value[name] : undefined;
    if (given !== undefined) checkShape(given, shape, `${where}.${name}`.replace(/^\./, ''), report);
    else if (required) report('error', 'missing_property', where, { property: name });
  }
  for (const name of Object.keys(value)) {
    if (!Object.hasOwn(properties, name) || FORBIDDEN_KEYS.includes(name)) report('error', 'unknown_property', where, { property: name });
  }
}

function checkTagged(value: unknown, tag: string, variants: Readonly<Record<string, Properties>>, where: string, report: Report): void {
  const type = isGroup(value) ? value[tag] : undefined;
  const properties = typeof type === 'string' && Object.hasOwn(variants, type) ? variants[type] : undefined;
  if (!properties) return report('error', 'unknown_type', where, { type: String(type) });
  checkObject(value, properties, where, report);
}

function checkText(value: unknown, where: string, report: Report): void {
  if (!isGroup(value)) return report('error', 'wrong_shape', where, { expected: '{ vi, en }' });
  for (const name of Object.keys(value)) if (name !== 'vi' && name !== 'en') report('error', 'unknown_property', where, { property: name });
  if (typeof value['vi'] !== 'string' || value['vi'].trim() === '') report('error', 'text_missing', where);
  if (typeof value['en'] !== 'string' || value['en'].trim() === '') report('warning', 'english_missing', where);
}

/** The structure only; whether the fields exist and fit is judged once the whole form is known. */
function checkCondition(value: unknown, where: string, report: Report, depth: number): void {
  if (depth > DEEPEST_CONDITION) return report('error', 'condition_deep', where);
  if (!isGroup(value)) return report('error', 'wrong_shape', where, { expected: 'condition' });
  const keys = Object.keys(value);
  const [key = ''] = keys;
  if (keys.length !== 1 || !['all', 'any', 'not'].includes(key)) return checkObject(value, COMPARISON, where, report);
  if (key === 'not') return checkCondition(value['not'], `${where}.not`, report, depth + 1);
  const parts = value[key];
  if (!Array.isArray(parts)) return report('error', 'wrong_shape', `${where}.${key}`, { expected: 'list' });
  if (parts.length === 0) report('error', 'condition_empty', where);
  parts.forEach((part: unknown, index) => checkCondition(part, `${where}.${key}.${index}`, report, depth + 1));
}
