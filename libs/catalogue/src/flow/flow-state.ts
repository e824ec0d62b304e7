import type { Answers } from '@app/forms';
import type { FlowOutcome } from './flow-definition.js';

/** A place in the flow where somebody has something to do. */
export interface FlowToken {
  readonly id: string;
  readonly step: string;
  /** Set inside a parallel block. */
  readonly forkId?: string;
  readonly branch?: string;
}

/** A running parallel block: `done` of `total` branches have joined, `need` are needed. */
export interface FlowFork {
  readonly id: string;
  /** The parallel step. */
  readonly step: string;
  readonly need: number;
  readonly done: number;
  readonly total: number;
}

/** Open tokens and running forks; nothing that is over. */
export interface FlowState {
  readonly tokens: readonly FlowToken[];
  readonly forks: readonly FlowFork[];
}

/** What decides branches: the answers, and facts about the dossier (see FLOW_FACTS) under their own names. */
export interface FlowContext {
  readonly facts: Answers;
  /** Local day 'YYYY-MM-DD', for conditions on ages and days. */
  readonly today: string;
  readonly newId: () => string;
}

export interface FlowMoves {
  readonly closed: readonly FlowToken[];
  readonly opened: readonly FlowToken[];
  /** Forks that began, progressed or ended; `done >= need` means it is over. */
  readonly forks: readonly FlowFork[];
  /** Set when the flow is over. */
  readonly ended?: FlowOutcome;
  /** The state after these moves. */
  readonly state: FlowState;
}
