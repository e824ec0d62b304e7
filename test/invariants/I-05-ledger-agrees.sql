-- I-05 Versions run 1..n without holes, each row begins where the last ended, time never runs back, and the cache equals the last row.
with rows as (
  select e.*, lag(e.version, 1, 0) over w as before, lag(e.to_status) over w as was, lag(e.recorded_at) over w as earlier,
         row_number() over (partition by e.dossier_id order by e.version desc) = 1 as is_last
    from dossier_event e window w as (partition by e.dossier_id order by e.version)
)
select case when version <> before + 1 then 'a version is missing or double'
            when from_status is distinct from was then 'a row begins in another status than the last one ended in'
            else 'recorded before the row before it' end as what,
       dossier_id || ' v' || version as subject
  from rows where version <> before + 1 or from_status is distinct from was or recorded_at < earlier
union all
select 'the dossier differs from its last ledger row', d.id::text
  from dossier d left join rows r on r.dossier_id = d.id and r.is_last
 where (d.status, d.version, d.due_at, d.opened_month) is distinct from (r.to_status, r.version, r.due_at, r.opened_month)
