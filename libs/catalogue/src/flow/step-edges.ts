import type { FlowStep } from './flow-definition.js';

export interface StepEdge {
  readonly to: string;
  readonly back: boolean;
  /** Key of the action, for a task. */
  readonly action?: string;
  /** Id of the branch, for the entry of a branch. */
  readonly branch?: string;
}

/** Ways out of a step, in order. A parallel step leads into its branches and, once they have joined, to its target. */
export function stepEdges(step: FlowStep): readonly StepEdge[] {
  switch (step.type) {
    case 'task':
      return Object.entries(step.actions).map(([action, { to, back }]) => ({ to, back: back === true, action }));
    case 'choose':
      return [...step.rules.map((rule) => rule.to), step.else].map((to) => ({ to, back: false }));
    case 'parallel':
      return [...step.branches.map(({ id, start }) => ({ to: start, back: false, branch: id })), { to: step.to, back: false }];
    case 'end':
      return [];
  }
}
