import { readFileSync } from 'node:fs';
import type { FormDefinition } from '@app/forms';
import type { FlowDefinition } from '../flow/flow-definition.js';
import { checkProcedure } from '../seed/check-procedure.js';
import type { ProcedureDefinition } from '../seed/procedure-definition.js';
import { applyOverride, unknownTargets } from './apply-override.js';
import { checkOverride, type ProvinceOverride } from './province-override.js';

const read = <T>(file: string): T => JSON.parse(readFileSync(`migrations/seed/procedures/1.004873/${file}.json`, 'utf8')) as T;
const parts = { procedure: read<ProcedureDefinition>('procedure'), flow: read<FlowDefinition>('flow') };
const form = read<FormDefinition>('form');
const source = { document: 'Nghị quyết 12/2026/NQ-HĐND tỉnh Quảng Ngãi', checkedOn: '2026-11-20' };
const errorsOf = (override: ProvinceOverride): string[] => {
  const { procedure, flow } = applyOverride(parts, override);
  return checkProcedure(procedure, { form, flow }).flatMap(({ level, code, where }) => (level === 'error' ? [`${code} ${where}`] : []));
};

it('sets the amount that the province decided, with its source, and keeps the exemptions', () => {
  const { procedure } = applyOverride(parts, {
    fees: { LE_PHI_XAC_NHAN: { variants: [{ amount: { type: 'amount', amount: 15000 } }], source } },
    source,
  });

  expect(procedure.fees[0]).toMatchObject({ code: 'LE_PHI_XAC_NHAN', kind: 'charge', variants: [{ amount: { amount: 15000 } }], source });
  expect(procedure.fees[0]?.exemptions).toEqual(parts.procedure.fees[0]?.exemptions);
});

it('shortens the term of a case in every channel, and the flow must then fit', () => {
  const limits = { '1.004873.01': { quantity: 2, unit: 'WORKING_DAY', mode: 'HOURS', source } } as const;
  const { procedure, flow } = applyOverride(parts, { limits, source });

  expect(procedure.channels.map((channel) => channel.limits['1.004873.01']?.quantity)).toEqual([2, 2, 2]);
  expect(flow?.limitHours).toBe(16);
  expect(errorsOf({ limits, source })).toEqual(['over_limit steps']);
  expect(errorsOf({ limits, stepHours: { process: 4 }, source })).toEqual([]);
});

it('gives a step to another unit', () => {
  const { flow } = applyOverride(parts, { stepUnits: { process: 'H48.101-KT' }, source });

  expect(flow?.steps['process']).toMatchObject({ by: { role: 'specialist', unit: 'H48.101-KT' } });
});

it('names what it would change and cannot find', () => {
  const override = {
    fees: { X: { source } },
    limits: { '9.9': { unit: 'NO_DUE', source } },
    stepHours: { nowhere: 1, granted: 2 },
    source,
  } as const;

  expect(unknownTargets(parts, override).map(({ where }) => where)).toEqual([
    'override.fees.X',
    'override.limits.9.9',
    'override.stepHours.nowhere',
    'override.stepHours.granted',
  ]);
});

it.each([null, [], { fees: [] }, { stepHours: { check: '4' }, source }, { sql: 1, source }, {}])('refuses %j by shape', (value) => {
  expect(checkOverride(value).length).toBeGreaterThan(0);
});
