import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The last number of an agency's day, taken as the last write of a transaction so that no gap remains. */
@Entity('code_counter')
export class CodeCounterEntity {
  @PrimaryColumn('text', { name: 'agency_code', primaryKeyConstraintName: 'code_counter_pk' })
  agencyCode: string;

  /** Local day. */
  @PrimaryColumn('date', { primaryKeyConstraintName: 'code_counter_pk' })
  day: string;

  @Column('integer')
  last: number;
}
