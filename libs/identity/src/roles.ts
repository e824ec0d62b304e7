/** Roles of domain 7.2; one person holds several, each in a unit and for a time. */
export const ROLES = [
  'reception', 'cashier', 'hand_over', 'specialist', 'unit_head', 'signer', 'clerk', 'certifier', 'postal_agent',
  'due_watcher', 'unit_viewer', 'statistician', 'satisfaction_viewer', 'population_lookup', 'supervisor', 'inspector', 'unit_admin', 'system_admin',
] as const;
export type Role = (typeof ROLES)[number];

export const PERMISSIONS = [
  'session.own', 'procedure.read', 'dossier.read', 'dossier.list', 'dossier.enter', 'dossier.check_components', 'dossier.receive', 'dossier.intake_supplement',
  'dossier.refuse_intake', 'dossier.transfer', 'dossier.process', 'dossier.assign', 'dossier.supplement', 'dossier.approve_supplement', 'dossier.consult', 'dossier.draft_result',
  'dossier.number_result', 'dossier.sign', 'dossier.seal', 'dossier.finish', 'dossier.extend', 'dossier.stop', 'dossier.confirm_withdrawal', 'dossier.hand_over',
  'dossier.note', 'dossier.message', 'dossier.correct', 'payment.request', 'payment.record', 'approval.decide', 'statistics.read', 'board.read', 'calendar.read', 'calendar.change',
  'catalogue.read', 'catalogue.import', 'catalogue.review', 'organisation.read', 'organisation.manage', 'people.manage', 'audit.read',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

const EVERY_OFFICER: readonly Permission[] = ['session.own', 'procedure.read', 'organisation.read', 'calendar.read', 'catalogue.read'];
const READER: readonly Permission[] = ['dossier.read', 'dossier.list'];

/** What a role may do at all; where (unit, step, phase) is decided by the query and the pinned flow. Administrators never decide a dossier. */
const RIGHTS: Record<Role, readonly Permission[]> = {
  reception: [...READER, 'dossier.enter', 'dossier.check_components', 'dossier.receive', 'dossier.intake_supplement', 'dossier.refuse_intake', 'dossier.transfer', 'dossier.process', 'dossier.confirm_withdrawal', 'dossier.note', 'dossier.message', 'dossier.hand_over', 'payment.record'],
  cashier: [...READER, 'payment.record'],
  hand_over: [...READER, 'dossier.hand_over'],
  specialist: [...READER, 'dossier.process', 'dossier.check_components', 'dossier.supplement', 'dossier.consult', 'dossier.draft_result', 'dossier.note', 'dossier.message', 'payment.request', 'dossier.finish'],
  unit_head: [...READER, 'dossier.process', 'dossier.assign', 'dossier.supplement', 'dossier.approve_supplement', 'dossier.consult', 'dossier.note', 'dossier.message', 'approval.decide', 'board.read', 'dossier.confirm_withdrawal', 'dossier.correct', 'statistics.read'],
  signer: [...READER, 'dossier.process', 'dossier.sign', 'dossier.extend', 'dossier.stop', 'dossier.note', 'approval.decide', 'board.read', 'statistics.read'],
  clerk: [...READER, 'dossier.process', 'dossier.number_result', 'dossier.seal', 'dossier.finish', 'dossier.note'],
  certifier: [...READER, 'dossier.process', 'dossier.sign'],
  postal_agent: ['dossier.enter'],
  due_watcher: ['dossier.list', 'board.read'],
  unit_viewer: [...READER],
  statistician: ['statistics.read', 'board.read'],
  satisfaction_viewer: ['statistics.read'],
  population_lookup: [],
  supervisor: [...READER, 'statistics.read', 'board.read'],
  inspector: [...READER, 'statistics.read', 'audit.read'],
  unit_admin: ['organisation.manage', 'people.manage'],
  system_admin: ['organisation.manage', 'people.manage', 'calendar.change', 'catalogue.import', 'catalogue.review', 'approval.decide'],
};

/** Roles that see every unit of the province (boards and inspection), without acting anywhere. */
export const PROVINCE_WIDE_READERS: readonly Role[] = ['supervisor', 'inspector'];

export function permissionsOf(role: Role): readonly Permission[] {
  return [...EVERY_OFFICER, ...RIGHTS[role]];
}
