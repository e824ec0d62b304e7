import { randomUUID } from 'node:crypto';
import { addJob, type Tx } from '@app/platform';
import { NothingToPay, PaymentAmountWrong, PaymentReferenceUnknown } from './payment.errors.js';

declare module '@app/platform' {
  interface Jobs {
    /** Money arrived; the worker lets the workflow perform `confirm_payment`. Payment itself resumes no clock. */
    'payment.settled': { paymentId: string };
  }
}

export interface InitiatedPayment {
  readonly id: string;
  readonly reference: string;
  readonly amount: number;
}

/** A payment for everything that is open now. The caller has locked the dossier. @throws NothingToPay */
export async function initiatePayment(tx: Tx, dossierId: string, method: 'online' | 'cash' | 'transfer'): Promise<InitiatedPayment> {
  const open = await tx.rows<{ id: string; amount: string }>(
    `select id, amount from obligation where dossier_id = $1 and state = 'open' for update`,
    [dossierId],
  );
  if (open.length === 0) throw new NothingToPay();
  const amount = open.reduce((sum, line) => sum + Number(line.amount), 0);
  const id = randomUUID();
  const reference = `MC${id.replaceAll('-', '').slice(0, 18).toUpperCase()}`;
  await tx.run(`insert into payment (id, dossier_id, reference, amount, method) values ($1, $2, $3, $4, $5)`, [
    id,
    dossierId,
    reference,
    amount,
    method,
  ]);
  for (const line of open)
    await tx.run(`insert into payment_obligation (payment_id, obligation_id, amount) values ($1, $2, $3)`, [id, line.id, line.amount]);
  await tx.run(`update dossier set money_state = 'pending' where id = $1 and money_state = 'unpaid'`, [dossierId]);
  return { id, reference, amount };
}

export interface Settlement {
  readonly reference: string;
  readonly amount: number;
  readonly providerTransaction: string;
  readonly at: Date;
}

/**
 * The platform's confirmation: idempotent, may come before the browser, twice, or after the dossier ended (then the money is kept apart
 * for a refund and changes nothing else).
 * @throws PaymentReferenceUnknown, PaymentAmountWrong
 */
export async function settlePayment(tx: Tx, settlement: Settlement): Promise<'settled' | 'already' | 'after_end'> {
  const found = await tx.maybeOne<{ id: string; dossier_id: string }>('select id, dossier_id from payment where reference = $1', [
    settlement.reference,
  ]);
  if (found === null) throw new PaymentReferenceUnknown();
  // The dossier first: every writer takes its lock before the rows below it.
  const { status } = await tx.one<{ status: string }>('select status from dossier where id = $1 for no key update', [found.dossier_id]);
  const payment = await tx.one<{ amount: string; state: string }>('select amount, state from payment where id = $1 for update', [found.id]);
  if (Number(payment.amount) !== settlement.amount) throw new PaymentAmountWrong();
  if (payment.state === 'settled' || payment.state === 'after_end') return 'already';
  const ended = ['withdrawn', 'stopped', 'intake_refused'].includes(status);
  const stillOwed = await tx.one<{ open: number; all: number }>(
    `select count(*) filter (where o.state = 'open')::int as open, count(*)::int as all from payment_obligation po join obligation o on o.id = po.obligation_id where po.payment_id = $1`,
    [found.id],
  );
  const late = ended || stillOwed.open < stillOwed.all;
  await tx.run(`update payment set state = $2, provider_transaction = $3, settled_at = $4 where id = $1`, [
    found.id,
    late ? 'after_end' : 'settled',
    settlement.providerTransaction,
    settlement.at,
  ]);
  if (late) return 'after_end';
  await tx.run(
    `update obligation set state = 'settled', closed_at = app_now() where id in (select obligation_id from payment_obligation where payment_id = $1)`,
    [found.id],
  );
  await tx.run(
    `update dossier set money_state = 'paid' where id = $1 and not exists (select 1 from obligation where dossier_id = $1 and state = 'open')`,
    [found.dossier_id],
  );
  await issueReceipts(tx, found.id, settlement.reference);
  await addJob(tx, 'payment.settled', { paymentId: found.id });
  return 'settled';
}

/** Fees and charges are different money: one receipt each, numbered after the payment's reference. */
async function issueReceipts(tx: Tx, paymentId: string, reference: string): Promise<void> {
  await tx.run(
    `insert into receipt (payment_id, kind, number, amount)
     select po.payment_id, o.kind, $2::text || '-' || upper(o.kind), sum(po.amount)
       from payment_obligation po join obligation o on o.id = po.obligation_id where po.payment_id = $1 group by po.payment_id, o.kind
     on conflict (payment_id, kind) do nothing`,
    [paymentId, reference],
  );
}

export interface SettledPayment {
  readonly dossierId: string;
  readonly settledAt: Date;
  readonly amount: number;
  readonly reference: string;
}

export async function settledPayment(tx: Tx, paymentId: string): Promise<SettledPayment | null> {
  return tx.maybeOne<SettledPayment & Record<string, unknown>>(
    `select dossier_id as "dossierId", settled_at as "settledAt", amount::float8 as amount, reference from payment where id = $1 and state = 'settled'`,
    [paymentId],
  );
}
