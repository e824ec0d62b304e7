import { ObligationEntity } from './obligation.entity.js';
import { PaymentEntity } from './payment.entity.js';
import { PaymentObligationEntity } from './payment-obligation.entity.js';
import { ReceiptEntity } from './receipt.entity.js';

/** Every table that this lib owns. */
export const PAYMENT_ENTITIES = [ObligationEntity, PaymentEntity, PaymentObligationEntity, ReceiptEntity];
