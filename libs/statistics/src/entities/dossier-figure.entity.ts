import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What a received dossier counts as: the fold of its ledger, and what the sums already hold of it. No foreign keys: it can be thrown away and made again. */
@Entity('dossier_figure')
@Index('dossier_figure_ended', ['endedOn'])
@Index('dossier_figure_received', ['receivedOn'])
@Index('dossier_figure_recorded', ['lastRecordedAt'])
@Check('dossier_figure_end', '(ended_on is null) = (standing is null) and (ended_on is null) = (late_after is not null)')
export class DossierFigureEntity {
  @PrimaryColumn('uuid', { name: 'dossier_id', primaryKeyConstraintName: 'dossier_figure_pk' })
  dossierId: string;

  @Column('date', { name: 'opened_month' })
  openedMonth: string;

  @Column('uuid', { name: 'processing_unit_id' })
  processingUnitId: string;

  @Column('uuid', { name: 'receiving_unit_id' })
  receivingUnitId: string;

  @Column('uuid', { name: 'version_id' })
  versionId: string;

  @Column('text')
  channel: string;

  @Column('timestamptz', { name: 'received_at' })
  receivedAt: Date;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt: Date | null;

  @Column('text', { name: 'ended_by', nullable: true })
  endedBy: string | null;

  @Column('timestamptz', { name: 'due_at', nullable: true })
  dueAt: Date | null;

  @Column('timestamptz', { name: 'due_original_at', nullable: true })
  dueOriginalAt: Date | null;

  @Column('date', { name: 'received_on' })
  receivedOn: string;

  @Column('date', { name: 'ended_on', nullable: true })
  endedOn: string | null;

  @Column('text', { nullable: true })
  standing: string | null;

  @Column('text', { name: 'standing_original', nullable: true })
  standingOriginal: string | null;

  @Column('boolean', { name: 'on_time_766', nullable: true })
  onTime766: boolean | null;

  @Column('date', { name: 'late_after', nullable: true })
  lateAfter: string | null;

  @Column('date', { name: 'late_after_original', nullable: true })
  lateAfterOriginal: string | null;

  @Column('date', { name: 'late_after_766', nullable: true })
  lateAfter766: string | null;

  @Column('timestamptz', { name: 'last_recorded_at' })
  lastRecordedAt: Date;
}
