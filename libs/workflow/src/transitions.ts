import type { DossierAction } from '@app/catalogue';
import type { ClockEffect, DossierStatus } from '@app/dossier';

/** What is legal is data (domain 3.3); the pinned flow says who may do it at which step; both must allow. */
export interface Transition {
  readonly from: readonly (DossierStatus | 'nothing')[];
  /** `same` keeps the status: the move is an action and a ledger row all the same. A map where the status before decides. */
  readonly to: DossierStatus | 'same' | Readonly<Partial<Record<DossierStatus, DossierStatus>>>;
  readonly clock?: ClockEffect;
}

const BEFORE_RECEPTION: readonly DossierStatus[] = ['submitted', 'awaiting_intake_supplement'];
const AT_WORK: readonly DossierStatus[] = ['received', 'in_process'];
const OPEN: readonly DossierStatus[] = ['received', 'in_process', 'awaiting_supplement', 'awaiting_payment', 'suspended'];

export const TRANSITIONS: Record<DossierAction, Transition> = {
  submit: { from: ['nothing'], to: 'submitted' },
  enter_at_desk: { from: ['nothing'], to: 'submitted' },
  receive: { from: ['submitted'], to: 'received', clock: 'start' },
  request_intake_supplement: { from: ['submitted'], to: 'awaiting_intake_supplement' },
  refuse_intake: { from: BEFORE_RECEPTION, to: 'intake_refused' },
  transfer: { from: ['submitted'], to: 'same' },
  supplement: {
    from: ['awaiting_intake_supplement', 'awaiting_supplement'],
    to: { awaiting_intake_supplement: 'submitted', awaiting_supplement: 'in_process' },
  },
  assign: { from: AT_WORK, to: 'same' },
  claim: { from: AT_WORK, to: 'same' },
  forward: { from: AT_WORK, to: 'in_process' },
  return_step: { from: AT_WORK, to: 'in_process' },
  pull_back: { from: AT_WORK, to: 'same' },
  request_supplement: { from: AT_WORK, to: 'awaiting_supplement', clock: 'pause' },
  resume: { from: ['suspended'], to: 'in_process', clock: 'resume' },
  request_payment: { from: AT_WORK, to: 'awaiting_payment', clock: 'pause' },
  confirm_payment: { from: ['awaiting_payment'], to: 'in_process', clock: 'resume' },
  request_opinion: { from: AT_WORK, to: 'same' },
  give_opinion: { from: OPEN, to: 'same' },
  suspend: { from: AT_WORK, to: 'suspended', clock: 'pause' },
  draft_result: { from: AT_WORK, to: 'in_process' },
  request_signature: { from: AT_WORK, to: 'same' },
  sign: { from: AT_WORK, to: 'same' },
  seal: { from: AT_WORK, to: 'same' },
  reject_signature: { from: AT_WORK, to: 'same' },
  approve_refusal: { from: AT_WORK, to: 'in_process' },
  finish: { from: AT_WORK, to: 'result_ready', clock: 'end' },
  refuse: { from: AT_WORK, to: 'result_ready', clock: 'end' },
  extend: { from: AT_WORK, to: 'same', clock: 'extend' },
  stop: { from: OPEN, to: 'stopped', clock: 'end' },
  withdraw: { from: BEFORE_RECEPTION, to: 'withdrawn' },
  request_withdrawal: { from: OPEN, to: 'same' },
  confirm_withdrawal: { from: OPEN, to: 'withdrawn', clock: 'end' },
  hand_over: { from: ['result_ready'], to: 'handed_over' },
  correct: { from: [...BEFORE_RECEPTION, ...OPEN, 'result_ready', 'handed_over', 'withdrawn', 'stopped', 'intake_refused'], to: 'same' },
  expire: {
    from: ['awaiting_intake_supplement', 'awaiting_supplement', 'submitted'],
    to: { awaiting_intake_supplement: 'intake_refused', awaiting_supplement: 'stopped', submitted: 'withdrawn' },
  },
  note: { from: OPEN, to: 'same' },
};
