import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { AgencyEntity } from '@app/organisation';

/** The last number of a series of an agency in a year. */
@Entity('number_series')
export class NumberSeriesEntity {
  @ForeignKey(() => AgencyEntity, { name: 'number_series_agency_fk' })
  @PrimaryColumn('uuid', { name: 'agency_id', primaryKeyConstraintName: 'number_series_pk' })
  agencyId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'number_series_pk' })
  series: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'number_series_pk' })
  year: number;

  @Column('integer')
  last: number;
}
