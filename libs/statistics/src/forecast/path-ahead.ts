import { JOIN, type FlowDefinition, type FlowStep } from '@app/catalogue';

/** Working minutes that a task step is expected to take. */
export type MinutesOf = (step: string) => number;

export interface PathAhead {
  readonly minutes: number;
  /** Task steps in order. */
  readonly steps: readonly string[];
}

const NOTHING: PathAhead = { minutes: 0, steps: [] };

/**
 * The slowest way from the end of a step to the end of the flow, without going back. A step inside a parallel block goes on behind the
 * block; of a block that has not begun the slowest branch counts, also one that may turn out not to be needed.
 */
export function pathAhead(flow: FlowDefinition, from: string, minutesOf: MinutesOf): PathAhead {
  const behind = behindBlocks(flow);
  const known = new Map<string, PathAhead>();
  const visit = (name: string, block: string | undefined): PathAhead => {
    if (name === JOIN) return block === undefined ? NOTHING : visit(block, behind.get(block));
    const done = known.get(name);
    if (done !== undefined) return done;
    known.set(name, NOTHING);
    const rest = after(name, block);
    const path = flow.steps[name]?.type === 'task' ? { minutes: minutesOf(name) + rest.minutes, steps: [name, ...rest.steps] } : rest;
    known.set(name, path);
    return path;
  };
  const after = (name: string, block: string | undefined): PathAhead => {
    const step = flow.steps[name];
    if (step === undefined) return NOTHING;
    // A branch runs on behind its block when it joins, so the slowest branch holds the whole rest.
    const ways =
      step.type === 'parallel'
        ? [visit(step.to, block), ...step.branches.map(({ start }) => visit(start, step.to))]
        : waysOut(step).map((to) => visit(to, block));
    return ways.reduce((slowest, way) => (way.minutes > slowest.minutes ? way : slowest), ways[0] ?? NOTHING);
  };
  return after(from, behind.get(from));
}

/** Steps to which a step leads on, not back; the entries of a block are its branches. */
function waysOut(step: FlowStep): string[] {
  if (step.type === 'task')
    return Object.values(step.actions)
      .filter(({ back }) => back !== true)
      .map(({ to }) => to);
  if (step.type === 'choose') return [...step.rules.map(({ to }) => to), step.else];
  return step.type === 'parallel' ? [step.to] : [];
}

/** For each step inside a parallel block the step behind the block. */
function behindBlocks(flow: FlowDefinition): Map<string, string> {
  const behind = new Map<string, string>();
  const mark = (name: string, block: string): void => {
    const step = flow.steps[name];
    if (name === JOIN || step === undefined || behind.has(name)) return;
    behind.set(name, block);
    if (step.type === 'parallel') for (const { start } of step.branches) mark(start, step.to);
    for (const to of waysOut(step)) mark(to, block);
  };
  for (const step of Object.values(flow.steps)) if (step.type === 'parallel') for (const { start } of step.branches) mark(start, step.to);
  return behind;
}
