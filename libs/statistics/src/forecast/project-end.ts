import type { FlowDefinition } from '@app/catalogue';
import { pathAhead } from './path-ahead.js';

/** An open step with the working minutes it has used. */
export interface OpenStep {
  readonly step: string;
  readonly budgetMinutes: number;
  readonly usedMinutes: number;
}

/** What a step on the way is expected to take, and whence that is known: the office's own speed, or the hours the flow gives it. */
export interface ForecastStep {
  readonly step: string;
  readonly minutes: number;
  readonly basis: 'usual' | 'budget';
}

export interface Projection {
  /** Working minutes still needed if everybody works as usual. */
  readonly minutes: number;
  /** The same if no step takes longer than its hours, nor than usual: as fast as one may ask for. */
  readonly fastestMinutes: number;
  /** The slowest way at the usual speed; the open step comes first, with what is left of it. */
  readonly steps: readonly ForecastStep[];
}

/** @param usual median minutes of a step in this office; undefined = too few to tell */
export function projectEnd(flow: FlowDefinition, open: readonly OpenStep[], usual: (step: string) => number | undefined): Projection {
  const budget = (name: string): number => {
    const step = flow.steps[name];
    return step?.type === 'task' ? Math.round(step.hours * 60) : 0;
  };
  const expected = (name: string): number => usual(name) ?? budget(name);
  const fastest = (name: string): number => Math.min(expected(name), budget(name));
  const described = (step: string, minutes: number): ForecastStep => ({
    step,
    minutes,
    basis: usual(step) === undefined ? 'budget' : 'usual',
  });
  const ways = open.map(({ step, budgetMinutes, usedMinutes }) => {
    const left = Math.max(0, (usual(step) ?? budgetMinutes) - usedMinutes);
    const ahead = pathAhead(flow, step, expected);
    const leastLeft = Math.max(0, Math.min(usual(step) ?? budgetMinutes, budgetMinutes) - usedMinutes);
    return {
      minutes: left + ahead.minutes,
      fastestMinutes: leastLeft + pathAhead(flow, step, fastest).minutes,
      steps: [described(step, left), ...ahead.steps.map((name) => described(name, expected(name)))],
    };
  });
  const slowest = ways.reduce(
    (one, other) => (other.minutes > one.minutes ? other : one),
    ways[0] ?? { minutes: 0, fastestMinutes: 0, steps: [] },
  );
  return { ...slowest, fastestMinutes: Math.max(0, ...ways.map((way) => way.fastestMinutes)) };
}
