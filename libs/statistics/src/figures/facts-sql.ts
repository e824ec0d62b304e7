/** Which parameters of a statement carry the days that differ between two askings; the others are numbered alike everywhere. */
interface DayParameters {
  /** The day the figures are looked at: the end of the period, or the as-of day when that is earlier. */
  readonly to: string;
  /** The as-of day; null = everything recorded. */
  readonly known: string;
}

const FROM = `($1::date)::timestamp at time zone $4`;
const day = (instant: string): string => `(${instant} at time zone $4)::date`;

/**
 * One row per counted dossier: origin, standing, standing against the original due date, and what drill-downs show. Constant text, made at
 * load. Parameters: $1 from, $2 to, $3 known, $4 zone, $5 unit ids or null, $6 unit or null, $7 field or null, $8 granularity is INSTANT.
 *
 * A dossier is counted when it was received by then and had not ended before the period (domain 4.7). Its end is the first entry in
 * result_ready, stopped or withdrawn. The original due date starts anew with a start, a restart or a row that says it, and follows every
 * later shift but extensions.
 */
export function factsSql({ to, known }: DayParameters): string {
  const end = `(${to}::date + 1)::timestamp at time zone $4`;
  const then = `(${known}::date is null or e.recorded_at < (${known}::date + 1)::timestamp at time zone $4) and e.effective_at < ${end}`;
  const past = (moment: string, due: string): string =>
    `(case when $8::boolean then ${moment} > ${due} else ${day(moment)} > ${day(due)} end)`;
  const openPast = (due: string): string =>
    `(case when $8::boolean then least(${end}, app_now()) > ${due} else ${to}::date > ${day(due)} end)`;
  const standing = (due: string): string => `
    case
      when c.ended_at is null then case
        when ${due} is null or not ${openPast(due)} then 'in_time'
        when l.status in ('awaiting_supplement', 'awaiting_payment', 'suspended') and ${day('l.paused_at')} <= ${day(due)} then 'in_time'
        else 'overdue' end
      when c.ended_by = 'withdrawn' or ${due} is null then 'on_time'
      when ${past('c.ended_at', due)} then 'late'
      when ${day('c.ended_at')} < ${day(due)} then 'early'
      else 'on_time' end`;
  return `
with received as (
  select distinct on (e.dossier_id) e.opened_month, e.dossier_id, e.version, e.effective_at as received_at
    from dossier_event e
   where e.to_status = 'received' and e.from_status is distinct from 'received' and ${then}
   order by e.dossier_id, e.version
), ended as (
  select distinct on (e.dossier_id) e.dossier_id, e.version as end_version, e.effective_at as ended_at, e.to_status as ended_by
    from dossier_event e
   where e.to_status in ('result_ready', 'stopped', 'withdrawn') and e.from_status is distinct from e.to_status and ${then}
   order by e.dossier_id, e.version
), counted as (
  select r.opened_month, r.dossier_id, r.version as received_version, r.received_at, n.end_version, n.ended_at, n.ended_by,
         d.code, d.channel, d.processing_unit_id, d.receiving_unit_id, d.version_id
    from received r
    join dossier d on d.id = r.dossier_id
    left join ended n on n.dossier_id = r.dossier_id
   where (n.ended_at is null or n.ended_at >= ${FROM})
     and ($5::uuid[] is null or d.receiving_unit_id = any($5::uuid[]) or d.processing_unit_id = any($5::uuid[]))
     and ($6::uuid is null or d.receiving_unit_id = $6::uuid or d.processing_unit_id = $6::uuid)
), steps as (
  select e.dossier_id, e.version, e.from_status, e.to_status, e.clock_effect, e.effective_at, e.previous_due_at, e.due_at, s.said,
         max(e.version) filter (where s.said is not null or e.clock_effect in ('start', 'restart')) over (partition by e.dossier_id) as base_version
    from counted c
    join dossier_event e on e.opened_month = c.opened_month and e.dossier_id = c.dossier_id and e.version >= c.received_version
     and (c.end_version is null or e.version <= c.end_version)
   cross join lateral (select (e.details::json ->> 'originalDueAt')::timestamptz as said) s
   where ${then}
), lived as (
  select dossier_id,
         (array_agg(due_at order by version desc))[1] as due_at,
         (array_agg(to_status order by version desc))[1] as status,
         (array_agg(effective_at order by version desc) filter (where clock_effect = 'pause'))[1] as paused_at,
         count(*) filter (where to_status = 'awaiting_supplement' and from_status is distinct from to_status) as supplement_requests,
         max(coalesce(said, due_at)) filter (where version = base_version)
           + coalesce(sum(due_at - previous_due_at) filter (where version > base_version and clock_effect <> 'extend'), interval '0') as due_original_at
    from steps group by dossier_id
)
select c.dossier_id, c.code, c.channel, c.processing_unit_id, c.received_at, c.ended_at, c.version_id, l.due_at, l.due_original_at, l.status,
       l.supplement_requests, v.field_code, v.field_name, v.procedure_id, v.name as procedure_name, p.code as procedure_code,
       case when c.received_at < ${FROM} then 'carried' when c.channel in ('online_full', 'online_partial') then 'online' else 'direct' end as origin,
       ${standing('l.due_at')} as standing,
       ${standing('l.due_original_at')} as standing_original,
       l.supplement_requests < 2 and (l.due_at is null or not case
         when c.ended_at is not null then ${past('c.ended_at', 'l.due_at')}
         when l.status = 'awaiting_supplement' then ${past('l.paused_at', 'l.due_at')}
         else ${openPast('l.due_at')} end) as on_time_766
  from counted c
  join lived l on l.dossier_id = c.dossier_id
  join procedure_version v on v.id = c.version_id
  join procedure p on p.id = v.procedure_id
 where $7::text is null or v.field_code = $7::text`;
}
