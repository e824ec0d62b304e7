import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Open dossiers by the last day on which they are not late: 'infinity' while a pause or no due date protects them, '-infinity' when they are late whatever happens. */
@Entity('figure_open')
export class FigureOpenEntity {
  @PrimaryColumn('date', { name: 'late_after', primaryKeyConstraintName: 'figure_open_pk' })
  lateAfter: string;

  @PrimaryColumn('uuid', { name: 'processing_unit_id', primaryKeyConstraintName: 'figure_open_pk' })
  processingUnitId: string;

  @PrimaryColumn('uuid', { name: 'receiving_unit_id', primaryKeyConstraintName: 'figure_open_pk' })
  receivingUnitId: string;

  @PrimaryColumn('uuid', { name: 'version_id', primaryKeyConstraintName: 'figure_open_pk' })
  versionId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'figure_open_pk' })
  channel: string;

  @Column('integer')
  open: number;

  @Column('integer', { name: 'open_original' })
  openOriginal: number;

  @Column('integer', { name: 'open_766' })
  open766: number;
}
