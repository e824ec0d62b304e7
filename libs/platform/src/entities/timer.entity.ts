import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** A moment at which something of a dossier falls due, found by scanning, never by a delayed job. */
@Entity('timer')
@Index('timer_due', ['firesAt'], { where: 'fired_at is null and cancelled_at is null' })
@Unique('timer_once', ['dossierId', 'kind', 'subject'])
export class TimerEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'timer_pk', default: () => 'uuidv7()' })
  id: string;

  @Column('uuid', { name: 'dossier_id' })
  dossierId: string;

  @Column('text')
  kind: string;

  @Column('text', { default: '' })
  subject: string;

  @Column('timestamptz', { name: 'fires_at' })
  firesAt: Date;

  @Column('timestamptz', { name: 'fired_at', nullable: true })
  firedAt: Date | null;

  @Column('timestamptz', { name: 'cancelled_at', nullable: true })
  cancelledAt: Date | null;
}
