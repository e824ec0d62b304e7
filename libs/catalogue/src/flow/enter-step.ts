import { holds } from '@app/forms';
import type { ChooseStep, FlowDefinition, FlowOutcome, ParallelStep } from './flow-definition.js';
import { JOIN } from './flow-definition.js';
import { FlowBroken } from './flow.errors.js';
import type { FlowContext, FlowFork, FlowToken } from './flow-state.js';

export interface Entered {
  readonly opened: readonly FlowToken[];
  readonly fork?: FlowFork;
  /** The branch arrived at its join. */
  readonly joined?: boolean;
  readonly ended?: FlowOutcome;
}

export type BranchPlace = Pick<FlowToken, 'forkId' | 'branch'>;

/** Follows choices until there is a task to open, a block to fork, a join or an end. */
export function enterStep(flow: FlowDefinition, target: string, place: BranchPlace, context: FlowContext): Entered {
  const passed = new Set<string>();
  for (let name = target; ;) {
    if (name === JOIN) return { opened: [], joined: true };
    const step = Object.hasOwn(flow.steps, name) ? flow.steps[name] : undefined;
    if (!step || passed.has(name)) throw new FlowBroken(name);
    passed.add(name);
    switch (step.type) {
      case 'task':
        return { opened: [{ id: context.newId(), step: name, ...place }] };
      case 'end':
        return { opened: [], ended: step.outcome };
      case 'choose':
        name = chosen(step, context);
        break;
      case 'parallel': {
        const forked = fork(flow, name, step, context);
        if (forked) return forked;
        name = step.to;
      }
    }
  }
}

function chosen(step: ChooseStep, { facts, today }: FlowContext): string {
  return step.rules.find((rule) => holds(rule.when, facts, today))?.to ?? step.else;
}

/** Undefined when no branch applies or all of them join at once. */
function fork(flow: FlowDefinition, name: string, step: ParallelStep, context: FlowContext): Entered | undefined {
  const branches = step.branches.filter(({ when }) => !when || holds(when, context.facts, context.today));
  if (branches.length === 0) return undefined;
  const id = context.newId();
  const entered = branches.map((branch) => enterStep(flow, branch.start, { forkId: id, branch: branch.id }, context));
  const need = step.need === 'all' ? branches.length : Math.min(step.need, branches.length);
  const done = entered.filter((one) => one.joined).length;
  if (done >= need) return undefined;
  return { opened: entered.flatMap((one) => one.opened), fork: { id, step: name, need, done, total: branches.length } };
}
