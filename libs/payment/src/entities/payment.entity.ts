import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { DossierEntity } from '@app/dossier';

/** An attempt to pay, in whole VND, settled by a verified callback or at the desk. */
@Entity('payment')
@Index('payment_of_dossier', ['dossierId'])
@Unique('payment_reference_unique', ['reference'])
@Unique('payment_provider_unique', ['providerTransaction'])
@Check('payment_method_known', "method in ('online', 'cash', 'transfer')")
@Check('payment_state_known', "state in ('initiated', 'settled', 'failed', 'after_end')")
export class PaymentEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'payment_pk', default: () => 'uuidv7()' })
  id: string;

  @ForeignKey(() => DossierEntity, { name: 'payment_dossier_fk' })
  @Column('uuid', { name: 'dossier_id' })
  dossierId: string;

  @Column('text')
  reference: string;

  /** Whole VND; a bigint comes as a string. */
  @Column('bigint')
  amount: string;

  @Column('text')
  method: string;

  @Column('text', { default: 'initiated' })
  state: string;

  @Column('text', { name: 'provider_transaction', nullable: true })
  providerTransaction: string | null;

  @Column('timestamptz', { name: 'initiated_at', default: () => 'app_now()' })
  initiatedAt: Date;

  @Column('timestamptz', { name: 'settled_at', nullable: true })
  settledAt: Date | null;
}
