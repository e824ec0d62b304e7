import type { FlowDefinition } from './flow-definition.js';
import { JOIN } from './flow-definition.js';
import { stepEdges } from './step-edges.js';

export interface LongestPath {
  readonly hours: number;
  readonly steps: readonly string[];
}

/**
 * The slowest way through the flow without going back, in working hours; a parallel block costs its slowest branch.
 * Visits each step once. A flow that goes in circles (the publish checks refuse it) is cut at the repeated step.
 */
export function longestPath(flow: FlowDefinition): LongestPath {
  const known = new Map<string, LongestPath>();
  const visit = (name: string): LongestPath => {
    const done = known.get(name);
    if (done) return done;
    known.set(name, NOTHING);
    const found = measure(flow, name, visit);
    known.set(name, found);
    return found;
  };
  return visit(flow.start);
}

const NOTHING: LongestPath = { hours: 0, steps: [] };

function measure(flow: FlowDefinition, name: string, visit: (name: string) => LongestPath): LongestPath {
  const step = flow.steps[name];
  if (name === JOIN || !step) return NOTHING;
  if (step.type === 'parallel') {
    const slowest = longest(step.branches.map((branch) => visit(branch.start)));
    const after = visit(step.to);
    return { hours: slowest.hours + after.hours, steps: [name, ...slowest.steps, ...after.steps] };
  }
  const rest = longest(
    stepEdges(step)
      .filter((edge) => !edge.back)
      .map((edge) => visit(edge.to)),
  );
  return { hours: (step.type === 'task' ? step.hours : 0) + rest.hours, steps: [name, ...rest.steps] };
}

function longest(paths: readonly LongestPath[]): LongestPath {
  return paths.reduce((best, path) => (path.hours > best.hours ? path : best), paths[0] ?? NOTHING);
}
