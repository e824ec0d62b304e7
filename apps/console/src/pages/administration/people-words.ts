import type { Answer } from '../../api/views.js';

export type RoleName = Answer<'GiveRoleBody'>['role'];

/** In the order of the work. */
export const ROLES = [
  'reception',
  'cashier',
  'hand_over',
  'specialist',
  'unit_head',
  'signer',
  'clerk',
  'certifier',
  'postal_agent',
  'due_watcher',
  'unit_viewer',
  'statistician',
  'satisfaction_viewer',
  'population_lookup',
  'supervisor',
  'inspector',
  'catalogue_editor',
  'catalogue_approver',
  'unit_admin',
  'system_admin',
] as const satisfies readonly RoleName[];

/** Where the page says beforehand that a second administrator confirms; the API decides it. */
export const CONFIRMED_ROLES: readonly string[] = [
  'unit_head',
  'signer',
  'clerk',
  'certifier',
  'supervisor',
  'inspector',
  'catalogue_approver',
  'unit_admin',
  'system_admin',
] satisfies readonly RoleName[];
