-- I-06 A due date moves only by a row with clock effect, calendar revision and reason; a pause begun after the due day moves nothing (days of Asia/Ho_Chi_Minh).
with rows as (
  select e.*, lag(e.due_at) over w as was_due, count(*) filter (where e.clock_effect = 'extend') over w as extensions,
         max(e.effective_at) filter (where e.clock_effect = 'pause') over w as paused_at
    from dossier_event e window w as (partition by e.dossier_id order by e.version)
)
select case when previous_due_at is distinct from was_due then 'the row names another previous due date'
            when clock_effect in ('none', 'pause', 'end') then 'this clock effect moves no due date'
            when not exists (select 1 from calendar_revision c where c.revision = rows.calendar_revision) then 'moved by an unknown calendar revision'
            else 'moved without a reason' end as what,
       dossier_id || ' v' || version as subject
  from rows
 where previous_due_at is distinct from was_due
    or (due_at is distinct from previous_due_at
        and (clock_effect in ('none', 'pause', 'end') or not exists (select 1 from calendar_revision c where c.revision = rows.calendar_revision)
             or (clock_effect <> 'start' and reason_code is null)))
union all
select 'a pause begun after the due day moved the due date', dossier_id || ' v' || version
  from rows
 where clock_effect in ('resume', 'restart') and due_at is distinct from previous_due_at
   and (paused_at at time zone 'Asia/Ho_Chi_Minh')::date > (previous_due_at at time zone 'Asia/Ho_Chi_Minh')::date
union all
select 'a late dossier was extended, or extended twice', dossier_id || ' v' || version
  from rows
 where clock_effect = 'extend'
   and (extensions > 1 or (effective_at at time zone 'Asia/Ho_Chi_Minh')::date > (previous_due_at at time zone 'Asia/Ho_Chi_Minh')::date)
