import { optionsOf } from '../catalogue/options-of.js';
import type { Comparison, ComparisonOp, Condition } from '../condition/condition.js';
import { comparisonsOf } from '../condition/condition.js';
import { isRealDay } from '../condition/days.js';
import type { Field } from '../definition/field.js';

export interface ConditionFault {
  readonly code: 'field_unknown' | 'field_unfit' | 'option_unknown';
  readonly params: Readonly<Record<string, string>>;
}

/** What is wrong with a condition over these fields: unknown field, comparison that cannot fit its type, unknown option. */
export function conditionFaults(condition: Condition, field: (key: string) => Field | undefined): readonly ConditionFault[] {
  return comparisonsOf(condition).flatMap((comparison) => {
    const about = field(comparison.field);
    return about ? comparisonFaults(comparison, about) : [{ code: 'field_unknown' as const, params: { field: comparison.field } }];
  });
}

function comparisonFaults(comparison: Comparison, field: Field): readonly ConditionFault[] {
  if (!fits(comparison, field)) return [{ code: 'field_unfit', params: { field: field.key, op: comparison.op } }];
  if ((field.type === 'choice' || field.type === 'choices') && comparison.op !== 'filled') {
    const known = new Set(optionsOf(field).map((option) => option.value));
    const values: readonly unknown[] = Array.isArray(comparison.value) ? comparison.value : [comparison.value];
    return values
      .filter((value) => typeof value !== 'string' || !known.has(value))
      .map((value) => ({ code: 'option_unknown', params: { field: field.key, value: String(value) } }));
  }
  return [];
}

const EQUALITY: readonly ComparisonOp[] = ['eq', 'ne', 'in'];
const ORDER: readonly ComparisonOp[] = ['gt', 'gte', 'lt', 'lte'];

function fits({ op, value }: Comparison, field: Field): boolean {
  if (field.type === 'info') return false;
  if (op === 'filled') return true;
  switch (field.type) {
    case 'date':
      if (op === 'ageAtLeast') return typeof value === 'number' && Number.isInteger(value) && value >= 0;
      if (op === 'before' || op === 'after') return value === 'today' || isRealDay(value);
      return op === 'eq' || op === 'ne' ? isRealDay(value) : false;
    case 'integer':
    case 'decimal':
    case 'money':
      return ORDER.includes(op) ? typeof value === 'number' : equal(op, value, 'number');
    case 'computed':
      if (field.compute.fn === 'concat') return equal(op, value, 'string');
      return ORDER.includes(op) ? typeof value === 'number' : equal(op, value, 'number');
    case 'checkbox':
    case 'yesno':
    case 'declaration':
      return op !== 'in' && equal(op, value, 'boolean');
    case 'text':
    case 'textarea':
    case 'choice':
    case 'choices':
      return equal(op, value, 'string');
    default:
      return false;
  }
}

function equal(op: ComparisonOp, value: unknown, type: 'string' | 'number' | 'boolean'): boolean {
  if (!EQUALITY.includes(op)) return false;
  return op === 'in' ? Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === type) : typeof value === type;
}
