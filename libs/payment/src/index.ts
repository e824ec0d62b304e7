export * from './payment.errors.js';
export { PAYMENT_TEXTS } from './payment.texts.js';
export { PaymentConfig } from './payment.config.js';
export {
  cancelObligations,
  obligationsOf,
  openAmount,
  openObligations,
  owesBeforeReception,
  type Obligation,
  type OwedLine,
} from './obligations.js';
export { initiatePayment, settledPayment, settlePayment, type InitiatedPayment, type SettledPayment, type Settlement } from './payments.js';
export { isAuthentic, paymentInstant, paymentMac, type PaymentMessage } from './payment-message.js';
export { PAYMENT_ENTITIES } from './entities/payment.entities.js';
export { dossierOfPayment } from './dossier-of-payment.js';
