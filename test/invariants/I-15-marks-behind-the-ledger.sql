-- I-15 No consumer has delivered more of a dossier than its ledger holds.
select 'delivered more than recorded: ' || m.consumer as what, m.dossier_id::text as subject
  from delivery m
  left join (select dossier_id, max(version) as last from dossier_event group by dossier_id) e on e.dossier_id = m.dossier_id
 where m.delivered_version > coalesce(e.last, 0) or m.delivered_version < 0
