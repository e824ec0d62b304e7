export { recordAudit, type AuditEntry } from './record-audit.js';
export { recordAccess, type AccessEntry } from './record-access.js';
