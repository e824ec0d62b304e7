import { livesSql } from '../figures/lives-sql.js';

/** The columns of dossier_figure, in the order in which every statement here names them. */
export const FIGURE_COLUMNS =
  'dossier_id, opened_month, processing_unit_id, receiving_unit_id, version_id, channel, received_at, ended_at, ended_by, due_at, due_original_at, ' +
  'received_on, ended_on, standing, standing_original, on_time_766, late_after, late_after_original, late_after_766, last_recorded_at';
export const DIMENSIONS = 'processing_unit_id, receiving_unit_id, version_id, channel';
export const COUNTS = [
  'received',
  'early',
  'on_time',
  'late',
  'original_early',
  'original_on_time',
  'original_late',
  'on_time_766',
] as const;
export const OPEN_COUNTS = ['open', 'open_original', 'open_766'] as const;

/**
 * Common table expressions, without the leading `with`, of which the last, `fresh`, holds what dossiers count as by everything in the ledger:
 * an ended one by the standing at its end, an open one by the last day on which it is not late. Compared by days, as the form does.
 * @param source what gives the alias `e`: the whole ledger, or some dossiers. @param zone the parameter with the zone
 * @param known which rows were known, `{row}` stands for their alias; left out: all
 */
export function freshSql(source: string, zone: string, known = 'true'): string {
  const day = (instant: string): string => `(${instant} at time zone ${zone})::date`;
  const ended = (due: string): string => `
    case when c.ended_at is null then null
         when c.ended_by = 'withdrawn' or ${due} is null then 'on_time'
         when ${day('c.ended_at')} > ${day(due)} then 'late'
         when ${day('c.ended_at')} < ${day(due)} then 'early'
         else 'on_time' end`;
  const open = (due: string): string => `
    case when c.ended_at is not null then null
         when ${due} is null then 'infinity'::date
         when c.status in ('awaiting_supplement', 'awaiting_payment', 'suspended') and ${day('c.paused_at')} <= ${day(due)} then 'infinity'::date
         else ${day(due)} end`;
  const lives = livesSql({ source, known, happened: 'true', wanted: 'true' });
  return `
${lives}, fresh as materialized (
  select c.dossier_id, c.opened_month, c.processing_unit_id, c.receiving_unit_id, c.version_id, c.channel, c.received_at, c.ended_at, c.ended_by, c.due_at, c.due_original_at,
         ${day('c.received_at')} as received_on, ${day('c.ended_at')} as ended_on,
         ${ended('c.due_at')} as standing, ${ended('c.due_original_at')} as standing_original,
         case when c.ended_at is not null then c.supplement_requests < 2 and (c.due_at is null or ${day('c.ended_at')} <= ${day('c.due_at')}) end as on_time_766,
         ${open('c.due_at')} as late_after, ${open('c.due_original_at')} as late_after_original,
         case when c.ended_at is not null then null
              when c.supplement_requests >= 2 then '-infinity'::date
              when c.due_at is null then 'infinity'::date
              when c.status = 'awaiting_supplement' then case when ${day('c.paused_at')} > ${day('c.due_at')} then '-infinity'::date else 'infinity'::date end
              else ${day('c.due_at')} end as late_after_766,
         (select e.recorded_at from dossier_event e where e.opened_month = c.opened_month and e.dossier_id = c.dossier_id order by e.version desc limit 1) as last_recorded_at
    from lived c
)`;
}

/** The rows of some dossiers, given as arrays of their ids and months. */
export const touchedSource = (ids: string, months: string): string =>
  `unnest(${ids}::uuid[], ${months}::date[]) as t(dossier_id, opened_month) join dossier_event e on e.opened_month = t.opened_month and e.dossier_id = t.dossier_id`;

/**
 * After `fresh`: `moved` (what the dossiers count as now, +1, and what the sums hold of them, -1), and the difference they make to the days
 * (`cells`) and to the open work (`opens`). @param ids the parameter with the ids of the dossiers
 */
export function movesSql(ids: string): string {
  const sums = (columns: readonly string[]): string => columns.map((column) => `sum(${column})::int as ${column}`).join(', ');
  const zeros = (except: number, value: string): string => OPEN_COUNTS.map((_, index) => (index === except ? value : '0')).join(', ');
  return `
moved as (
  select ${FIGURE_COLUMNS}, 1 as sign from fresh
  union all select ${FIGURE_COLUMNS}, -1 from dossier_figure where dossier_id = any(${ids}::uuid[])
), cells as (
  select ${DIMENSIONS}, day, ${sums(COUNTS)}
    from (select ${DIMENSIONS}, received_on as day, sign as received, 0 as early, 0 as on_time, 0 as late, 0 as original_early, 0 as original_on_time, 0 as original_late, 0 as on_time_766
            from moved
          union all
          select ${DIMENSIONS}, ended_on, 0, sign * (standing = 'early')::int, sign * (standing = 'on_time')::int, sign * (standing = 'late')::int,
                 sign * (standing_original = 'early')::int, sign * (standing_original = 'on_time')::int, sign * (standing_original = 'late')::int, sign * on_time_766::int
            from moved where ended_on is not null) m
   group by ${DIMENSIONS}, day
), opens as (
  select ${DIMENSIONS}, late_after, ${sums(OPEN_COUNTS)}
    from (select ${DIMENSIONS}, late_after, sign as open, 0 as open_original, 0 as open_766 from moved where ended_on is null
          union all select ${DIMENSIONS}, late_after_original, ${zeros(1, 'sign')} from moved where ended_on is null
          union all select ${DIMENSIONS}, late_after_766, ${zeros(2, 'sign')} from moved where ended_on is null) m
   group by ${DIMENSIONS}, late_after
)`;
}
