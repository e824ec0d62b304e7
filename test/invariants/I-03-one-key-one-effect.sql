-- I-03 One idempotency key has one stored answer, and one draft became one dossier.
select 'idempotency row without an answer' as what, route || ' ' || left(key, 8) as subject from idempotency where answer is null
union all
select 'dossier submitted from two drafts', submitted_dossier_id::text
  from draft where submitted_dossier_id is not null group by submitted_dossier_id having count(*) > 1
