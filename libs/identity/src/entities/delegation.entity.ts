import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CitizenEntity } from './citizen.entity.js';

/** A citizen who lets another act for them, from and to a moment. Who the other is lies sealed; the index finds them when they sign in. */
@Entity('delegation')
@Index('delegation_of_citizen', ['citizenId'])
@Index('delegation_of_delegate', ['delegateIndex'])
@Check('delegation_validity', 'valid_to >= valid_from')
export class DelegationEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'delegation_pk', default: () => 'uuidv7()' })
  id: string;

  @ForeignKey(() => CitizenEntity, { name: 'delegation_citizen_fk' })
  @Column('uuid', { name: 'citizen_id' })
  citizenId: string;

  @Column('timestamptz', { name: 'valid_from' })
  validFrom: Date;

  @Column('timestamptz', { name: 'valid_to', nullable: true })
  validTo: Date | null;

  @Column('bytea', { name: 'delegate_index' })
  delegateIndex: Buffer;

  @Column('bytea', { name: 'wrapped_key' })
  wrappedKey: Buffer;

  /** Name and number of the delegate, under the row's key. */
  @Column('bytea')
  sealed: Buffer;
}
