-- I-17 Received = resolved + in progress, in total and per processing unit: receptions and ends folded from the ledger against the open work that lists count.
with folded as (
  select e.dossier_id, bool_or(e.to_status = 'received') as received,
         bool_or(e.to_status in ('result_ready', 'stopped', 'withdrawn')) as ended
    from dossier_event e group by e.dossier_id
), figures as (
  select d.processing_unit_id,
         count(*) filter (where f.received) as received,
         count(*) filter (where f.received and f.ended) as resolved,
         count(*) filter (where d.received_at is not null and d.status in ('received', 'in_process', 'awaiting_supplement', 'awaiting_payment', 'suspended')) as in_progress
    from dossier d left join folded f on f.dossier_id = d.id group by grouping sets ((d.processing_unit_id), ())
)
select 'received differs from resolved + in progress' as what, coalesce(processing_unit_id::text, 'total') as subject
  from figures where received <> resolved + in_progress
union all
select 'the dossier says it was received and the ledger does not, or the other way round', d.id::text
  from dossier d join folded f on f.dossier_id = d.id where (d.received_at is not null) <> f.received
