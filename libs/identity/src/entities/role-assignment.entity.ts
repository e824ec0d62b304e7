import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { UnitEntity } from '@app/organisation';
import { AccountEntity } from './account.entity.js';

/** A role of an officer in a unit, from and to a moment. Several at once are usual. */
@Entity('role_assignment')
@Index('role_assignment_of_account', ['accountId'])
@Index('role_assignment_of_unit', ['unitId', 'role'])
@Check('role_assignment_validity', 'valid_to is null or valid_to >= valid_from')
export class RoleAssignmentEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'role_assignment_pk', default: () => 'uuidv7()' })
  id: string;

  @ForeignKey(() => AccountEntity, { name: 'role_assignment_account_fk' })
  @Column('uuid', { name: 'account_id' })
  accountId: string;

  @Column('text')
  role: string;

  @ForeignKey(() => UnitEntity, { name: 'role_assignment_unit_fk' })
  @Column('uuid', { name: 'unit_id' })
  unitId: string;

  @Column('timestamptz', { name: 'valid_from' })
  validFrom: Date;

  @Column('timestamptz', { name: 'valid_to', nullable: true })
  validTo: Date | null;

  @Column('text', { name: 'granted_by' })
  grantedBy: string;

  /** Number and day of the decision, as people quote it. */
  @Column('text', { default: '' })
  basis: string;
}
