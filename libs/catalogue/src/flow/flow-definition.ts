import type { Condition, LocalText } from '@app/forms';
import type { DossierAction } from './dossier-action.js';
import type { LegalSource } from './legal-source.js';

export const FLOW_FORMAT = 'vn-flow/1';

export const FLOW_ROLES = ['reception', 'cashier', 'hand_over', 'specialist', 'unit_head', 'signer', 'clerk'] as const;
export type FlowRole = (typeof FLOW_ROLES)[number];

/** What an action asks of the officer before it may be done. */
export const ACTION_NEEDS = ['reason', 'note', 'file', 'result', 'amount', 'number'] as const;
export type ActionNeed = (typeof ACTION_NEEDS)[number];

export const FLOW_PAUSES = ['supplement', 'payment', 'external'] as const;
export type FlowPause = (typeof FLOW_PAUSES)[number];

export const FLOW_OUTCOMES = ['granted', 'refused', 'rejected', 'stopped', 'withdrawn'] as const;
export type FlowOutcome = (typeof FLOW_OUTCOMES)[number];

export const LIMIT_UNITS = ['WORKING_DAY', 'DAY', 'HOUR', 'SAME_DAY', 'NO_DUE'] as const;
export type LimitUnit = (typeof LIMIT_UNITS)[number];

/** Target that ends a branch of a parallel block. */
export const JOIN = '@join';

/** Who does a step. `@intake` is the receiving unit, `@specialist` the unit of this procedure in the locality. */
export interface FlowActor {
  readonly role: FlowRole;
  /** '@intake', '@specialist', '@agency' (then `agency` says which) or the code of a fixed unit. */
  readonly unit: string;
  readonly agency?: string;
}

export interface FlowAction {
  /** A step, or '@join'. The step itself means that the token stays where it is: a pause, a note. */
  readonly to: string;
  readonly does: DossierAction;
  readonly label: LocalText;
  /** Leads to an earlier step. The only way to make a loop. */
  readonly back?: boolean;
  /** Stops the legal clock, for this reason, until the dossier resumes. */
  readonly pause?: FlowPause;
  /** How often in the life of a dossier. */
  readonly maxTimes?: number;
  readonly needs?: readonly ActionNeed[];
  /** Printed form it produces, such as 'mau-02'. */
  readonly doc?: string;
  /** Asks for a signature of the officer, or for the seal of the agency; the token moves once it is there. */
  readonly sign?: 'personal' | 'seal';
}

export interface TaskStep {
  readonly type: 'task';
  readonly title: LocalText;
  readonly by: FlowActor;
  /** Internal budget in working hours of the unit's calendar. The legal limit alone decides the date on the receipt. */
  readonly hours: number;
  readonly pick?: 'pool' | 'lead' | 'round_robin' | { readonly sameAs: string };
  readonly external?: { readonly channel: string; readonly service: string };
  /** Action the system does when the hours pass without an answer: a consulted agency that is silent agrees. */
  readonly silence?: { readonly action: string; readonly source: LegalSource };
  readonly actions: Readonly<Record<string, FlowAction>>;
}

/** Goes to the first rule whose condition holds, else to `else`. */
export interface ChooseStep {
  readonly type: 'choose';
  readonly title?: LocalText;
  readonly rules: readonly { readonly when: Condition; readonly to: string }[];
  readonly else: string;
}

/** Opens every branch whose condition holds; goes on when `need` of them have joined, closing the rest. */
export interface ParallelStep {
  readonly type: 'parallel';
  readonly title?: LocalText;
  readonly need: 'all' | number;
  readonly to: string;
  readonly branches: readonly { readonly id: string; readonly start: string; readonly when?: Condition }[];
}

export interface EndStep {
  readonly type: 'end';
  readonly title?: LocalText;
  readonly outcome: FlowOutcome;
}

export type FlowStep = TaskStep | ChooseStep | ParallelStep | EndStep;

/** Dossier-level actions valid at every step. They re-date or close all open tokens. */
export interface AnytimeActions {
  readonly extend?: { readonly doc?: string; readonly maxTimes?: number; readonly by?: FlowRole };
  readonly stop?: { readonly doc?: string; readonly to: string };
  readonly withdraw?: { readonly doc?: string; readonly to: string };
}

/**
 * The internal procedure of a procedure version, data only. It starts when a dossier has been received; refusing and
 * asking for more before that is not part of it. A published version never changes and a dossier stays on its version.
 */
export interface FlowDefinition {
  readonly format: typeof FLOW_FORMAT;
  readonly id: string;
  readonly version: number;
  readonly title: LocalText;
  readonly limit: { readonly n: number; readonly unit: LimitUnit };
  readonly limitHours: number;
  readonly start: string;
  readonly anytime?: AnytimeActions;
  readonly steps: Readonly<Record<string, FlowStep>>;
}
