import { randomUUID } from 'node:crypto';
import { lockDossier, type AppendedEvent } from '@app/dossier';
import type { OfficerActor } from '@app/identity';
import { initiatePayment, settlePayment } from '@app/payment';
import { once } from '@app/platform';
import { actingIn } from '../acting.js';
import type { WorkflowDeps } from '../workflow-deps.js';
import type { ConfirmPayment } from './confirm-payment.js';

/** The cashier of the desk takes cash or a transfer for everything that is open. */
export class RecordDeskPayment {
  constructor(
    private readonly deps: WorkflowDeps,
    private readonly confirmPayment: ConfirmPayment,
  ) {}

  run(
    actor: OfficerActor,
    command: { dossierId: string; method: 'cash' | 'transfer'; idempotencyKey: string },
  ): Promise<{ paymentId: string; amount: number; version: number | null }> {
    const { dossierId, method, idempotencyKey } = command;
    return this.deps.database.writeAs(actor, (tx) =>
      once(tx, { route: 'desk_payment', key: idempotencyKey, body: { dossierId, method } }, async () => {
        const dossier = await lockDossier(tx, dossierId);
        const acting = actingIn(tx.actor, 'payment.record', dossier.receivingUnitId);
        const payment = await initiatePayment(tx, dossier.id, method);
        await settlePayment(tx, {
          reference: payment.reference,
          amount: payment.amount,
          providerTransaction: `desk:${randomUUID()}`,
          at: tx.now,
        });
        const event: AppendedEvent | null = await this.confirmPayment.confirm(tx, payment.id, acting);
        return { paymentId: payment.id, amount: payment.amount, version: event?.version ?? null };
      }),
    );
  }
}
