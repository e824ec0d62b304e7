import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a day brought: receptions of that day, and ends of that day by their standing. A sum over dossier_figure. */
@Entity('figure_day')
export class FigureDayEntity {
  @PrimaryColumn('date', { primaryKeyConstraintName: 'figure_day_pk' })
  day: string;

  @PrimaryColumn('uuid', { name: 'processing_unit_id', primaryKeyConstraintName: 'figure_day_pk' })
  processingUnitId: string;

  @PrimaryColumn('uuid', { name: 'receiving_unit_id', primaryKeyConstraintName: 'figure_day_pk' })
  receivingUnitId: string;

  @PrimaryColumn('uuid', { name: 'version_id', primaryKeyConstraintName: 'figure_day_pk' })
  versionId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'figure_day_pk' })
  channel: string;

  @Column('integer')
  received: number;

  @Column('integer')
  early: number;

  @Column('integer', { name: 'on_time' })
  onTime: number;

  @Column('integer')
  late: number;

  @Column('integer', { name: 'original_early' })
  originalEarly: number;

  @Column('integer', { name: 'original_on_time' })
  originalOnTime: number;

  @Column('integer', { name: 'original_late' })
  originalLate: number;

  @Column('integer', { name: 'on_time_766' })
  onTime766: number;
}
