-- I-17 What a dossier counts as equals the fold of its ledger, and the sums by day, by month and of open work equal a recount, both ways (dossiers beyond the mark aside).
with mark as (
  select folded_below, coalesce(zone, 'Asia/Ho_Chi_Minh') as zone from figure_mark
), moments as (
  select distinct on (dossier_id, details::json ->> 'corrects') dossier_id, (details::json ->> 'corrects')::int as version, effective_at as at
    from dossier_event where action = 'correct' and effective_cause = 'correction' order by dossier_id, details::json ->> 'corrects', version desc
), rows as (
  select e.dossier_id, e.version, e.action, e.from_status, e.to_status, e.clock_effect, e.previous_due_at, e.due_at, e.tx,
         (e.details::json ->> 'originalDueAt')::timestamptz as said, coalesce(m.at, e.effective_at) as at
    from dossier_event e left join moments m on m.dossier_id = e.dossier_id and m.version = e.version
), settled as (
  select dossier_id from rows group by dossier_id having max(tx) < (select folded_below from mark)
), begun as (
  select dossier_id, min(version) as version from rows where to_status = 'received' and from_status is distinct from 'received' group by dossier_id
), over as (
  select dossier_id, min(version) as version from rows where to_status in ('result_ready', 'stopped', 'withdrawn') and from_status is distinct from to_status
     and dossier_id in (select dossier_id from begun) group by dossier_id
), lives as (
  select r.*, b.version as begin_version, o.version as end_version, o.at as end_at, o.to_status as end_status
    from rows r join begun b using (dossier_id) join settled using (dossier_id)
    left join lateral (select x.version, x.at, x.to_status from over join rows x using (dossier_id, version) where over.dossier_id = r.dossier_id) o on true
   where r.version >= b.version and (o.version is null or r.action = 'correct' or (r.version <= o.version and r.at <= o.at))
), bases as (
  select dossier_id, max(version) as version from lives where said is not null or clock_effect in ('start', 'restart') group by dossier_id
), facts as (
  select l.dossier_id, max(at) filter (where l.version = l.begin_version) as received_at, max(l.end_at) as ended_at, max(l.end_status) as ended_by,
         max(l.due_at) filter (where l.version = l.last_version) as due_at,
         max(coalesce(l.said, l.due_at)) filter (where l.version = b.version)
           + coalesce(sum(l.due_at - l.previous_due_at) filter (where l.version > b.version and l.clock_effect <> 'extend'), interval '0') as due_original_at,
         max(l.to_status) filter (where l.version = l.last_version) as status,
         max(l.at) filter (where l.version = l.last_pause) as paused_at,
         count(*) filter (where l.to_status = 'awaiting_supplement' and l.from_status is distinct from l.to_status) as requests
    from (select lives.*, max(version) over (partition by dossier_id) as last_version, max(version) filter (where clock_effect = 'pause') over (partition by dossier_id) as last_pause from lives) l
    join bases b on b.dossier_id = l.dossier_id
   group by l.dossier_id
), days as (
  select f.*, (received_at at time zone zone)::date as received_on, (ended_at at time zone zone)::date as ended_on, (due_at at time zone zone)::date as due_on,
         (due_original_at at time zone zone)::date as due_original_on, (paused_at at time zone zone)::date as paused_on
    from facts f cross join mark
), recount as (
  select dossier_id, received_at, ended_at, due_at, due_original_at, received_on, ended_on,
         case when ended_on is null then null when ended_by = 'withdrawn' or due_on is null or ended_on = due_on then 'on_time' when ended_on > due_on then 'late' else 'early' end as standing,
         case when ended_on is null then null when ended_by = 'withdrawn' or due_original_on is null or ended_on = due_original_on then 'on_time' when ended_on > due_original_on then 'late' else 'early' end as standing_original,
         case when ended_on is not null then requests < 2 and ended_on <= coalesce(due_on, ended_on) end as on_time_766,
         case when ended_on is null then case when status in ('awaiting_supplement', 'awaiting_payment', 'suspended') and paused_on <= due_on then 'infinity' else coalesce(due_on, 'infinity') end end as late_after
    from days
), figures as (
  select dossier_id, received_at, ended_at, due_at, due_original_at, received_on, ended_on, standing, standing_original, on_time_766, late_after
    from dossier_figure where dossier_id in (select dossier_id from settled)
), day_recount as (
  select processing_unit_id, receiving_unit_id, version_id, channel, day, sum(r)::int as received, sum(e)::int as early, sum(o)::int as on_time, sum(l)::int as late,
         sum(oe)::int as original_early, sum(oo)::int as original_on_time, sum(ol)::int as original_late, sum(k)::int as on_time_766
    from (select processing_unit_id, receiving_unit_id, version_id, channel, received_on as day, 1 as r, 0 as e, 0 as o, 0 as l, 0 as oe, 0 as oo, 0 as ol, 0 as k from dossier_figure
          union all
          select processing_unit_id, receiving_unit_id, version_id, channel, ended_on, 0, (standing = 'early')::int, (standing = 'on_time')::int, (standing = 'late')::int,
                 (standing_original = 'early')::int, (standing_original = 'on_time')::int, (standing_original = 'late')::int, on_time_766::int from dossier_figure where ended_on is not null) x
   group by 1, 2, 3, 4, 5
), day_sums as (
  select processing_unit_id, receiving_unit_id, version_id, channel, day, received, early, on_time, late, original_early, original_on_time, original_late, on_time_766 from figure_day
   where (received, early, on_time, late, original_early, original_on_time, original_late, on_time_766) <> (0, 0, 0, 0, 0, 0, 0, 0)
), month_recount as (
  select processing_unit_id, receiving_unit_id, version_id, channel, date_trunc('month', day)::date as month, sum(received)::int, sum(early)::int, sum(on_time)::int, sum(late)::int,
         sum(original_early)::int, sum(original_on_time)::int, sum(original_late)::int, sum(on_time_766)::int from day_recount group by 1, 2, 3, 4, 5
), month_sums as (
  select processing_unit_id, receiving_unit_id, version_id, channel, month, received, early, on_time, late, original_early, original_on_time, original_late, on_time_766 from figure_month
   where (received, early, on_time, late, original_early, original_on_time, original_late, on_time_766) <> (0, 0, 0, 0, 0, 0, 0, 0)
), open_recount as (
  select processing_unit_id, receiving_unit_id, version_id, channel, late_after, sum(a)::int as open, sum(b)::int as open_original, sum(c)::int as open_766
    from (select processing_unit_id, receiving_unit_id, version_id, channel, late_after, 1 as a, 0 as b, 0 as c from dossier_figure where ended_on is null
          union all select processing_unit_id, receiving_unit_id, version_id, channel, late_after_original, 0, 1, 0 from dossier_figure where ended_on is null
          union all select processing_unit_id, receiving_unit_id, version_id, channel, late_after_766, 0, 0, 1 from dossier_figure where ended_on is null) x group by 1, 2, 3, 4, 5
), open_sums as (
  select processing_unit_id, receiving_unit_id, version_id, channel, late_after, open, open_original, open_766 from figure_open where (open, open_original, open_766) <> (0, 0, 0)
)
select 'a dossier counts otherwise than its ledger says' as what, dossier_id::text as subject from ((table figures except table recount) union all (table recount except table figures)) x
union all
select 'the sums of a day differ from a recount', day::text from ((table day_sums except table day_recount) union all (table day_recount except table day_sums)) x
union all
select 'the sums of a month differ from a recount', month::text from ((table month_sums except table month_recount) union all (table month_recount except table month_sums)) x
union all
select 'the open work differs from a recount', late_after::text from ((table open_sums except table open_recount) union all (table open_recount except table open_sums)) x
