import type { Report } from '@app/forms';
import type { FlowDefinition, FlowStep } from './flow-definition.js';
import { JOIN } from './flow-definition.js';
import type { StepEdge } from './step-edges.js';
import { stepEdges } from './step-edges.js';

/** Region of steps outside all parallel blocks. */
const MAIN = '';

/** Where steps lead: targets exist, everything is reached, branches stay apart and join, loops only by `back`. */
export function checkFlowGraph(flow: FlowDefinition, report: Report): void {
  if (!targetsExist(flow, report)) return;
  checkRegions(flow, report);
  checkLoops(flow, report);
  checkResults(flow, report);
}

function targetsExist(flow: FlowDefinition, report: Report): boolean {
  let exist = true;
  const need = (step: string, where: string): void => {
    if (Object.hasOwn(flow.steps, step)) return;
    exist = false;
    report('error', 'step_unknown', where, { step });
  };
  need(flow.start, 'start');
  for (const [name, step] of Object.entries(flow.steps)) {
    for (const { to, action } of stepEdges(step)) if (to !== JOIN) need(to, action ? `steps.${name}.actions.${action}` : `steps.${name}`);
    if (step.type === 'task' && typeof step.pick === 'object') need(step.pick.sameAs, `steps.${name}.pick`);
  }
  for (const [kind, { to }] of anytimeTargets(flow)) {
    need(to, `anytime.${kind}`);
    if (exist && flow.steps[to]?.type !== 'end') report('error', 'not_an_end', `anytime.${kind}`, { step: to });
  }
  return exist;
}

function anytimeTargets({ anytime }: FlowDefinition): readonly (readonly [string, { readonly to: string }])[] {
  return [
    ...(anytime?.stop ? [['stop', anytime.stop] as const] : []),
    ...(anytime?.withdraw ? [['withdraw', anytime.withdraw] as const] : []),
  ];
}

/** Walks from the start, giving every step the branch it belongs to. */
function checkRegions(flow: FlowDefinition, report: Report): void {
  const regions = new Map<string, string>(anytimeTargets(flow).map(([, { to }]) => [to, MAIN]));
  const waiting: [string, string][] = [[flow.start, MAIN]];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [name, region] = next;
    const known = regions.get(name);
    const step = flow.steps[name];
    if (known !== undefined && known !== region) report('error', 'crosses_branches', `steps.${name}`);
    if (known !== undefined || !step) continue;
    regions.set(name, region);
    if (region !== MAIN && step.type === 'end') report('error', 'end_in_branch', `steps.${name}`);
    if (region !== MAIN && step.type === 'parallel') report('error', 'parallel_nested', `steps.${name}`);
    for (const edge of stepEdges(step)) {
      if (edge.to !== JOIN) waiting.push([edge.to, edge.branch === undefined ? region : `${name}/${edge.branch}`]);
      else if (region === MAIN) report('error', 'join_outside', `steps.${name}`);
    }
  }
  for (const name of Object.keys(flow.steps)) if (!regions.has(name)) report('error', 'step_unreachable', `steps.${name}`);
}

function checkLoops(flow: FlowDefinition, report: Report): void {
  const state = new Map<string, 'open' | 'done'>();
  const visit = (name: string, path: readonly string[]): void => {
    const step = flow.steps[name];
    if (!step || state.get(name) === 'done') return;
    if (state.get(name) === 'open') {
      return report('error', 'loop_without_back', `steps.${name}`, { steps: [...path.slice(path.indexOf(name)), name].join(' → ') });
    }
    state.set(name, 'open');
    for (const edge of stepEdges(step)) if (!edge.back && edge.to !== name) visit(edge.to, [...path, name]);
    state.set(name, 'done');
  };
  for (const name of Object.keys(flow.steps)) visit(name, []);
  for (const [name, step] of Object.entries(flow.steps)) {
    for (const edge of backEdges(step)) {
      if (edge.to !== name && !leadsTo(flow, edge.to, name))
        report('error', 'back_not_earlier', `steps.${name}.actions.${edge.action ?? ''}`);
    }
  }
}

function backEdges(step: FlowStep): readonly StepEdge[] {
  return stepEdges(step).filter((edge) => edge.back);
}

function leadsTo(flow: FlowDefinition, from: string, target: string): boolean {
  const seen = new Set<string>();
  const waiting = [from];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (name === target) return true;
    const step = flow.steps[name];
    if (seen.has(name) || !step) continue;
    seen.add(name);
    waiting.push(
      ...stepEdges(step)
        .filter((edge) => !edge.back)
        .map((edge) => edge.to),
    );
  }
  return false;
}

/** A granted or refused dossier has a paper with a signature or a seal; nothing else ends so. */
function checkResults(flow: FlowDefinition, report: Report): void {
  for (const [name, step] of Object.entries(flow.steps)) {
    if (step.type !== 'task') continue;
    for (const [key, action] of Object.entries(step.actions)) {
      const end = flow.steps[action.to];
      const isResult = end?.type === 'end' && (end.outcome === 'granted' || end.outcome === 'refused');
      if (isResult && action.sign === undefined && action.does !== 'finish' && action.does !== 'refuse')
        report('error', 'result_unsigned', `steps.${name}.actions.${key}`);
    }
  }
}
