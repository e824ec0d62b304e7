import { readFileSync } from 'node:fs';
import type { FlowDefinition } from '@app/catalogue';
import { reachableOutcomes } from './reachable-outcomes.js';

const flow = JSON.parse(readFileSync('migrations/seed/procedures/1.013225/flow.json', 'utf8')) as FlowDefinition;

describe('ends that lie ahead', () => {
  it('of the permit path are granted only, of the refusal path refused only', () => {
    expect([...reachableOutcomes(flow, 'review')]).toEqual(['granted']);
    expect([...reachableOutcomes(flow, 'reviewRefusal')]).toEqual(['refused']);
  });

  it('of the first step are both', () => {
    expect([...reachableOutcomes(flow, flow.start)].sort()).toEqual(['granted', 'refused']);
  });
});
