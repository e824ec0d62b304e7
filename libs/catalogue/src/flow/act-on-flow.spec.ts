import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { actOnFlow, closeFlow } from './act-on-flow.js';
import { availableActions } from './available-actions.js';
import { beginFlow } from './begin-flow.js';
import type { FlowAction, FlowDefinition, FlowStep } from './flow-definition.js';
import { FlowActionUnknown, FlowBroken, FlowTokenClosed } from './flow.errors.js';
import type { FlowContext, FlowMoves, FlowState } from './flow-state.js';

const SEED = new URL('../../../../migrations/seed/procedures/', import.meta.url);
const load = (code: string): FlowDefinition => JSON.parse(readFileSync(new URL(`${code}/flow.json`, SEED), 'utf8')) as FlowDefinition;
const house = load('1.013225');
const birth = load('1.001193');

function context(facts: Record<string, unknown> = {}): FlowContext {
  let next = 0;
  return { facts, today: '2026-11-24', newId: () => `id${(next += 1)}` };
}

/** Does the actions one after another, each at the token of its step. */
function walk(flow: FlowDefinition, facts: Record<string, unknown>, ...moves: [step: string, action: string][]): FlowMoves {
  const at = context(facts);
  return moves.reduce(
    (last, [step, action]) => {
      const token = last.state.tokens.find((one) => one.step === step);
      return actOnFlow(flow, last.state, token?.id ?? `no token at ${step}`, action, at);
    },
    beginFlow(flow, at),
  );
}

const steps = (state: FlowState): string[] => state.tokens.map((token) => token.step);
const label = { vi: 'x', en: 'x' };
const action = (to: string, more: Partial<FlowAction> = {}): FlowAction => ({ to, does: 'forward', label, ...more });
const task = (actions: Record<string, FlowAction>): FlowStep => ({
  type: 'task',
  title: label,
  by: { role: 'specialist', unit: '@specialist' },
  hours: 1,
  actions,
});

function small(steps: Record<string, FlowStep>): FlowDefinition {
  return {
    format: 'vn-flow/1',
    id: 'thu',
    version: 1,
    title: label,
    limit: { n: 1, unit: 'WORKING_DAY' },
    limitHours: 8,
    start: 'start',
    steps: { ...steps, end: { type: 'end', outcome: 'granted' } },
  };
}

describe('actOnFlow', () => {
  it('leads a birth registration from check to the seal in one line', () => {
    const done = walk(birth, {}, ['check', 'pass'], ['process', 'draft'], ['sign', 'sign'], ['seal', 'seal']);

    expect(done.ended).toBe('granted');
    expect(done.state).toEqual({ tokens: [], forks: [] });
  });

  it('asks nobody about fire safety below seven floors', () => {
    const examined = walk(house, { floors: 6 }, ['check', 'pass'], ['assign', 'assign']);

    expect(steps(examined.state)).toEqual(['appraise']);
    expect(examined.forks).toMatchObject([{ step: 'examine', need: 1, done: 0, total: 1 }]);
  });

  it('waits for both appraisal and fire safety from seven floors on', () => {
    const both = walk(house, { floors: 7 }, ['check', 'pass'], ['assign', 'assign']);
    const one = walk(house, { floors: 7 }, ['check', 'pass'], ['assign', 'assign'], ['appraise', 'done']);
    const all = walk(house, { floors: 7 }, ['check', 'pass'], ['assign', 'assign'], ['appraise', 'done'], ['fireOpinion', 'agree']);

    expect(both.opened.map(({ step, branch }) => [step, branch])).toEqual([
      ['appraise', 'appraisal'],
      ['fireOpinion', 'fireSafety'],
    ]);
    expect(one.state).toMatchObject({ tokens: [{ step: 'fireOpinion' }], forks: [{ done: 1, need: 2 }] });
    expect(all.state).toEqual({ tokens: [expect.objectContaining({ step: 'draft' })], forks: [] });
    expect(all.opened[0]).not.toHaveProperty('forkId');
  });

  it('keeps the token where it is when an action pauses', () => {
    const before = walk(house, { floors: 2 }, ['check', 'pass'], ['assign', 'assign']);
    const paused = actOnFlow(house, before.state, before.opened[0]?.id ?? '', 'supplement', context());

    expect(paused).toEqual({ closed: [], opened: [], forks: [], state: before.state });
  });

  it('goes back and forward again with a new token', () => {
    const returned = walk(birth, {}, ['check', 'pass'], ['process', 'draft'], ['sign', 'return']);

    expect(steps(returned.state)).toEqual(['process']);
    expect(returned.closed.map((token) => token.step)).toEqual(['sign']);
  });

  it('closes the branches still open when enough have joined', () => {
    const flow = small({
      start: { type: 'parallel', need: 2, to: 'after', branches: ['a', 'b', 'c'].map((id) => ({ id, start: id })) },
      a: task({ ok: action('@join') }),
      b: task({ ok: action('@join') }),
      c: task({ ok: action('@join') }),
      after: task({ ok: action('end') }),
    });
    const enough = walk(flow, {}, ['c', 'ok'], ['a', 'ok']);

    expect(enough.closed.map((token) => token.step).sort()).toEqual(['a', 'b']);
    expect(steps(enough.state)).toEqual(['after']);
    expect(enough.forks).toMatchObject([{ need: 2, done: 2 }]);
  });

  it('goes straight on when no branch applies, and through choices', () => {
    const flow = small({
      start: { type: 'choose', rules: [{ when: { field: 'floors', op: 'gte', value: 7 }, to: 'block' }], else: 'low' },
      block: {
        type: 'parallel',
        need: 'all',
        to: 'after',
        branches: [{ id: 'x', start: 'inside', when: { field: 'nearHeritage', op: 'eq', value: true } }],
      },
      inside: task({ ok: action('@join') }),
      low: task({ ok: action('after') }),
      after: task({ ok: action('end') }),
    });

    expect(steps(beginFlow(flow, context({ floors: 3 })).state)).toEqual(['low']);
    expect(steps(beginFlow(flow, context({ floors: 8 })).state)).toEqual(['after']);
    expect(steps(beginFlow(flow, context({ floors: 8, nearHeritage: true })).state)).toEqual(['inside']);
  });

  it('refuses a closed token, an unknown action and an inherited name', () => {
    const begun = beginFlow(birth, context());
    const token = begun.opened[0]?.id ?? '';

    expect(() => actOnFlow(birth, begun.state, 'gone', 'pass', context())).toThrow(FlowTokenClosed);
    expect(() => actOnFlow(birth, begun.state, token, 'sign', context())).toThrow(FlowActionUnknown);
    expect(() => actOnFlow(birth, begun.state, token, 'toString', context())).toThrow(FlowActionUnknown);
  });

  it('stops at a definition that goes in circles instead of running for ever', () => {
    const flow = small({ start: { type: 'choose', rules: [], else: 'other' }, other: { type: 'choose', rules: [], else: 'start' } });

    expect(() => beginFlow(flow, context())).toThrow(FlowBroken);
  });

  it('closes everything when the dossier is withdrawn', () => {
    const both = walk(house, { floors: 9 }, ['check', 'pass'], ['assign', 'assign']);

    expect(closeFlow(both.state)).toMatchObject({ closed: both.state.tokens, state: { tokens: [], forks: [] } });
  });

  it('ends every one of 2 000 random walks, with no token or fork left', () => {
    const flows = [house, birth];
    fc.assert(
      fc.property(
        fc.constantFrom(...flows),
        fc.integer({ min: 1, max: 12 }),
        fc.array(fc.nat(), { minLength: 40, maxLength: 40 }),
        (flow, floors, picks) => {
          const at = context({ floors });
          let moves = beginFlow(flow, at);
          for (let turn = 0; !moves.ended; turn += 1) {
            const pick = picks[turn];
            const token = moves.state.tokens[(pick ?? 0) % moves.state.tokens.length];
            expect(token).toBeDefined();
            if (!token) return;
            // Officers who always send things back exist, so walks may loop 40 times; after that they go on.
            const actions = availableActions(flow, token.step).filter((one) => pick !== undefined || !one.back);
            const chosen = actions[(pick ?? 0) % actions.length];
            moves = actOnFlow(flow, moves.state, token.id, chosen?.key ?? '', at);
          }
          expect(['granted', 'refused']).toContain(moves.ended);
          expect(moves.state).toEqual({ tokens: [], forks: [] });
        },
      ),
      { numRuns: 2000 },
    );
  });
});
