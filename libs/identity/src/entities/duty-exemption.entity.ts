import { AgencyEntity } from '@app/organisation';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AccountEntity } from './account.entity.js';

/** A small agency that may give two conflicting duties to one person, for a time, by two administrators. */
@Entity('duty_exemption')
@Index('duty_exemption_of_agency', ['agencyId', 'role', 'otherRole'])
@Check('duty_exemption_validity', 'valid_to is null or valid_to >= valid_from')
@Check('duty_exemption_second_person', 'allowed_by <> proposed_by')
export class DutyExemptionEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'duty_exemption_pk', default: () => 'uuidv7()' })
  id: string;

  @Column('text')
  role: string;

  @Column('text', { name: 'other_role' })
  otherRole: string;

  @ForeignKey(() => AgencyEntity, { name: 'duty_exemption_agency_fk' })
  @Column('uuid', { name: 'agency_id' })
  agencyId: string;

  @Column('text')
  reason: string;

  /** The decision itself. Documents stand on the level of this library, so the table names no foreign key to them. */
  @Column('uuid', { name: 'document_id' })
  documentId: string;

  @Column('date', { name: 'valid_from' })
  validFrom: string;

  @Column('date', { name: 'valid_to', nullable: true })
  validTo: string | null;

  @ForeignKey(() => AccountEntity, { name: 'duty_exemption_proposed_by_fk' })
  @Column('uuid', { name: 'proposed_by' })
  proposedBy: string;

  @ForeignKey(() => AccountEntity, { name: 'duty_exemption_allowed_by_fk' })
  @Column('uuid', { name: 'allowed_by' })
  allowedBy: string;

  @ForeignKey(() => AccountEntity, { name: 'duty_exemption_ended_by_fk' })
  @Column('uuid', { name: 'ended_by', nullable: true })
  endedBy: string | null;
}
