import { readFileSync } from 'node:fs';
import type { FlowDefinition } from '@app/catalogue';
import { pathAhead } from './path-ahead.js';

const permit = JSON.parse(readFileSync('migrations/seed/procedures/1.013225/flow.json', 'utf8')) as FlowDefinition;
const budget =
  (flow: FlowDefinition) =>
  (name: string): number => {
    const step = flow.steps[name];
    return step?.type === 'task' ? step.hours * 60 : 0;
  };

describe('the way ahead in a construction permit', () => {
  it('leads from the head of the unit through the slowest branch to the seal', () => {
    expect(pathAhead(permit, 'assign', budget(permit))).toEqual({
      minutes: (24 + 6 + 8 + 2 + 8 + 2) * 60,
      steps: ['appraise', 'draft', 'review', 'number', 'sign', 'seal'],
    });
  });

  it('goes on behind the block from a step inside it, also from the other branch', () => {
    const rest = { minutes: (6 + 8 + 2 + 8 + 2) * 60, steps: ['draft', 'review', 'number', 'sign', 'seal'] };
    expect(pathAhead(permit, 'appraise', budget(permit))).toEqual(rest);
    expect(pathAhead(permit, 'fireOpinion', budget(permit))).toEqual(rest);
  });

  it('takes the branch that is slower by what is expected, not by its budget', () => {
    const minutesOf = (name: string): number => (name === 'fireOpinion' ? 9_000 : budget(permit)(name));
    expect(pathAhead(permit, 'assign', minutesOf).steps[0]).toBe('fireOpinion');
  });

  it('ends with the last step and does not go back', () => {
    expect(pathAhead(permit, 'seal', budget(permit))).toEqual({ minutes: 0, steps: [] });
  });
});
