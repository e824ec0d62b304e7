import { optionsOf } from '../catalogue/options-of.js';
import type { Comparison } from '../condition/condition.js';
import { addDays, isRealDay, yearsBefore } from '../condition/days.js';
import type { Field } from '../definition/field.js';

/**
 * A few answers that stand for all answers of a field as far as these comparisons can tell them apart: each value that is
 * compared with, its neighbours, and the bounds of the field. Undefined stands for "not answered".
 */
export function sampleValues(field: Field, comparisons: readonly Comparison[], today: string): readonly unknown[] {
  const compared = comparisons.flatMap((one): readonly unknown[] => (Array.isArray(one.value) ? one.value : [one.value]));
  const samples = answered(field, comparisons, compared, today);
  return field.required === true || field.type === 'declaration' ? samples : [undefined, ...samples];
}

function answered(field: Field, comparisons: readonly Comparison[], compared: readonly unknown[], today: string): readonly unknown[] {
  switch (field.type) {
    case 'yesno':
      return [true, false];
    case 'checkbox':
    case 'declaration':
      return [true];
    case 'choice': {
      const values = optionsOf(field).map((option) => option.value);
      const other = values.find((value) => !compared.includes(value));
      return [...values.filter((value) => compared.includes(value)), ...(other === undefined ? [] : [other])];
    }
    case 'choices': {
      const values = optionsOf(field)
        .map((option) => option.value)
        .filter((value) => compared.includes(value))
        .slice(0, 5);
      return subsets(values);
    }
    case 'integer':
    case 'money':
      return numbers(compared, 1, field.min ?? (field.type === 'money' ? 0 : undefined), field.max);
    case 'decimal':
      return numbers(compared, 10 ** -(field.decimals ?? 2), field.min, field.max);
    case 'date':
      return days(field.notBefore, field.notAfter, comparisons, today);
    case 'text':
    case 'textarea':
      return [...new Set(compared.filter((value) => typeof value === 'string')), 'x'];
    default:
      return ['x'];
  }
}

function subsets(values: readonly string[]): readonly (readonly string[])[] {
  const all = values.reduce<readonly (readonly string[])[]>((found, value) => [...found, ...found.map((set) => [...set, value])], [[]]);
  return all.map((set) => (set.length > 0 ? set : ['']));
}

function numbers(compared: readonly unknown[], step: number, min: number | undefined, max: number | undefined): readonly number[] {
  const around = compared.filter((value) => typeof value === 'number').flatMap((value) => [value - step, value, value + step]);
  const bounds = [min ?? (max ?? 0) - 1, max ?? (min ?? 0) + 1];
  return [...new Set([...around, ...bounds])].filter((value) => value >= (min ?? -Infinity) && value <= (max ?? Infinity));
}

function days(
  notBefore: string | undefined,
  notAfter: string | undefined,
  comparisons: readonly Comparison[],
  today: string,
): readonly string[] {
  const bound = (day: string | undefined): string | undefined => (day === 'today' ? today : day);
  const [first, last] = [bound(notBefore), bound(notAfter)];
  const named = comparisons.map(({ op, value }) =>
    op === 'ageAtLeast' && typeof value === 'number' ? yearsBefore(today, value) : value === 'today' ? today : value,
  );
  const around = [...named, first, last, today].filter(isRealDay).flatMap((day) => [addDays(day, -1), day, addDays(day, 1)]);
  return [...new Set(around)].filter((day) => day >= (first ?? '0001-01-01') && day <= (last ?? '9999-12-31'));
}
