import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { AgencyEntity } from './agency.entity.js';

/** A part of an agency: a desk that receives or a department that processes. Working times hang on its code. */
@Entity('unit')
@Index('unit_of_agency', ['agencyId'])
@Unique('unit_code_unique', ['code'])
@Check('unit_kind_known', "kind in ('desk', 'office', 'department', 'police', 'land_office', 'tax_office')")
@Check('unit_validity', 'valid_to is null or valid_to >= valid_from')
export class UnitEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'unit_pk', default: () => 'uuidv7()' })
  id: string;

  @Column('text')
  code: string;

  /** By language: { vi, en }. */
  @Column('jsonb')
  name: unknown;

  @Column('text')
  kind: string;

  @ForeignKey(() => AgencyEntity, { name: 'unit_agency_fk' })
  @Column('uuid', { name: 'agency_id' })
  agencyId: string;

  @ForeignKey(() => UnitEntity, { name: 'unit_parent_fk' })
  @Column('uuid', { name: 'parent_id', nullable: true })
  parentId: string | null;

  /** Codes of the fields (lĩnh vực) whose procedures this unit processes for its agency. */
  @Column('text', { array: true, default: [] })
  fields: string[];

  @Column('text', { default: '' })
  address: string;

  @Column('text', { default: '' })
  phone: string;

  @Column('date', { name: 'valid_from' })
  validFrom: string;

  @Column('date', { name: 'valid_to', nullable: true })
  validTo: string | null;
}
