import type { Tx } from '@app/platform';

/** One line of what is owed; amounts are whole VND computed by the server. */
export interface OwedLine {
  readonly kind: 'fee' | 'charge';
  readonly code: string;
  readonly name: { vi: string; en: string };
  readonly amount: number;
  readonly explanation: { vi: string; en: string };
  readonly collect: 'before' | 'after';
}

export interface Obligation extends OwedLine {
  readonly id: string;
  readonly state: 'open' | 'settled' | 'cancelled' | 'refunded';
}

/** Opens obligations and marks the dossier unpaid. Lines of zero are not owed. */
export async function openObligations(tx: Tx, dossierId: string, lines: readonly OwedLine[]): Promise<void> {
  const owed = lines.filter((line) => line.amount > 0);
  const written = owed.map((line) =>
    tx.run(`insert into obligation (dossier_id, kind, code, name, amount, explanation, collect) values ($1, $2, $3, $4, $5, $6, $7)`, [
      dossierId,
      line.kind,
      line.code,
      JSON.stringify(line.name),
      line.amount,
      JSON.stringify(line.explanation),
      line.collect,
    ]),
  );
  if (owed.length > 0) written.push(tx.run(`update dossier set money_state = 'unpaid' where id = $1`, [dossierId]));
  await Promise.all(written);
}

export async function obligationsOf(tx: Tx, dossierId: string): Promise<Obligation[]> {
  return tx.rows<Obligation & Record<string, unknown>>(
    `select id, kind, code, name, amount::float8 as amount, explanation, collect, state from obligation where dossier_id = $1 order by created_at, code`,
    [dossierId],
  );
}

/** Whether something must be paid before reception (the clock of reception waits for it, domain 4.2). */
export async function owesBeforeReception(tx: Tx, dossierId: string): Promise<boolean> {
  return (
    (await tx.maybeOne(`select 1 from obligation where dossier_id = $1 and state = 'open' and collect = 'before' limit 1`, [dossierId])) !==
    null
  );
}

/** Whole VND that are owed now. */
export async function openAmount(tx: Tx, dossierId: string): Promise<number> {
  const { amount } = await tx.one<{ amount: number }>(
    `select coalesce(sum(amount), 0)::float8 as amount from obligation where dossier_id = $1 and state = 'open'`,
    [dossierId],
  );
  return amount;
}

/** What is still open is no longer owed when a dossier ends without result. */
export async function cancelObligations(tx: Tx, dossierId: string): Promise<void> {
  const cancelled = await tx.run(
    `update obligation set state = 'cancelled', closed_at = app_now() where dossier_id = $1 and state = 'open'`,
    [dossierId],
  );
  if (cancelled > 0)
    await tx.run(`update dossier set money_state = 'cancelled' where id = $1 and money_state in ('unpaid', 'pending')`, [dossierId]);
}
