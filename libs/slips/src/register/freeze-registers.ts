import { attachDocuments, type DocumentVault } from '@app/documents';
import type { DatabaseActor, Tx } from '@app/platform';
import { renderSlip } from '../render-slip.js';
import type { PrintDeps } from '../print/facts/read-slip-facts.js';
import { registerOf, type RegisterPeriod } from './register-of.js';

/** More in one month of one desk is no book that anybody lays out at once. */
export const MAX_REGISTER_ROWS = 20_000;

/** Before the month is over somebody waits for it. */
export const MAX_PROVISIONAL_ROWS = 1_000;

const DUE = `
select u.id as "unitId", m.month::date::text as "from", (m.month + interval '1 month')::date::text as next, ((m.month + interval '1 month')::date::timestamp at time zone $1) as "endedAt"
  from unit u cross join lateral generate_series(date_trunc('month', app_now() at time zone $1) - interval '24 months', date_trunc('month', app_now() at time zone $1) - interval '1 month', interval '1 month') as m(month)
 where u.kind = 'desk' and not exists (select 1 from register_book b where b.unit_id = u.id and b.month = m.month::date)
   and exists (select 1 from dossier d where d.receiving_unit_id = u.id and d.received_at >= (m.month::timestamp at time zone $1) and d.received_at < ((m.month + interval '1 month')::timestamp at time zone $1))
 order by 2, 1 limit 20`;
const KEEP = `
insert into register_book (unit_id, month, document_id, rows) values ($1, $2::date, $3, $4) on conflict on constraint register_book_pk do nothing`;

/** Months that are over are printed once, kept with their hash, and never made again: asked for later, the book gives the very same bytes. */
export async function freezeRegisters(actor: DatabaseActor, deps: PrintDeps, vault: DocumentVault): Promise<number> {
  const due = await deps.database.readAs(actor, (tx) => tx.rows<RegisterPeriod & { unitId: string; endedAt: Date }>(DUE, [deps.zone]));
  for (const { unitId, endedAt, ...period } of due) {
    const { data } = await deps.database.readAs(actor, (tx) =>
      registerOf(tx, deps, unitId, period, { at: endedAt, provisional: false, limit: MAX_REGISTER_ROWS }),
    );
    const { pdf, name } = await renderSlip('register', data);
    const stored = await vault.storeOwn(actor, pdf, 'application/pdf', name);
    await deps.database.writeAs(actor, async (tx) => {
      // Another worker was first: its book counts, and this file is collected as never attached.
      if ((await tx.run(KEEP, [unitId, period.from, stored.id, data.rows.length])) === 1) await attachDocuments(tx, [stored.id]);
    });
  }
  return due.length;
}

/** The document of a frozen book; null while its month runs or nothing was received. */
export async function frozenRegister(tx: Tx, unitId: string, month: string): Promise<string | null> {
  const row = await tx.maybeOne<{ document_id: string }>('select document_id from register_book where unit_id = $1 and month = $2::date', [
    unitId,
    month,
  ]);
  return row?.document_id ?? null;
}
