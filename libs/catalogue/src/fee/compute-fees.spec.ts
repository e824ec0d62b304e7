import { describe, expect, it } from '@jest/globals';
import { computeFees } from './compute-fees.js';
import type { FeeAmount, FeeRule, FeeVariant } from './fee-rule.js';

const FACTS = { day: '2026-11-24', channel: 'desk', answers: {} } as const;
const name = { vi: 'Phí', en: 'Fee' };
const rule = (...variants: FeeVariant[]): FeeRule => ({ code: 'F', kind: 'fee', name, variants });
const amount = (value: number): FeeAmount => ({ type: 'amount', amount: value });

/** Certified copies, Circular 226/2016/TT-BTC: 2.000 a page, from page 3 on 1.000 a page, at most 200.000 a copy. */
const CERTIFIED_COPY = rule({
  amount: { type: 'pages', pages: 'pages', copies: 'copies', tiers: [{ upTo: 2, amount: 2000 }, { amount: 1000 }], cap: 200000 },
});

describe('computeFees', () => {
  it.each([
    [1, 1, 2000],
    [2, 1, 4000],
    [5, 1, 7000],
    [198, 1, 200000],
    [197, 1, 199000],
    [300, 1, 200000],
    [5, 3, 21000],
    [300, 2, 400000],
    [5, 0, 0],
  ])('charges certified copies of %s pages, %s times, %s dong', (pages, copies, total) => {
    expect(computeFees([CERTIFIED_COPY], { pages, copies }, FACTS).total).toBe(total);
  });

  it('says how it was counted', () => {
    const line = computeFees([CERTIFIED_COPY], { pages: 300, copies: 2 }, FACTS).lines[0];

    expect(line?.explanation).toEqual({
      vi: '300 trang: 200.000 đồng/bản (mức tối đa) × 2 bản',
      en: '300 pages: 200.000 dong a copy (the maximum) × 2 copies',
    });
  });

  it('counts every document of a request by itself: steps and cap begin anew in each row', () => {
    const each = rule({
      amount: {
        type: 'pages',
        rows: 'documents',
        pages: 'pages',
        copies: 'copies',
        tiers: [{ upTo: 2, amount: 2000 }, { amount: 1000 }],
        cap: 200000,
      },
    });
    const of = (...documents: object[]): ReturnType<typeof computeFees> => computeFees([each], {}, { ...FACTS, answers: { documents } });

    expect(of({ pages: 5, copies: 3 }, { pages: 300, copies: 2 })).toMatchObject({
      total: 421000,
      lines: [{ explanation: { vi: '5 trang: 7.000 đồng/bản × 3 bản; 300 trang: 200.000 đồng/bản (mức tối đa) × 2 bản' } }],
    });
    expect(of({ pages: 1, copies: 1 }, { pages: 1, copies: 1 }).total).toBe(4000);
    expect(of({ pages: 5, copies: 3 }, { pages: 300 }).total).toBeNull();
    expect(of().total).toBeNull();
    expect(computeFees([each], { pages: 1, copies: 1 }, FACTS).total).toBeNull();
  });

  it('charges per unit: 8.000 dong for each copy of an extract', () => {
    const extract = rule({ amount: { type: 'perUnit', quantity: 'copies', amount: 8000, unit: { vi: 'bản', en: 'copies' } } });

    expect(computeFees([extract], { copies: 3 }, FACTS)).toMatchObject({
      total: 24000,
      lines: [{ explanation: { vi: '3 bản × 8.000 đồng' } }],
    });
  });

  it.each([undefined, -1, 1.5, Number.NaN])('does not guess when the quantity is %s', (copies) => {
    expect(computeFees([CERTIFIED_COPY], { pages: 2, ...(copies !== undefined && { copies }) }, FACTS).total).toBeNull();
  });

  it.each([
    ['desk', 20000],
    ['online_full', 10000],
    ['online_partial', 10000],
  ] as const)('charges residence registration by channel: %s %s dong', (channel, total) => {
    const residence = rule({ channels: ['online_full', 'online_partial'], amount: amount(10000) }, { amount: amount(20000) });

    expect(computeFees([residence], {}, { ...FACTS, channel }).total).toBe(total);
  });

  it('keeps an unknown amount unknown, also in the total', () => {
    const { lines, total } = computeFees([rule({ amount: amount(8000) }), rule({ amount: { type: 'unknown' } })], {}, FACTS);

    expect(lines.map((line) => line.amount)).toEqual([8000, null]);
    expect(total).toBeNull();
  });

  it.each([
    ['2025-12-31', 135000],
    ['2026-01-01', 115000],
    ['2026-12-31', 115000],
    ['2027-01-01', null],
  ])('takes the amount in force on %s: %s', (day, total) => {
    const licence = rule(
      { validTo: '2025-12-31', amount: amount(135000) },
      { validFrom: '2026-01-01', validTo: '2026-12-31', amount: amount(115000) },
    );

    expect(computeFees([licence], {}, { ...FACTS, day }).total).toBe(total);
  });

  it('is free for a birth registered within 60 days and unknown afterwards', () => {
    const late = rule(
      { when: { field: 'daysSinceBirth', op: 'lte', value: 60 }, amount: { type: 'free' } },
      { when: { field: 'daysSinceBirth', op: 'gt', value: 60 }, amount: { type: 'unknown' } },
    );

    expect(computeFees([late], {}, { ...FACTS, answers: { daysSinceBirth: 60 } }).total).toBe(0);
    expect(computeFees([late], {}, { ...FACTS, answers: { daysSinceBirth: 61 } }).total).toBeNull();
    expect(computeFees([late], {}, FACTS)).toEqual({ lines: [], total: 0 });
  });

  it('exempts only when the proof was accepted, or the condition holds', () => {
    const charge: FeeRule = {
      ...rule({ amount: { type: 'unknown' } }),
      exemptions: [
        { code: 'poor', name: { vi: 'Hộ nghèo', en: 'Poor household' }, proof: { vi: 'Giấy chứng nhận hộ nghèo' } },
        { code: 'child', name: { vi: 'Trẻ em', en: 'Child' }, when: { field: 'age', op: 'lt', value: 16 } },
      ],
    };

    expect(computeFees([charge], {}, FACTS).total).toBeNull();
    expect(computeFees([charge], {}, { ...FACTS, provenExemptions: ['poor'] })).toMatchObject({
      total: 0,
      lines: [{ exemption: 'poor', explanation: { vi: 'Miễn: Hộ nghèo' } }],
    });
    expect(computeFees([charge], {}, { ...FACTS, provenExemptions: ['child'] }).total).toBeNull();
    expect(computeFees([charge], {}, { ...FACTS, answers: { age: 15 } }).total).toBe(0);
  });
});
