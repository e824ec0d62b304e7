import { enterStep } from './enter-step.js';
import type { FlowAction, FlowDefinition } from './flow-definition.js';
import { FlowActionUnknown, FlowBroken, FlowTokenClosed } from './flow.errors.js';
import type { FlowContext, FlowFork, FlowMoves, FlowState, FlowToken } from './flow-state.js';

/**
 * Moves one token by one action of its step. Pure: the same input gives the same moves, apart from the new ids. An action
 * that leads to its own step keeps the token open, so nothing is closed or opened.
 * @throws FlowTokenClosed the token is not open any more.
 * @throws FlowActionUnknown the step has no such action.
 */
export function actOnFlow(flow: FlowDefinition, state: FlowState, tokenId: string, actionKey: string, context: FlowContext): FlowMoves {
  const token = state.tokens.find((one) => one.id === tokenId);
  if (!token) throw new FlowTokenClosed();
  const action = actionOf(flow, token.step, actionKey);
  if (action.to === token.step) return { closed: [], opened: [], forks: [], state };

  const entered = enterStep(flow, action.to, placeOf(token), context);
  if (entered.joined) return join(flow, state, token, context);
  return move(state, [token], entered.opened, entered.fork ? [entered.fork] : [], entered.ended);
}

/** Ends the flow from outside it: stop, withdrawal. Closes every open token. */
export function closeFlow(state: FlowState): FlowMoves {
  return { closed: state.tokens, opened: [], forks: [], state: { tokens: [], forks: [] } };
}

function actionOf(flow: FlowDefinition, stepName: string, actionKey: string): FlowAction {
  const step = Object.hasOwn(flow.steps, stepName) ? flow.steps[stepName] : undefined;
  if (step?.type !== 'task') throw new FlowBroken(stepName);
  const action = Object.hasOwn(step.actions, actionKey) ? step.actions[actionKey] : undefined;
  if (!action) throw new FlowActionUnknown(stepName, actionKey);
  return action;
}

function placeOf(token: FlowToken): Pick<FlowToken, 'forkId' | 'branch'> {
  return token.forkId === undefined ? {} : { forkId: token.forkId, ...(token.branch !== undefined && { branch: token.branch }) };
}

function join(flow: FlowDefinition, state: FlowState, token: FlowToken, context: FlowContext): FlowMoves {
  const running = state.forks.find((fork) => fork.id === token.forkId);
  const block = running && flow.steps[running.step];
  if (!running || block?.type !== 'parallel') throw new FlowBroken(token.step);
  const fork = { ...running, done: running.done + 1 };
  if (fork.done < fork.need) return move(state, [token], [], [fork], undefined);
  const branches = state.tokens.filter((one) => one.forkId === fork.id);
  const entered = enterStep(flow, block.to, {}, context);
  return move(state, branches, entered.opened, entered.fork ? [fork, entered.fork] : [fork], entered.ended);
}

function move(
  state: FlowState,
  leaving: readonly FlowToken[],
  opened: readonly FlowToken[],
  forks: readonly FlowFork[],
  ended: FlowMoves['ended'],
): FlowMoves {
  if (ended) return { closed: state.tokens, opened: [], forks, ended, state: { tokens: [], forks: [] } };
  const changed = new Set(forks.map((fork) => fork.id));
  const running = [...state.forks.filter((fork) => !changed.has(fork.id)), ...forks].filter((fork) => fork.done < fork.need);
  const tokens = [...state.tokens.filter((token) => !leaving.includes(token)), ...opened];
  return { closed: leaving, opened, forks, state: { tokens, forks: running } };
}
