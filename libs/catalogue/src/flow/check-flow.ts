import type { Field, Finding, Report } from '@app/forms';
import { checkShape } from '@app/forms';
import { checkFlowGraph } from './check-flow-graph.js';
import { checkFlowStep } from './check-flow-step.js';
import type { FlowDefinition } from './flow-definition.js';
import { FLOW_FACTS } from './flow-facts.js';
import { FLOW_SHAPE } from './flow-shape.js';
import { longestPath } from './longest-path.js';

export interface FlowCheckContext {
  /** Working hours of the procedure's shortest legal limit; undefined for a procedure without a due date. */
  readonly limitHours?: number;
  /** Fields of the form of the same procedure version; conditions may also use FLOW_FACTS. */
  readonly formFields: readonly Field[];
}

/** Publish checks of a flow that may be any JSON. Without an error in the result the value is a FlowDefinition. */
export function checkFlow(flow: unknown, context: FlowCheckContext): readonly Finding[] {
  const findings: Finding[] = [];
  const report: Report = (level, code, where, params = {}) => void findings.push({ level, code, where, params });
  const broken = (): boolean => findings.some((finding) => finding.level === 'error');

  checkShape(flow, FLOW_SHAPE, '', report);
  if (broken()) return findings;
  const definition = flow as FlowDefinition;
  const fields = new Map([...context.formFields, ...FLOW_FACTS].map((field) => [field.key, field]));
  for (const [name, step] of Object.entries(definition.steps)) checkFlowStep(name, step, (key) => fields.get(key), report);
  checkFlowGraph(definition, report);
  if (!broken()) checkHours(definition, context.limitHours, report);
  return findings;
}

function checkHours(flow: FlowDefinition, limit: number | undefined, report: Report): void {
  if (limit === undefined) return;
  if (flow.limitHours !== limit) report('error', 'limit_differs', 'limitHours', { own: flow.limitHours, limit });
  const { hours, steps } = longestPath(flow);
  if (hours > limit) report('error', 'over_limit', 'steps', { hours, limit, steps: steps.join(' → ') });
  else if (hours < limit) report('warning', 'under_limit', 'steps', { hours, limit });
}
