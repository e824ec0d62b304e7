import { PROVINCE_WIDE_READERS, permissionsOf, type Permission, type Role } from '../roles.js';

/** Signing and sealing, deciding what others propose, publishing, managing people and units, looking into everything. */
const SENSITIVE: readonly Permission[] = [
  'dossier.sign',
  'dossier.seal',
  'approval.decide',
  'calendar.change',
  'catalogue.review',
  'organisation.manage',
  'people.manage',
  'audit.read',
];

/** A role that signs, administers or supervises: one administrator proposes it, another gives it. */
export function isSensitiveRole(role: Role): boolean {
  return PROVINCE_WIDE_READERS.includes(role) || permissionsOf(role).some((permission) => SENSITIVE.includes(permission));
}

/** Roles that reach beyond one agency: only an administrator of the whole system deals with them. */
export function isProvinceRole(role: Role): boolean {
  return PROVINCE_WIDE_READERS.includes(role) || ['catalogue_editor', 'catalogue_approver', 'system_admin'].includes(role);
}
