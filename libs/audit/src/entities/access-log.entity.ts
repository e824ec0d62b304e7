import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Who read which personal data, and what for. Append-only, one partition per month of recording. */
@Entity('access_log')
@Index('access_log_of_object', ['objectKind', 'objectId', 'recordedAt'])
export class AccessLogEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'access_log_pk', default: () => 'uuidv7()' })
  id: string;

  @PrimaryColumn('timestamptz', { name: 'recorded_at', primaryKeyConstraintName: 'access_log_pk', default: () => 'app_now()' })
  recordedAt: Date;

  @Column('text', { name: 'actor_kind' })
  actorKind: string;

  @Column('text', { name: 'actor_id' })
  actorId: string;

  @Column('text', { name: 'actor_role', nullable: true })
  actorRole: string | null;

  @Column('uuid', { name: 'unit_id', nullable: true })
  unitId: string | null;

  @Column('text')
  purpose: string;

  @Column('text', { name: 'object_kind' })
  objectKind: string;

  @Column('text', { name: 'object_id' })
  objectId: string;
}
