import { enterStep } from './enter-step.js';
import type { FlowDefinition } from './flow-definition.js';
import type { FlowContext, FlowMoves } from './flow-state.js';

/** Opens the first tokens of a dossier that has just been received. */
export function beginFlow(flow: FlowDefinition, context: FlowContext): FlowMoves {
  const { opened, fork, ended } = enterStep(flow, flow.start, {}, context);
  const forks = fork ? [fork] : [];
  return { closed: [], opened, forks, ...(ended && { ended }), state: { tokens: opened, forks } };
}
