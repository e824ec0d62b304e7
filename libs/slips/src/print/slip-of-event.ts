import type { DossierAction } from '@app/catalogue';
import type { SlipKind } from '../slip-kinds.js';

/** Slips that one event of the ledger calls for; the register, the control slip and the fee receipt are made otherwise. */
export type EventSlipKind = Extract<
  SlipKind,
  'receipt' | 'supplement_request' | 'intake_refusal' | 'apology' | 'stop_notice' | 'hand_over_receipt'
>;

/** Which form which action must leave behind (Circular 03/2025). */
const SLIP_OF_ACTION: Partial<Record<DossierAction, EventSlipKind>> = {
  receive: 'receipt',
  request_intake_supplement: 'supplement_request',
  request_supplement: 'supplement_request',
  refuse_intake: 'intake_refusal',
  extend: 'apology',
  stop: 'stop_notice',
  hand_over: 'hand_over_receipt',
};

export function slipOfEvent(action: DossierAction): EventSlipKind | null {
  return SLIP_OF_ACTION[action] ?? null;
}
