import type { FlowAction, FlowDefinition } from './flow-definition.js';

export interface AvailableAction extends FlowAction {
  readonly key: string;
}

/**
 * Actions of a step, those that lead on before those that go back or wait (a stored definition keeps no order of its own), without those
 * already done as often as they may be.
 * @param used how often each action key of this step was done in this dossier.
 */
export function availableActions(
  flow: FlowDefinition,
  step: string,
  used: Readonly<Record<string, number>> = {},
): readonly AvailableAction[] {
  const task = Object.hasOwn(flow.steps, step) ? flow.steps[step] : undefined;
  if (task?.type !== 'task') return [];
  return Object.entries(task.actions)
    .filter(([key, action]) => action.maxTimes === undefined || (Object.hasOwn(used, key) ? (used[key] ?? 0) : 0) < action.maxTimes)
    .map(([key, action]) => ({ key, ...action }))
    .sort((a, b) => Number(leadsBack(a)) - Number(leadsBack(b)));
}

function leadsBack({ back, pause }: FlowAction): boolean {
  return back === true || pause !== undefined;
}
