import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { AgencyEntity } from './agency.entity.js';

/** Former or later codes of an agency, so that a code of any time finds it. */
@Entity('agency_code_alias')
@Check('agency_code_alias_kind', "kind in ('old', 'new')")
export class AgencyCodeAliasEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'agency_code_alias_pk' })
  code: string;

  @ForeignKey(() => AgencyEntity, { name: 'agency_code_alias_agency_fk' })
  @Column('uuid', { name: 'agency_id' })
  agencyId: string;

  @Column('text')
  kind: string;
}
