import { DOSSIER_ACTIONS, type DossierAction } from '@app/catalogue';
import { slipOfEvent } from './slip-of-event.js';

describe('slipOfEvent', () => {
  it.each<[DossierAction, string]>([
    ['receive', 'receipt'],
    ['request_intake_supplement', 'supplement_request'],
    ['request_supplement', 'supplement_request'],
    ['refuse_intake', 'intake_refusal'],
    ['extend', 'apology'],
    ['stop', 'stop_notice'],
    ['hand_over', 'hand_over_receipt'],
  ])('prints for %s the %s', (action, kind) => {
    expect(slipOfEvent(action)).toBe(kind);
  });

  it('prints nothing for any other action', () => {
    expect(DOSSIER_ACTIONS.filter((action) => slipOfEvent(action) !== null)).toHaveLength(7);
  });
});
