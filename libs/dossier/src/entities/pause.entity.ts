import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { DossierEntity } from './dossier.entity.js';

/** A time during which processing waits for somebody else. Begun after the due date it stops no clock. */
@Entity('pause')
@Index('pause_one_open', ['dossierId'], { unique: true, where: 'ended_at is null' })
@Index('pause_of_dossier', ['dossierId', 'beganAt'])
@Check('pause_reason_known', "reason in ('supplement', 'payment', 'excluded_activity', 'suspension')")
export class PauseEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pause_pk', default: () => 'uuidv7()' })
  id: string;

  @ForeignKey(() => DossierEntity, { name: 'pause_dossier_fk' })
  @Column('uuid', { name: 'dossier_id' })
  dossierId: string;

  @Column('text')
  reason: string;

  @Column('timestamptz', { name: 'began_at' })
  beganAt: Date;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt: Date | null;

  @Column('boolean', { name: 'stops_clock' })
  stopsClock: boolean;

  @Column('integer', { name: 'begun_by_version' })
  begunByVersion: number;

  @Column('integer', { name: 'ended_by_version', nullable: true })
  endedByVersion: number | null;
}
