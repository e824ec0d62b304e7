import { JOIN, type FlowDefinition, type FlowOutcome } from '@app/catalogue';

/** Ends that lie ahead of a step when nobody goes back: a drafted permit must not walk the path of a refusal. */
export function reachableOutcomes(flow: FlowDefinition, from: string): ReadonlySet<FlowOutcome> {
  const outcomes = new Set<FlowOutcome>();
  const seen = new Set<string>();
  const open = [from];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (seen.has(name) || name === JOIN) continue;
    seen.add(name);
    const step = flow.steps[name];
    if (step === undefined) continue;
    if (step.type === 'end') outcomes.add(step.outcome);
    else if (step.type === 'choose') open.push(...step.rules.map(({ to }) => to), step.else);
    else if (step.type === 'parallel') open.push(step.to);
    else open.push(...Object.values(step.actions).flatMap(({ to, back }) => (back === true ? [] : [to])));
  }
  return outcomes;
}
