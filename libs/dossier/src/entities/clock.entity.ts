import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { UnitEntity } from '@app/organisation';
import { DossierEntity } from './dossier.entity.js';

/** A running or stopped term of a dossier, with its budget and the calendar revision it was computed with. */
@Entity('clock')
@Index('clock_of_dossier', ['dossierId', 'kind'])
@Check('clock_kind_known', "kind in ('reception', 'transfer', 'processing', 'supplement', 'step')")
export class ClockEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'clock_pk', default: () => 'uuidv7()' })
  id: string;

  @ForeignKey(() => DossierEntity, { name: 'clock_dossier_fk' })
  @Column('uuid', { name: 'dossier_id' })
  dossierId: string;

  @Column('text')
  kind: string;

  @Column('text', { default: '' })
  subject: string;

  @ForeignKey(() => UnitEntity, { name: 'clock_unit_fk' })
  @Column('uuid', { name: 'unit_id' })
  unitId: string;

  @Column('timestamptz', { name: 'started_at' })
  startedAt: Date;

  @Column('integer', { nullable: true })
  quantity: number | null;

  @Column('text')
  unit: string;

  @Column('text', { nullable: true })
  mode: string | null;

  @Column('timestamptz', { name: 'due_at', nullable: true })
  dueAt: Date | null;

  @Column('timestamptz', { name: 'stopped_at', nullable: true })
  stoppedAt: Date | null;

  @Column('integer', { name: 'calendar_revision' })
  calendarRevision: number;
}
