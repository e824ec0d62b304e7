import { appendEvent, lockDossier, pausesOf, startClock, type AppendedEvent } from '@app/dossier';
import type { Actor } from '@app/identity';
import { owesBeforeReception, settledPayment } from '@app/payment';
import { cancelTimer, type Tx } from '@app/platform';
import { resumeClock } from '../processing/resume-clock.js';
import type { WorkflowDeps } from '../workflow-deps.js';

/**
 * Money has arrived: the clock that waited for it starts (pay-first) or resumes, from the moment of settlement. Idempotent: a payment
 * that already has its ledger row changes nothing.
 */
export class ConfirmPayment {
  constructor(private readonly deps: WorkflowDeps) {}

  run(actor: Actor, paymentId: string): Promise<AppendedEvent | null> {
    return this.deps.database.writeAs(actor, (tx) => this.confirm(tx, paymentId));
  }

  async confirm(
    tx: Tx<Actor>,
    paymentId: string,
    acting: { role: string; unitId: string | null } = { role: 'system', unitId: null },
  ): Promise<AppendedEvent | null> {
    const payment = await settledPayment(tx, paymentId);
    if (payment === null) return null;
    const dossier = await lockDossier(tx, payment.dossierId);
    const known = await tx.maybeOne(
      `select 1 from dossier_event where dossier_id = $1 and action = 'confirm_payment' and details::jsonb ->> 'payment' = $2`,
      [dossier.id, paymentId],
    );
    if (known !== null) return null;
    const effective = { at: payment.settledAt, cause: 'payment' as const };
    const common = { action: 'confirm_payment' as const, ...acting, effective, reasonCode: 'financial_obligation' };
    const details = { payment: paymentId, amount: payment.amount };
    const { calendars, catalogue } = this.deps;
    if (dossier.status === 'awaiting_payment') {
      const open = await tx.maybeOne(`select 1 from obligation where dossier_id = $1 and state = 'open'`, [dossier.id]);
      if (open !== null) return appendEvent(tx, dossier, { ...common, to: dossier.status, details });
      // The platform tells whole seconds, and money may be older than the request: the clock resumes no earlier than it stopped.
      const beganAt = (await pausesOf(tx, dossier.id)).find(({ endedAt }) => endedAt === null)?.beganAt ?? payment.settledAt;
      const at = payment.settledAt < beganAt ? beganAt : payment.settledAt;
      const resumed = await resumeClock(this.deps, tx, dossier, at);
      return appendEvent(
        tx,
        dossier,
        {
          ...common,
          effective: { at, cause: 'payment' },
          to: 'in_process',
          clockEffect: 'resume',
          dueAt: resumed.dueAt,
          calendarRevision: resumed.calendarRevision,
          details: { ...details, ...resumed.details },
        },
        { dueOriginalAt: resumed.dueOriginalAt },
      );
    }
    if (dossier.status === 'submitted' && !(await owesBeforeReception(tx, dossier.id))) {
      const version = await catalogue.version(tx, dossier.versionId);
      const office = await calendars.of(tx, dossier.receivingUnitId);
      await cancelTimer(tx, dossier.id, 'payment_term');
      const running = await tx.maybeOne(`select 1 from clock where dossier_id = $1 and kind = 'reception'`, [dossier.id]);
      const reception =
        running === null
          ? await startClock(tx, dossier.id, 'reception', office, payment.settledAt, version.definition.receptionLimit)
          : null;
      return appendEvent(tx, dossier, {
        ...common,
        to: dossier.status,
        details: { ...details, ...(reception === null ? {} : { reception: reception.details }) },
      });
    }
    return appendEvent(tx, dossier, { ...common, to: dossier.status, details });
  }
}
