import { visibleTo } from '@app/dossier';
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
  /** Somebody handed it in for another: for whom, and whether that is this person. Null where one handed in one's own. */
  readonly actsFor: { readonly owner: string; readonly submitter: string; readonly mine: boolean } | null;
}

export async function myDossiers(tx: Tx<CitizenActor>): Promise<MyDossier[]> {
  const visible = visibleTo(tx.actor, 2);
  return tx.rows<MyDossier & Record<string, unknown>>(
    `select d.id, d.code, d.status, d.outcome, p.code as "procedureCode", v.name as "procedureName", d.submitted_at as "submittedAt", d.due_at as "dueAt", d.result_ready_at as "resultReadyAt",
       d.money_state as "moneyState", (d.status in ('awaiting_intake_supplement', 'awaiting_supplement', 'awaiting_payment') or d.money_state = 'unpaid') as "needsMe",
       case when r.dossier_id is null then null else jsonb_build_object('owner', o.name, 'submitter', s.name, 'mine', d.citizen_id <> $1) end as "actsFor"
     from dossier d join procedure_version v on v.id = d.version_id join procedure p on p.id = v.procedure_id
       left join representation r on r.dossier_id = d.id
       left join party o on r.dossier_id is not null and o.dossier_id = d.id and o.kind = 'owner'
       left join party s on r.dossier_id is not null and s.dossier_id = d.id and s.kind = 'submitter'
      where d.id = any (array(select id from dossier where citizen_id = $1 order by submitted_at desc limit 200)
          || array(select dossier_id from representation where represented_index = (select identifier_index from citizen where id = $1) limit 200))
        and ${visible.sql}
      order by d.submitted_at desc, d.id limit 200`,
    [tx.actor.id, ...visible.values],
  );
}
