import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { XID8 } from '@app/platform';

/** Who did what to which object. Append-only, one partition per month of recording. */
@Entity('audit_log')
@Index('audit_log_of_object', ['objectKind', 'objectId', 'recordedAt'])
export class AuditLogEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'audit_log_pk', default: () => 'uuidv7()' })
  id: string;

  @PrimaryColumn('timestamptz', { name: 'recorded_at', primaryKeyConstraintName: 'audit_log_pk', default: () => 'app_now()' })
  recordedAt: Date;

  @Column('text', { name: 'actor_kind' })
  actorKind: string;

  @Column('text', { name: 'actor_id' })
  actorId: string;

  @Column('text', { name: 'actor_role', nullable: true })
  actorRole: string | null;

  @Column('text')
  action: string;

  @Column('text', { name: 'object_kind' })
  objectKind: string;

  @Column('text', { name: 'object_id' })
  objectId: string;

  @Column('text', { default: 'done' })
  result: string;

  @Column('jsonb', { default: {} })
  details: unknown;

  /** Transaction that wrote the row. */
  @Column({ type: XID8, default: () => 'pg_current_xact_id()' })
  tx: string;
}
