import type { FlowDefinition, FlowOutcome } from './flow-definition.js';
import { JOIN } from './flow-definition.js';
import { stepEdges } from './step-edges.js';

export interface FlowPath {
  /** Tasks in order with the action taken; the branches of a parallel block follow one another. */
  readonly moves: readonly { readonly step: string; readonly action: string }[];
  /** Working hours until the end: of a parallel block, those of its slowest branch. */
  readonly hours: number;
  /** Undefined where a branch joins. */
  readonly outcome?: FlowOutcome;
}

/**
 * Every way through the flow without going back, with each branch of a parallel block taken. Conditions are not judged.
 * Lazily, because their number multiplies.
 */
export function allPaths(flow: FlowDefinition): Generator<FlowPath> {
  return pathsFrom(flow, flow.start);
}

function* pathsFrom(flow: FlowDefinition, name: string): Generator<FlowPath> {
  const step = flow.steps[name];
  if (name === JOIN || !step) return yield { moves: [], hours: 0 };
  switch (step.type) {
    case 'end':
      return yield { moves: [], hours: 0, outcome: step.outcome };
    case 'choose':
      for (const to of new Set(stepEdges(step).map((edge) => edge.to))) yield* pathsFrom(flow, to);
      return;
    case 'parallel':
      for (const inside of together(
        flow,
        step.branches.map((branch) => branch.start),
      ))
        for (const after of pathsFrom(flow, step.to))
          yield { ...after, moves: [...inside.moves, ...after.moves], hours: inside.hours + after.hours };
      return;
    case 'task':
      for (const { to, back, action } of stepEdges(step)) {
        if (back || action === undefined) continue;
        for (const rest of pathsFrom(flow, to))
          yield { ...rest, moves: [{ step: name, action }, ...rest.moves], hours: step.hours + rest.hours };
      }
  }
}

function* together(flow: FlowDefinition, starts: readonly string[]): Generator<FlowPath> {
  const [first, ...others] = starts;
  if (first === undefined) return yield { moves: [], hours: 0 };
  for (const one of pathsFrom(flow, first))
    for (const rest of together(flow, others)) yield { moves: [...one.moves, ...rest.moves], hours: Math.max(one.hours, rest.hours) };
}
