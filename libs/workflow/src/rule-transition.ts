import type { DossierAction } from '@app/catalogue';
import type { DossierStatus } from '@app/dossier';
import { TRANSITIONS } from './transitions.js';
import { ActionNotAllowed } from './workflow.errors.js';

/** @returns the status after the action. @throws ActionNotAllowed */
export function ruleTransition(action: DossierAction, current: DossierStatus): DossierStatus {
  const transition = TRANSITIONS[action];
  if (!transition.from.includes(current)) throw new ActionNotAllowed(action, current);
  if (transition.to === 'same') return current;
  return typeof transition.to === 'string' ? transition.to : (transition.to[current] ?? current);
}
