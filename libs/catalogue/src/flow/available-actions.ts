import type { FlowAction, FlowDefinition } from './flow-definition.js';

export interface AvailableAction extends FlowAction {
  readonly key: string;
}

/**
 * Actions of a step in their order, without those already done as often as they may be.
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
    .map(([key, action]) => ({ key, ...action }));
}
