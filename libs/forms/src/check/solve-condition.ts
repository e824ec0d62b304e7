import type { Condition } from '../condition/condition.js';
import { comparisonsOf, fieldsOfCondition } from '../condition/condition.js';
import { holds } from '../condition/holds.js';
import type { PlacedField } from '../definition/form-definition.js';
import { sampleValues } from './sample-values.js';

export type Solution = 'sometimes' | 'always' | 'never' | 'too_many';

const MOST_COMBINATIONS = 20_000;

/**
 * Whether any answers make the condition true, and whether any make it false. Tries the representative answers of every
 * field that matters, also of those that decide whether these fields are shown.
 * @param fields the form's fields in order.
 */
export function solveCondition(condition: Condition, fields: readonly PlacedField[], today: string): Solution {
  const needed = closure(condition, fields);
  const relevant = fields.filter(({ field }) => needed.has(field.key));
  const comparisons = [condition, ...relevant.flatMap((one) => (one.when ? [one.when] : []))].flatMap(comparisonsOf);
  const domains = relevant.map(({ field }) => {
    const own = comparisons.filter((one) => one.field === field.key);
    return field.type === 'computed' ? computedSamples(own.map((one) => one.value)) : sampleValues(field, own, today);
  });
  if (domains.reduce((product, domain) => product * domain.length, 1) > MOST_COMBINATIONS) return 'too_many';

  const seen = { true: false, false: false };
  for (const values of combinations(domains)) {
    const answers: Record<string, unknown> = {};
    for (const [index, { field, when }] of relevant.entries()) {
      if (when && !holds(when, answers, today)) continue;
      if (values[index] !== undefined) answers[field.key] = values[index];
    }
    seen[holds(condition, answers, today) ? 'true' : 'false'] = true;
    if (seen.true && seen.false) return 'sometimes';
  }
  return seen.true ? 'always' : 'never';
}

/** Fields the condition reads, and those that decide whether these are shown. */
function closure(condition: Condition, fields: readonly PlacedField[]): ReadonlySet<string> {
  const needed = new Set(fieldsOfCondition(condition));
  for (const { field, when } of [...fields].reverse()) {
    if (!needed.has(field.key)) continue;
    for (const key of when ? fieldsOfCondition(when) : []) needed.add(key);
  }
  return needed;
}

/** A computed value is taken as free: the check may then miss an impossible condition, but never invents one. */
function computedSamples(compared: readonly unknown[]): readonly unknown[] {
  const values = compared.flatMap((value): readonly unknown[] => (Array.isArray(value) ? value : [value]));
  const around = values.flatMap((value) => (typeof value === 'number' ? [value - 1, value, value + 1] : [value]));
  return [undefined, ...new Set(around)];
}

function* combinations(domains: readonly (readonly unknown[])[]): Generator<readonly unknown[]> {
  const [first, ...others] = domains;
  if (!first) return yield [];
  for (const rest of combinations(others)) for (const value of first) yield [value, ...rest];
}
