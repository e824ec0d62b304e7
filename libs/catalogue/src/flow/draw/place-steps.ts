import type { FlowDefinition } from '../flow-definition.js';
import { JOIN } from '../flow-definition.js';
import { stepEdges } from '../step-edges.js';

export interface PlacedStep {
  readonly name: string;
  /** Distance from the start: the longest way without going back. */
  readonly row: number;
  readonly column: number;
}

/** Rows by distance from the start, columns by order in the definition. Ends reached from everywhere come last. */
export function placeSteps(flow: FlowDefinition): readonly PlacedStep[] {
  const rows = rowsOf(flow);
  const last = Math.max(0, ...rows.values());
  const used = new Map<number, number>();
  return Object.keys(flow.steps).map((name) => {
    const row = rows.get(name) ?? last;
    const column = used.get(row) ?? 0;
    used.set(row, column + 1);
    return { name, row, column };
  });
}

function rowsOf(flow: FlowDefinition): ReadonlyMap<string, number> {
  const rows = new Map<string, number>([[flow.start, 0]]);
  const names = Object.keys(flow.steps);
  // Longest distances settle after at most as many rounds as there are steps, because forward edges make no circle.
  for (let round = 0; round < names.length; round += 1) {
    for (const name of names) {
      const step = flow.steps[name];
      const row = rows.get(name);
      if (!step || row === undefined) continue;
      for (const edge of stepEdges(step)) {
        if (edge.back || edge.to === JOIN) continue;
        const afterBlock = step.type === 'parallel' && edge.branch === undefined ? depthOfBlock(flow, name) : 0;
        rows.set(edge.to, Math.max(rows.get(edge.to) ?? 0, row + 1 + afterBlock));
      }
    }
  }
  return rows;
}

/** How many rows the longest branch of a parallel block takes. */
function depthOfBlock(flow: FlowDefinition, name: string): number {
  const block = flow.steps[name];
  if (block?.type !== 'parallel') return 0;
  const depth = (at: string, seen: ReadonlySet<string>): number => {
    const step = flow.steps[at];
    if (at === JOIN || !step || seen.has(at)) return 0;
    const next = stepEdges(step).filter((edge) => !edge.back && edge.to !== at);
    return 1 + Math.max(0, ...next.map((edge) => depth(edge.to, new Set([...seen, at]))));
  };
  return Math.max(0, ...block.branches.map((branch) => depth(branch.start, new Set())));
}
