-- I-04 The codes of one agency-day are numbered 1..n without gap or duplicate, and the counter says n.
with issued as (
  select m[1] as agency_code, to_date(m[2], 'YYMMDD') as day, m[3]::int as number, d.id
    from dossier d cross join lateral regexp_match(d.code, '^(.+)-(\d{6})-(\d{4,5})$') m
   where d.code_issuer = 'ours' and d.code is not null
), days as (
  select agency_code, day, count(*) as issued, count(distinct number) as numbers, min(number) as first, max(number) as last from issued group by agency_code, day
)
select case when i.numbers < i.issued then 'a number was issued twice'
            when i.issued is null then 'the counter counted codes that no dossier has'
            when c.last is null then 'codes without a counter'
            else 'the numbers of a day have a gap or differ from the counter' end as what,
       coalesce(i.agency_code, c.agency_code) || ' ' || coalesce(i.day, c.day) as subject
  from days i full join code_counter c on c.agency_code = i.agency_code and c.day = i.day
 where (i.first, i.last, i.issued, i.numbers) is distinct from (1, c.last, c.last::bigint, c.last::bigint)
union all
select 'a received dossier without a code', d.id::text from dossier d where d.code is null and d.received_at is not null
