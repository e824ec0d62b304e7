export { recordAudit, type AuditEntry } from './record-audit.js';
export { recordAccess, type AccessEntry } from './record-access.js';
export { officerAccesses, type OfficerAccess } from './officer-accesses.js';
export { AUDIT_ENTITIES } from './entities/audit.entities.js';
