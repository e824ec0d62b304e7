import type { CitizenActor } from '@app/identity';
import type { Tx } from '@app/platform';

export interface MyDossier {
  readonly id: string;
  readonly code: string | null;
  readonly status: string;
  readonly outcome: string | null;
  readonly procedureCode: string;
  readonly procedureName: { vi: string; en: string };
  readonly submittedAt: Date;
  readonly dueAt: Date | null;
  readonly resultReadyAt: Date | null;
  readonly moneyState: string;
  /** Something waits for the citizen: a supplement or a payment. */
  readonly needsMe: boolean;
}

export async function myDossiers(tx: Tx<CitizenActor>): Promise<MyDossier[]> {
  return tx.rows<MyDossier & Record<string, unknown>>(
    `select d.id, d.code, d.status, d.outcome, p.code as "procedureCode", v.name as "procedureName", d.submitted_at as "submittedAt", d.due_at as "dueAt", d.result_ready_at as "resultReadyAt",
       d.money_state as "moneyState", (d.status in ('awaiting_intake_supplement', 'awaiting_supplement', 'awaiting_payment') or d.money_state = 'unpaid') as "needsMe"
     from dossier d join procedure_version v on v.id = d.version_id join procedure p on p.id = v.procedure_id where d.citizen_id = $1 order by d.submitted_at desc, d.id limit 200`,
    [tx.actor.id],
  );
}
