import { livesSql } from './lives-sql.js';

/** Which parameters of a statement carry the days that differ between two askings; the others are numbered alike everywhere. */
interface DayParameters {
  /** The day the figures are looked at: the end of the period, or the as-of day when that is earlier. */
  readonly to: string;
  /** The as-of day; null = everything recorded. */
  readonly known: string;
  /** Ids and months of the only dossiers that may count, as two array parameters; left out: all. */
  readonly only?: { readonly ids: string; readonly months: string };
}

const FROM = `($1::date)::timestamp at time zone $4`;
const day = (instant: string): string => `(${instant} at time zone $4)::date`;

/**
 * One row per counted dossier: origin, standing, standing against the original due date, and what drill-downs show. Constant text, made at
 * load. Parameters: $1 from, $2 to, $3 known, $4 zone, $5 unit ids or null, $6 unit or null, $7 field or null, $8 granularity is INSTANT.
 *
 * A dossier is counted when it was received by then and had not ended before the period (domain 4.7).
 */
export function factsSql({ to, known, only }: DayParameters): string {
  const end = `(${to}::date + 1)::timestamp at time zone $4`;
  const past = (moment: string, due: string): string =>
    `(case when $8::boolean then ${moment} > ${due} else ${day(moment)} > ${day(due)} end)`;
  const openPast = (due: string): string =>
    `(case when $8::boolean then least(${end}, app_now()) > ${due} else ${to}::date > ${day(due)} end)`;
  const standing = (due: string): string => `
    case
      when c.ended_at is null then case
        when ${due} is null or not ${openPast(due)} then 'in_time'
        when c.status in ('awaiting_supplement', 'awaiting_payment', 'suspended') and ${day('c.paused_at')} <= ${day(due)} then 'in_time'
        else 'overdue' end
      when c.ended_by = 'withdrawn' or ${due} is null then 'on_time'
      when ${past('c.ended_at', due)} then 'late'
      when ${day('c.ended_at')} < ${day(due)} then 'early'
      else 'on_time' end`;
  const lives = livesSql({
    source:
      only === undefined
        ? 'dossier_event e'
        : `unnest(${only.ids}::uuid[], ${only.months}::date[]) as t(dossier_id, opened_month) join dossier_event e on e.opened_month = t.opened_month and e.dossier_id = t.dossier_id`,
    known: `(${known}::date is null or {row}.recorded_at < (${known}::date + 1)::timestamp at time zone $4)`,
    happened: `{at} < ${end}`,
    wanted: `(n.ended_at is null or n.ended_at >= ${FROM})
     and ($5::uuid[] is null or d.receiving_unit_id = any($5::uuid[]) or d.processing_unit_id = any($5::uuid[]))
     and ($6::uuid is null or d.receiving_unit_id = $6::uuid or d.processing_unit_id = $6::uuid)`,
  });
  return `
with ${lives}
select c.dossier_id, c.code, c.channel, c.processing_unit_id, c.receiving_unit_id, c.received_at, c.ended_at, c.ended_by, c.version_id, c.due_at, c.due_original_at, c.status,
       c.supplement_requests, v.field_code, v.field_name, v.level, v.procedure_id, v.name as procedure_name, p.code as procedure_code,
       case when c.received_at < ${FROM} then 'carried' when c.channel in ('online_full', 'online_partial') then 'online' else 'direct' end as origin,
       ${standing('c.due_at')} as standing,
       ${standing('c.due_original_at')} as standing_original,
       c.supplement_requests < 2 and (c.due_at is null or not case
         when c.ended_at is not null then ${past('c.ended_at', 'c.due_at')}
         when c.status = 'awaiting_supplement' then ${past('c.paused_at', 'c.due_at')}
         else ${openPast('c.due_at')} end) as on_time_766
  from lived c
  join procedure_version v on v.id = c.version_id
  join procedure p on p.id = v.procedure_id
 where $7::text is null or v.field_code = $7::text`;
}
