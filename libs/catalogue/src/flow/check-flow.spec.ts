import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { FormDefinition } from '@app/forms';
import { placedFields } from '@app/forms';
import { allPaths } from './all-paths.js';
import { availableActions } from './available-actions.js';
import { checkFlow } from './check-flow.js';
import type { FlowDefinition } from './flow-definition.js';
import { FLOW_FINDING_TEXTS } from './flow-finding-texts.js';
import { longestPath } from './longest-path.js';
import { drawFlow } from './draw/draw-flow.js';

const SEED = new URL('../../../../migrations/seed/procedures/', import.meta.url);
const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, SEED), 'utf8'));
const house = read('1.013225/flow.json') as FlowDefinition;
const fields = placedFields(read('1.013225/form.json') as FormDefinition).map((placed) => placed.field);

type Json = Record<string, unknown>;

/** The house flow with one thing changed. */
function changed(change: (flow: Json & { steps: Record<string, Json> }) => void): string[] {
  const flow = structuredClone(house) as unknown as Json & { steps: Record<string, Json> };
  change(flow);
  const findings = checkFlow(flow, { limitHours: 56, formFields: fields });
  for (const { code } of findings) expect(FLOW_FINDING_TEXTS).toHaveProperty(code);
  return findings.filter((finding) => finding.code !== 'needs_review').map(({ level, code, where }) => `${level} ${code} ${where}`);
}

const actionsOf = (step: Json | undefined): Record<string, Json> => step?.['actions'] as Record<string, Json>;

describe('checkFlow', () => {
  it.each([
    ['1.001193', 8],
    ['1.013225', 56],
  ])('finds no fault in the shipped flow of %s, whose longest path takes exactly %s hours', (code, limitHours) => {
    const flow = read(`${code}/flow.json`) as FlowDefinition;
    const form = read(`${code}/form.json`) as FormDefinition;

    expect(
      checkFlow(flow, { limitHours, formFields: placedFields(form).map((placed) => placed.field) }).filter(
        (finding) => finding.code !== 'needs_review',
      ),
    ).toEqual([]);
    expect(longestPath(flow).hours).toBe(limitHours);
  });

  it.each<[string, (flow: Json & { steps: Record<string, Json> }) => void, string]>([
    [
      'a target that does not exist',
      ({ steps }) => void (actionsOf(steps['check'])['pass'] = { ...actionsOf(steps['check'])['pass'], to: 'nowhere' }),
      'error step_unknown steps.check.actions.pass',
    ],
    [
      'a step nobody reaches',
      ({ steps }) => void (steps['lost'] = structuredClone(steps['sign'] as Json)),
      'error step_unreachable steps.lost',
    ],
    [
      'a loop that does not say back',
      ({ steps }) => void delete actionsOf(steps['sign'])['return']?.['back'],
      'error loop_without_back steps.draft',
    ],
    [
      'a way back that leads forward',
      ({ steps }) => void (actionsOf(steps['review'])['skip'] = { to: 'seal', back: true, does: 'forward', label: { vi: 'x', en: 'x' } }),
      'error back_not_earlier steps.review.actions.skip',
    ],
    [
      'an end inside a branch',
      ({ steps }) => void (actionsOf(steps['fireOpinion'])['agree'] = { to: 'stopped', does: 'give_opinion', label: { vi: 'x', en: 'x' } }),
      'error crosses_branches steps.stopped',
    ],
    [
      'a join outside a branch',
      ({ steps }) => void (actionsOf(steps['check'])['pass2'] = { to: '@join', does: 'forward', label: { vi: 'x', en: 'x' } }),
      'error join_outside steps.check',
    ],
    [
      'a branch that runs into the main line',
      ({ steps }) => void (actionsOf(steps['appraise'])['done'] = { to: 'draft', does: 'forward', label: { vi: 'x', en: 'x' } }),
      'error crosses_branches steps.draft',
    ],
    ['a step without hours', ({ steps }) => void (steps['assign'] = { ...steps['assign'], hours: 0 }), 'error hours_missing steps.assign'],
    [
      'a role that does not exist',
      ({ steps }) => void (steps['assign'] = { ...steps['assign'], by: { role: 'king', unit: '@intake' } }),
      'error wrong_shape steps.assign.by.role',
    ],
    [
      'an agency without code',
      ({ steps }) => void (steps['assign'] = { ...steps['assign'], by: { role: 'specialist', unit: '@agency' } }),
      'error agency_missing steps.assign',
    ],
    [
      'a need that is not known',
      ({ steps }) => void (actionsOf(steps['check'])['pass'] = { ...actionsOf(steps['check'])['pass'], needs: ['blood'] }),
      'error wrong_shape steps.check.actions.pass.needs.0',
    ],
    [
      'a condition on a field the form does not have',
      ({ steps }) =>
        void (steps['examine'] = {
          ...steps['examine'],
          branches: [
            { id: 'a', start: 'appraise' },
            { id: 'f', start: 'fireOpinion', when: { field: 'storeys', op: 'gte', value: 7 } },
          ],
        }),
      'error field_unknown steps.examine.branches.f',
    ],
    [
      'a result without a signature',
      ({ steps }) => void (actionsOf(steps['seal'])['seal'] = { to: 'granted', does: 'forward', label: { vi: 'x', en: 'x' } }),
      'error result_unsigned steps.seal.actions.seal',
    ],
    [
      'a pause that moves',
      ({ steps }) => void (actionsOf(steps['draft'])['payment'] = { ...actionsOf(steps['draft'])['payment'], to: 'assign' }),
      'error pause_moves steps.draft.actions.payment',
    ],
    ['a path above the limit', ({ steps }) => void (steps['sign'] = { ...steps['sign'], hours: 9 }), 'error over_limit steps'],
    [
      'a silence that does nothing',
      ({ steps }) =>
        void (steps['fireOpinion'] = {
          ...steps['fireOpinion'],
          silence: { ...(steps['fireOpinion']?.['silence'] as Json), action: 'nod' },
        }),
      'error action_unknown steps.fireOpinion',
    ],
    ['a property outside the format', (flow) => void (flow['script'] = 'x'), 'error unknown_property '],
  ])('reports %s', (_what, change, finding) => {
    expect(changed(change)).toContain(finding);
  });

  it('allows a limit that is not used up, with a warning', () => {
    expect(changed(({ steps }) => void (steps['fireOpinion'] = { ...steps['fireOpinion'], hours: 20 }))).toEqual([]);
    expect(changed(({ steps }) => void (steps['assign'] = { ...steps['assign'], hours: 1 }))).toEqual(['warning under_limit steps']);
  });

  it('survives any JSON', () => {
    for (const json of [null, 3, [], {}, { format: 'vn-flow/1', steps: { a: null } }]) {
      expect(checkFlow(json, { formFields: [] }).some((finding) => finding.level === 'error')).toBe(true);
    }
  });
});

describe('allPaths', () => {
  it('walks every way forward, ending in a permit or a refusal', () => {
    const paths = [...allPaths(house)];

    expect(paths.map((path) => path.outcome)).toEqual(expect.arrayContaining(['granted', 'refused']));
    expect(Math.max(...paths.map((path) => path.hours))).toBe(56);
    expect(paths.find((path) => path.outcome === 'granted')?.moves.map((move) => move.step)).toEqual([
      'check',
      'assign',
      'appraise',
      'fireOpinion',
      'draft',
      'review',
      'number',
      'sign',
      'seal',
    ]);
  });
});

describe('availableActions', () => {
  it('leaves out what was done as often as it may be', () => {
    const flow = structuredClone(house) as FlowDefinition & { steps: Record<string, Json> };
    actionsOf(flow.steps['draft'])['supplement'] = { ...actionsOf(flow.steps['draft'])['supplement'], maxTimes: 1 };

    expect(availableActions(flow, 'draft').map((one) => one.key)).toContain('supplement');
    expect(availableActions(flow, 'draft', { supplement: 1 }).map((one) => one.key)).not.toContain('supplement');
    expect(availableActions(flow, 'granted')).toEqual([]);
  });
});

describe('drawFlow', () => {
  it('draws every step with an accessible title and escapes texts', () => {
    const svg = drawFlow({ ...house, title: { vi: 'Quy trình <1> & "2"' } }, 'vi');

    expect(svg).toContain('<title id="flow-title">Quy trình &lt;1&gt; &amp; &quot;2&quot;</title>');
    expect(svg).toContain('Lãnh đạo phòng phân công (Lãnh đạo phòng · 2 giờ)');
    expect(svg.match(/<g><rect/g)).toHaveLength(Object.keys(house.steps).length);
    expect(drawFlow(house, 'en')).toContain('The clerk numbers the permit');
  });
});
