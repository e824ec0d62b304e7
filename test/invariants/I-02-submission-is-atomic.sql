-- I-02 A dossier has its first ledger row, and every ledger row the audit row of its transaction.
select 'dossier without first ledger row' as what, d.id::text as subject
  from dossier d
 where not exists (select 1 from dossier_event e where e.dossier_id = d.id and e.version = 1 and e.from_status is null)
union all
select 'ledger row without audit row of its transaction', e.dossier_id || ' v' || e.version
  from dossier_event e
 where not exists (
   select 1 from audit_log a
    where a.tx = e.tx and a.object_kind = 'dossier' and a.object_id = e.dossier_id::text and a.action = 'dossier.' || e.action)
union all
select 'submitted draft of a dossier born in another transaction', w.id::text
  from draft w
  left join dossier_event e on e.dossier_id = w.submitted_dossier_id and e.version = 1
 where w.submitted_dossier_id is not null and e.dossier_id is null
