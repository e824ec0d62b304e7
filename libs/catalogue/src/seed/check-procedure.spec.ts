import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { FormDefinition } from '@app/forms';
import { checkForm } from '@app/forms';
import { checkProcedure } from './check-procedure.js';
import { limitHours, tightestLimitHours } from './limit-hours.js';
import type { ProcedureDefinition } from './procedure-definition.js';
import { PROCEDURE_FINDING_TEXTS } from './procedure-finding-texts.js';

const ROOT = new URL('../../../../', import.meta.url);
const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, ROOT), 'utf8'));
const LIMITS = { maxFileMb: 20, fileTypes: ['.pdf', '.jpg', '.png'], today: '2026-11-24' };

const FOLDERS = ['migrations/seed/procedures/1.001193', 'migrations/seed/procedures/1.013225', 'test/data/procedures/9.900001'];
const house = read('migrations/seed/procedures/1.013225/procedure.json') as ProcedureDefinition;
const houseForm = read('migrations/seed/procedures/1.013225/form.json') as FormDefinition;

type Json = Record<string, unknown>;
type Lists = Record<string, Json[]>;
type Change = (lists: Lists, procedure: Json) => void;

function changed(change: Change): string[] {
  const procedure = structuredClone(house) as unknown as Json;
  change(procedure as unknown as Lists, procedure);
  const findings = checkProcedure(procedure, { form: houseForm });
  for (const { code } of findings) expect(PROCEDURE_FINDING_TEXTS).toHaveProperty(code);
  return findings.filter((finding) => finding.code !== 'needs_review').map(({ level, code, where }) => `${level} ${code} ${where}`);
}

describe('checkProcedure', () => {
  it.each(FOLDERS)('finds no fault in %s, with its form and flow', (folder) => {
    const form = read(`${folder}/form.json`) as FormDefinition;
    const findings = [
      ...checkForm(form, LIMITS),
      ...checkProcedure(read(`${folder}/procedure.json`), { form, flow: read(`${folder}/flow.json`) }),
    ];

    expect(findings.filter((finding) => finding.code !== 'needs_review')).toEqual([]);
  });

  it('reminds of every number that was not checked against the official text', () => {
    const findings = checkProcedure(house, { form: houseForm });

    expect(findings.map(({ level, code, where }) => `${level} ${code} ${where}`)).toContain('warning needs_review cases.1.013225.01');
  });

  it.each([
    [1, 8],
    [2, 8],
    [3, 8],
    [5, 24],
    [7, 40],
    [20, 112],
  ])('takes %s calendar days as at least %s working hours', (quantity, hours) => {
    expect(limitHours({ unit: 'DAY', quantity })).toBe(hours);
  });

  it('measures the flow against the tightest term', () => {
    expect(tightestLimitHours(house)).toBe(56);
  });

  it.each<[string, Change, string]>([
    ['a code that is not national', (_, p) => void (p['code'] = 'GPXD'), 'error code_form code'],
    [
      'a channel without a term for a case',
      (p) => void delete (p['channels']?.[0]?.['limits'] as Json)['1.013225.02'],
      'error case_without_limit channels.online_full',
    ],
    [
      'a fee nobody defined',
      (p) => void Object.assign(p['channels']?.[0] ?? {}, { fees: ['X'] }),
      'error fee_unknown channels.online_full',
    ],
    ['a last case with a condition', (p) => void p['cases']?.reverse(), 'error case_not_covered cases.1.013225.02'],
    [
      'a component that depends on an unknown question',
      (p) => void Object.assign(p['components']?.[3] ?? {}, { when: { field: 'storeys', op: 'gt', value: 1 } }),
      'error field_unknown components.BAO_CAO_THAM_TRA',
    ],
    ['an owner named by an unknown question', (_, p) => void (p['ownerFields'] = { name: 'boss' }), 'error field_unknown ownerFields.name'],
    [
      'a working-day term without quantity',
      (p) => void delete (p['cases']?.[0]?.['limit'] as Json)['quantity'],
      'error quantity_form cases.1.013225.02',
    ],
    [
      'a term of nothing',
      (p) => void Object.assign((p['cases']?.[0]?.['limit'] as Json) ?? {}, { quantity: 0 }),
      'error quantity_form cases.1.013225.02',
    ],
    [
      'a term of ten thousand days',
      (p) => void Object.assign((p['cases']?.[0]?.['limit'] as Json) ?? {}, { quantity: 10_000 }),
      'error quantity_absurd cases.1.013225.02',
    ],
    [
      'an exempt fee with an amount',
      (p) => void Object.assign(p['fees']?.[0] ?? {}, { collect: 'exempt' }),
      'error exempt_but_charged fees.LE_PHI_GPXD',
    ],
    [
      'a fee that must be paid before and is unknown',
      (p) => void Object.assign(p['fees']?.[0] ?? {}, { collect: 'before' }),
      'warning before_but_unknown fees.LE_PHI_GPXD',
    ],
    [
      'a negative amount',
      (p) => void Object.assign(p['fees']?.[0] ?? {}, { variants: [{ amount: { type: 'amount', amount: -5 } }] }),
      'error wrong_shape fees.0.variants.0.amount.amount',
    ],
    [
      'a day that is not in the calendar',
      (p) => void Object.assign(p['legalBases']?.[0] ?? {}, { issuedOn: '2014-06-31' }),
      'error day_form legalBases.50/2014/QH13',
    ],
    ['a property outside the format', (_, p) => void (p['sql'] = 'drop'), 'error unknown_property '],
  ])('reports %s', (_what, change, finding) => {
    expect(changed(change)).toContain(finding);
  });

  it('survives any JSON', () => {
    for (const json of [null, [], 7, {}, { cases: 3 }])
      expect(checkProcedure(json).some((finding) => finding.level === 'error')).toBe(true);
  });
});
