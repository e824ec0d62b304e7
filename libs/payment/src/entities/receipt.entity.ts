import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { PaymentEntity } from './payment.entity.js';

/** A receipt issued for a payment, in whole VND. */
@Entity('receipt')
@Unique('receipt_number_unique', ['number'])
@Unique('receipt_once', ['paymentId', 'kind'])
export class ReceiptEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'receipt_pk', default: () => 'uuidv7()' })
  id: string;

  @ForeignKey(() => PaymentEntity, { name: 'receipt_payment_fk' })
  @Column('uuid', { name: 'payment_id' })
  paymentId: string;

  @Column('text')
  kind: string;

  @Column('text')
  number: string;

  /** Whole VND; a bigint comes as a string. */
  @Column('bigint')
  amount: string;

  @Column('timestamptz', { name: 'issued_at', default: () => 'app_now()' })
  issuedAt: Date;
}
