import { DomainError } from '@app/platform';

export class NothingToPay extends DomainError {
  readonly code = 'payment.nothing_to_pay';
  readonly status = 409;
}

export class FeeUnknown extends DomainError {
  readonly code = 'payment.fee_unknown';
  readonly status = 409;
}

export class PaymentDueFirst extends DomainError {
  readonly code = 'payment.due_first';
  readonly status = 409;
}

/** A granted result is handed over once what is collected with it has been paid (domain 3.3). */
export class PaymentDueOnReturn extends DomainError {
  readonly code = 'payment.due_on_return';
  readonly status = 409;
  /** @param amount whole VND */
  constructor(amount: number) {
    super({ amount });
  }
}

export class CallbackNotAuthentic extends DomainError {
  readonly code = 'payment.callback_not_authentic';
  readonly status = 403;
}

export class PaymentReferenceUnknown extends DomainError {
  readonly code = 'payment.reference_unknown';
  readonly status = 404;
}

export class PaymentAmountWrong extends DomainError {
  readonly code = 'payment.amount_wrong';
  readonly status = 409;
}

export class DossierClosedForPayment extends DomainError {
  readonly code = 'payment.dossier_closed';
  readonly status = 409;
}
