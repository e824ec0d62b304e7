import type { Tx } from '@app/platform';

/**
 * A result that was issued becomes a paper of the dossier's owner, with the validity its procedure states. Owners without an identifier
 * have no store. Repeating it changes nothing.
 */
export async function keepResult(tx: Tx, resultId: string): Promise<void> {
  const paper = await tx.maybeOne<{ id: string; document: string }>(
    `with kept as (
       insert into person_paper (owner_index, code, title, number, issued_on, valid_until, issuer_agency_id, source, dossier_id, result_id)
       select p.identifier_index, r.result_code, o.result -> 'name', r.number, r.issued_on,
              (r.issued_on + make_interval(months => (o.result ->> 'validMonths')::int))::date, d.competent_agency_id, 'result', d.id, r.id
         from result r join dossier d on d.id = r.dossier_id join party p on p.dossier_id = d.id and p.kind = 'owner' join procedure_version v on v.id = d.version_id
              cross join lateral (select result from jsonb_array_elements(v.body -> 'results') as x (result) where result ->> 'code' = r.result_code limit 1) o
        where r.id = $1 and r.outcome = 'granted' and r.head_document_id is not null and r.issued_on is not null and p.identifier_index is not null
       on conflict do nothing returning id)
     select kept.id, r.head_document_id as document from kept cross join result r where r.id = $1`,
    [resultId],
  );
  if (paper === null) return;
  await tx.run('insert into person_paper_document (paper_id, document_id) values ($1, $2)', [paper.id, paper.document]);
}

/**
 * Papers that an officer has accepted and that are results of other procedures: they need not be asked for again. Only components that
 * name such a result; a drawing or an application belongs to its dossier. How long it is valid stands on the paper and is judged again.
 */
export async function keepAcceptedPapers(tx: Tx, dossierId: string): Promise<void> {
  await tx.run(
    `with kept as (
       insert into person_paper (owner_index, code, title, issued_on, issuer_agency_id, source, dossier_id)
       select p.identifier_index, c.result_code, c.name, app_now()::date, d.competent_agency_id, 'accepted', d.id
         from dossier d join party p on p.dossier_id = d.id and p.kind = 'owner' join dossier_component k on k.dossier_id = d.id
              join component c on c.version_id = d.version_id and c.code = k.code
        where d.id = $1 and p.identifier_index is not null and c.result_code is not null and k.verdict = 'accepted'
          and exists (select 1 from component_document x where x.dossier_id = d.id and x.component_code = k.code)
       on conflict do nothing returning id, code)
     insert into person_paper_document (paper_id, document_id)
     select kept.id, x.document_id from kept join dossier d on d.id = $1 join component c on c.version_id = d.version_id and c.result_code = kept.code
            join component_document x on x.dossier_id = d.id and x.component_code = c.code
     on conflict do nothing`,
    [dossierId],
  );
}
