import { AuditLogEntity } from './audit-log.entity.js';
import { AccessLogEntity } from './access-log.entity.js';

/** Every table that this lib owns. */
export const AUDIT_ENTITIES = [AuditLogEntity, AccessLogEntity];
