import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { ObligationEntity } from './obligation.entity.js';
import { PaymentEntity } from './payment.entity.js';

/** Which part of a payment, in whole VND, settles which obligation. */
@Entity('payment_obligation')
export class PaymentObligationEntity {
  @ForeignKey(() => PaymentEntity, { name: 'payment_obligation_payment_fk' })
  @PrimaryColumn('uuid', { name: 'payment_id', primaryKeyConstraintName: 'payment_obligation_pk' })
  paymentId: string;

  @ForeignKey(() => ObligationEntity, { name: 'payment_obligation_obligation_fk' })
  @PrimaryColumn('uuid', { name: 'obligation_id', primaryKeyConstraintName: 'payment_obligation_pk' })
  obligationId: string;

  /** Whole VND; a bigint comes as a string. */
  @Column('bigint')
  amount: string;
}
