import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { UnitEntity } from '@app/organisation';
import { AccountEntity } from './account.entity.js';

/** An officer who stands in for another in one role of one unit, from and to a moment. */
@Entity('substitution')
@Index('substitution_of_account', ['accountId'])
@Index('substitution_of_substitute', ['substituteId'])
@Check('substitution_validity', 'valid_to >= valid_from')
@Check('substitution_other_person', 'account_id <> substitute_id')
export class SubstitutionEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'substitution_pk', default: () => 'uuidv7()' })
  id: string;

  @ForeignKey(() => AccountEntity, { name: 'substitution_account_fk' })
  @Column('uuid', { name: 'account_id' })
  accountId: string;

  @ForeignKey(() => AccountEntity, { name: 'substitution_substitute_fk' })
  @Column('uuid', { name: 'substitute_id' })
  substituteId: string;

  @Column('text')
  role: string;

  @ForeignKey(() => UnitEntity, { name: 'substitution_unit_fk' })
  @Column('uuid', { name: 'unit_id' })
  unitId: string;

  @Column('timestamptz', { name: 'valid_from' })
  validFrom: Date;

  @Column('timestamptz', { name: 'valid_to' })
  validTo: Date;

  @Column('text', { default: '' })
  basis: string;

  @Column('text', { name: 'granted_by', default: 'setup' })
  grantedBy: string;
}
