import type { Tx } from '@app/platform';
import type { FiguresQuery, Grouping } from '../figures/figures-query.js';
import { factsSql } from '../figures/facts-sql.js';
import type { Counted } from '../figures/counted.js';
import { wholeMonths } from '../period/whole-months.js';
import { COUNTS, DIMENSIONS, freshSql, movesSql, touchedSource } from './fresh-sql.js';
import type { Mark } from './mark.js';

const list = (alias: string): string => COUNTS.map((column) => `${alias}.${column}`).join(', ');
const sums = COUNTS.map((column) => `sum(${column})::int as ${column}`).join(', ');

/**
 * The figures of a period as known now: sums below the mark plus the difference that the dossiers beyond it make. $1 from, $2 to, $3 zone,
 * $4 unit ids or null, $5 unit or null, $6 field or null, $7 grouping, $8 and $9 the dossiers beyond the mark, $10 and $11 the whole months.
 * @param open common table expressions that end with `open_by`: dimensions, total, overdue, overdue against the original date, on time for 766
 */
const report = (open: string): string => `
with ${freshSql(touchedSource('$8', '$9'), '$3')}, ${movesSql('$8')}, period as (
  select ${DIMENSIONS}, ${sums}
    from (select ${DIMENSIONS}, ${list('m')} from figure_month m where m.month >= $10::date and m.month < $11::date
          union all select ${DIMENSIONS}, ${list('d')} from figure_day d where d.day >= $1::date and d.day < $10::date
          union all select ${DIMENSIONS}, ${list('d')} from figure_day d where d.day >= $11::date and d.day <= $2::date
          union all select ${DIMENSIONS}, ${list('c')} from cells c where c.day between $1::date and $2::date) x
   group by ${DIMENSIONS}
), ${open}, parts as (
  select ${DIMENSIONS}, ${COUNTS.join(', ')}, 0 as in_progress, 0 as overdue, 0 as original_overdue, 0 as open_on_time_766 from period
  union all
  select ${DIMENSIONS}, ${COUNTS.map(() => '0').join(', ')}, in_progress, overdue, original_overdue, open_on_time_766 from open_by
), keyed as (
  select b.*, b.early + b.on_time + b.late as resolved, b.channel in ('online_full', 'online_partial') as is_online,
         case $7::text when 'field' then v.field_code when 'unit' then u.code when 'procedure' then p.code when 'channel' then b.channel when 'level' then v.level end as key,
         case $7::text when 'field' then v.field_name when 'unit' then u.name when 'procedure' then v.name end as name
    from parts b
    join unit u on u.id = b.processing_unit_id
    join procedure_version v on v.id = b.version_id
    join procedure p on p.id = v.procedure_id
   where ($4::uuid[] is null or b.receiving_unit_id = any($4::uuid[]) or b.processing_unit_id = any($4::uuid[]))
     and ($5::uuid is null or b.receiving_unit_id = $5::uuid or b.processing_unit_id = $5::uuid)
     and ($6::text is null or v.field_code = $6::text)
)
select key, max(name::text)::jsonb as name, grouping(key) = 1 as is_total,
       coalesce(sum(resolved + in_progress), 0)::int as total,
       coalesce(sum(received) filter (where is_online), 0)::int as "receivedOnline",
       coalesce(sum(received) filter (where not is_online), 0)::int as "receivedDirect",
       coalesce(sum(resolved + in_progress - received), 0)::int as "carriedOver",
       coalesce(sum(resolved), 0)::int as resolved,
       coalesce(sum(early), 0)::int as early,
       coalesce(sum(on_time), 0)::int as "onTime",
       coalesce(sum(late), 0)::int as late,
       coalesce(sum(in_progress), 0)::int as "inProgress",
       coalesce(sum(in_progress - overdue), 0)::int as "inTime",
       coalesce(sum(overdue), 0)::int as overdue,
       coalesce(sum(original_early), 0)::int as original_early,
       coalesce(sum(original_on_time), 0)::int as original_on_time,
       coalesce(sum(original_late), 0)::int as original_late,
       coalesce(sum(original_overdue), 0)::int as original_overdue,
       coalesce(sum(on_time_766 + open_on_time_766), 0)::int as on_time_766
  from keyed
 group by grouping sets ((key), ())
having (grouping(key) = 1 or $7::text <> 'total') and (grouping(key) = 1 or sum(resolved + in_progress) > 0)
 order by is_total, key`;

const OPEN_TODAY = `open_by as (
  select ${DIMENSIONS}, sum(open)::int as in_progress, coalesce(sum(open) filter (where late_after < $2::date), 0)::int as overdue,
         coalesce(sum(open_original) filter (where late_after < $2::date), 0)::int as original_overdue,
         coalesce(sum(open_766) filter (where late_after >= $2::date), 0)::int as open_on_time_766
    from (select ${DIMENSIONS}, late_after, open, open_original, open_766 from figure_open
          union all select ${DIMENSIONS}, late_after, open, open_original, open_766 from opens) x
   group by ${DIMENSIONS})`;

const FACTS_PARAMETERS: Record<string, string> = { $4: '$3', $5: '$4', $6: '$5', $7: '$6', $8: 'false' };
const renumbered = factsSql({ to: '$2', known: 'null', only: { ids: '$12', months: '$13' } }).replace(
  /\$(4|5|6|7|8)(?!\d)/g,
  (name) => FACTS_PARAMETERS[name] ?? name,
);
const OPEN_THEN = `then_open as (${renumbered}), open_by as (
  select t.processing_unit_id, d.receiving_unit_id, t.version_id, t.channel, count(*)::int as in_progress, count(*) filter (where standing = 'overdue')::int as overdue,
         count(*) filter (where standing_original = 'overdue')::int as original_overdue, count(*) filter (where on_time_766)::int as open_on_time_766
    from then_open t join dossier d on d.id = t.dossier_id where t.ended_at is null
   group by 1, 2, 3, 4)`;

const REPORT_TODAY = report(OPEN_TODAY);
const REPORT_THEN = report(OPEN_THEN);
const OPEN_AT = `
select dossier_id as id, opened_month as month from dossier_figure where received_on <= $1::date and (ended_on is null or ended_on > $1::date)
union select x.id, x.month from unnest($2::uuid[], $3::date[]) as x(id, month)`;

/**
 * The rows of form II.06a as known now, by days. What was open at the end of a period that is over is folded from the ledger, because its
 * due date and pause of then matter; everything else are sums. @param day the day looked at. @param today whether that day is today
 */
export async function currentReport(
  tx: Tx,
  query: FiguresQuery & { readonly groupBy: Grouping },
  mark: Mark,
  day: string,
  today: boolean,
): Promise<Counted[]> {
  const { first, end } = wholeMonths(query.from, day);
  const values = [
    query.from,
    day,
    query.zone,
    query.unitIds === 'all' ? null : query.unitIds,
    query.unitId ?? null,
    query.fieldCode ?? null,
    query.groupBy,
    mark.ids,
    mark.months,
    first,
    end,
  ];
  if (today) return tx.rows<Counted>(REPORT_TODAY, values);
  const open = await tx.rows<{ id: string; month: string }>(OPEN_AT, [day, mark.ids, mark.months]);
  return tx.rows<Counted>(REPORT_THEN, [...values, open.map(({ id }) => id), open.map(({ month }) => month)]);
}
