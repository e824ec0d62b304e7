import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { CitizenEntity } from './citizen.entity.js';

/** A citizen who lets another act for them, from and to a moment. */
@Entity('delegation')
export class DelegationEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'delegation_pk', default: () => 'uuidv7()' })
  id: string;

  @ForeignKey(() => CitizenEntity, { name: 'delegation_citizen_fk' })
  @Column('uuid', { name: 'citizen_id' })
  citizenId: string;

  @ForeignKey(() => CitizenEntity, { name: 'delegation_delegate_fk' })
  @Column('uuid', { name: 'delegate_id' })
  delegateId: string;

  @Column('timestamptz', { name: 'valid_from' })
  validFrom: Date;

  @Column('timestamptz', { name: 'valid_to', nullable: true })
  validTo: Date | null;
}
