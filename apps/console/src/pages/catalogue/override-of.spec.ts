import { isFault, overrideOf, typedOverride, type Override } from './override-of.js';
import type { VersionFiles } from './catalogue-queries.js';

const source = { document: 'Nghị quyết 12/2026/NQ-HĐND', checkedOn: '2026-12-01' };
const national = { document: 'Thông tư 85/2019/TT-BTC', checkedOn: '2026-11-01' };
const version = {
  procedure: {
    fees: [
      {
        code: 'LP',
        variants: [
          { when: { field: 'late', op: 'eq', value: true }, amount: { type: 'amount', amount: 8000 } },
          { amount: { type: 'unknown' } },
        ],
      },
      { code: 'BS', variants: [{ amount: { type: 'pages', pages: 'pages', copies: 'copies', tiers: [{ amount: 2000 }] } }] },
    ],
    cases: [{ code: '1.01', name: { vi: 'Một' }, limit: { quantity: 5, unit: 'WORKING_DAY', source: national } }],
  },
  flow: { steps: { check: { type: 'task', hours: 4 } } },
} as unknown as VersionFiles;

it('sets only what was typed, and keeps the conditions of the variants', () => {
  expect(overrideOf(version, { amounts: { 'LP:1': '75.000' }, limits: {}, hours: {} }, source, null)).toEqual({
    fees: {
      LP: {
        variants: [
          { when: { field: 'late', op: 'eq', value: true }, amount: { type: 'amount', amount: 8000 } },
          { amount: { type: 'amount', amount: 75000 } },
        ],
        source,
      },
    },
    source,
  });
});

it('sets terms and hours with the decision as their source', () => {
  expect(overrideOf(version, { amounts: {}, limits: { '1.01': '3' }, hours: { check: '2' } }, source, null)).toEqual({
    limits: { '1.01': { quantity: 3, unit: 'WORKING_DAY', source } },
    stepHours: { check: 2 },
    source,
  });
});

it('keeps what it does not show: tiers by pages and units of steps', () => {
  const pages = { variants: [], source: national };
  const current: Override = { fees: { BS: pages }, stepUnits: { check: 'H48.101-VP' }, source: national };
  expect(overrideOf(version, typedOverride(version, current), source, current)).toEqual({
    fees: { BS: pages },
    stepUnits: { check: 'H48.101-VP' },
    source,
  });
});

it('says which text is no number', () => {
  expect(['75.000', '', '12', '-1', '1,5', 'x'].map(isFault)).toEqual([false, false, false, true, true, true]);
});
