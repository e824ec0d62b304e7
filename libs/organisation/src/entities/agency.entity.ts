import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { AreaEntity } from './area.entity.js';

/** An authority with its validity; a dissolved one names its successor. */
@Entity('agency')
@Unique('agency_code_unique', ['code'])
@Check('agency_validity', 'valid_to is null or valid_to >= valid_from')
export class AgencyEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'agency_pk', default: () => 'uuidv7()' })
  id: string;

  @Column('text')
  code: string;

  /** By language: { vi, en }. */
  @Column('jsonb')
  name: unknown;

  @Column('text')
  kind: string;

  @ForeignKey(() => AreaEntity, { name: 'agency_area_fk' })
  @Column('text', { name: 'area_code', nullable: true })
  areaCode: string | null;

  @ForeignKey(() => AgencyEntity, { name: 'agency_parent_fk' })
  @Column('uuid', { name: 'parent_id', nullable: true })
  parentId: string | null;

  @ForeignKey(() => AgencyEntity, { name: 'agency_successor_fk' })
  @Column('uuid', { name: 'successor_id', nullable: true })
  successorId: string | null;

  @Column('date', { name: 'valid_from' })
  validFrom: string;

  @Column('date', { name: 'valid_to', nullable: true })
  validTo: string | null;
}
