export const COMPARISONS = ['eq', 'ne', 'gt', 'gte', 'lt', 'lte', 'in', 'filled', 'ageAtLeast', 'before', 'after'] as const;
export type ComparisonOp = (typeof COMPARISONS)[number];

export type ComparisonValue = string | number | boolean | readonly (string | number | boolean)[];

/**
 * One claim about one answer. A missing or hidden answer makes every claim false, also `ne`; say "anything but x, or
 * nothing" with `not`. On a `choices` answer `eq`, `ne` and `in` ask about membership. `before` and `after` take an ISO
 * day or 'today'; `ageAtLeast` takes completed years on the day `today`.
 */
export interface Comparison {
  readonly field: string;
  readonly op: ComparisonOp;
  readonly value?: ComparisonValue;
}

export type Condition =
  Comparison | { readonly all: readonly Condition[] } | { readonly any: readonly Condition[] } | { readonly not: Condition };

/** Fields a condition reads, each once, in order of appearance. */
export function fieldsOfCondition(condition: Condition): readonly string[] {
  return [...new Set(comparisonsOf(condition).map((comparison) => comparison.field))];
}

export function comparisonsOf(condition: Condition): readonly Comparison[] {
  if ('all' in condition) return condition.all.flatMap(comparisonsOf);
  if ('any' in condition) return condition.any.flatMap(comparisonsOf);
  if ('not' in condition) return comparisonsOf(condition.not);
  return [condition];
}

/** Both must hold; an absent condition always holds. */
export function both(first: Condition | undefined, second: Condition | undefined): Condition | undefined {
  if (first && second) return { all: [first, second] };
  return first ?? second;
}
