import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { conditionSchema } from '../schema/condition-schema.js';
import type { Condition } from './condition.js';
import { holds } from './holds.js';

const TODAY = '2026-11-24';
const KEYS = ['a', 'b', 'c'];
const scalar = fc.constantFrom<string | number | boolean>('x', 'y', 1, 7, 2.5, true, false, '2008-02-29', '2026-11-24', '2026-11-25');
const comparison: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({ field: fc.constantFrom(...KEYS), op: fc.constantFrom('eq' as const, 'ne' as const, 'filled' as const), value: scalar }),
  fc.record({ field: fc.constantFrom(...KEYS), op: fc.constant('in' as const), value: fc.array(scalar, { minLength: 1, maxLength: 3 }) }),
  fc.record({
    field: fc.constantFrom(...KEYS),
    op: fc.constantFrom('gt' as const, 'gte' as const, 'lt' as const, 'lte' as const),
    value: fc.constantFrom(1, 2, 2.5, 7),
  }),
  fc.record({
    field: fc.constantFrom(...KEYS),
    op: fc.constantFrom('before' as const, 'after' as const),
    value: fc.constantFrom('today', '2008-02-29', '2026-11-25', '1999-12-31'),
  }),
  fc.record({ field: fc.constantFrom(...KEYS), op: fc.constant('ageAtLeast' as const), value: fc.constantFrom(0, 16, 18) }),
);
const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    comparison,
    fc.record({ all: fc.array(tie('condition'), { minLength: 1, maxLength: 2 }) }),
    fc.record({ any: fc.array(tie('condition'), { minLength: 1, maxLength: 2 }) }),
    fc.record({ not: tie('condition') }),
  ),
}));
const answer = fc.oneof(scalar, fc.constantFrom('', [], ['x'], ['x', 'y'], [1, 'x']));
const answers = fc.dictionary(fc.constantFrom(...KEYS), answer);

describe('holds', () => {
  it('is what the JSON Schema of the condition says, for any answers', () => {
    fc.assert(
      fc.property(condition, answers, (one, given) => {
        const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(conditionSchema(one, TODAY));
        expect(validate(given)).toBe(holds(one, given, TODAY));
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['2008-11-24', true],
    ['2008-11-25', false],
    ['not a day', false],
  ])('counts completed years: born %s is 18 on 24 November 2026: %s', (dob, expected) => {
    expect(holds({ field: 'dob', op: 'ageAtLeast', value: 18 }, { dob }, TODAY)).toBe(expected);
  });

  it('takes a person born on 29 February as a year older on 1 March', () => {
    const adult: Condition = { field: 'dob', op: 'ageAtLeast', value: 18 };

    expect(holds(adult, { dob: '2008-02-29' }, '2026-02-28')).toBe(false);
    expect(holds(adult, { dob: '2008-02-29' }, '2026-03-01')).toBe(true);
  });

  it('makes every comparison with a missing answer false, also "is not"', () => {
    expect(holds({ field: 'relation', op: 'ne', value: 'self' }, {}, TODAY)).toBe(false);
    expect(holds({ not: { field: 'relation', op: 'eq', value: 'self' } }, {}, TODAY)).toBe(true);
  });
});
