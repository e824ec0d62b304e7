import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The days of a month added up, named by its first day. */
@Entity('figure_month')
export class FigureMonthEntity {
  @PrimaryColumn('date', { primaryKeyConstraintName: 'figure_month_pk' })
  month: string;

  @PrimaryColumn('uuid', { name: 'processing_unit_id', primaryKeyConstraintName: 'figure_month_pk' })
  processingUnitId: string;

  @PrimaryColumn('uuid', { name: 'receiving_unit_id', primaryKeyConstraintName: 'figure_month_pk' })
  receivingUnitId: string;

  @PrimaryColumn('uuid', { name: 'version_id', primaryKeyConstraintName: 'figure_month_pk' })
  versionId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'figure_month_pk' })
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
