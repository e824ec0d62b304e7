import type { Tx } from '@app/platform';
import type { FiguresQuery, Grouping } from '../figures/figures-query.js';
import { parametersOf } from '../figures/parameters.js';
import { factsSql } from '../figures/facts-sql.js';
import type { Counted } from '../figures/counted.js';
import { endOfDay } from '../period/end-of-day.js';
import { wholeMonths } from '../period/whole-months.js';
import { COUNTS, DIMENSIONS, FIGURE_COLUMNS, freshSql, movesSql, OPEN_COUNTS, touchedSource } from './fresh-sql.js';
import type { Then } from './figures-then.js';
import type { Mark } from './mark.js';

const list = (alias: string): string => COUNTS.map((column) => `${alias}.${column}`).join(', ');
const sums = COUNTS.map((column) => `sum(${column})::int as ${column}`).join(', ');

export const DIMENSION_TYPES = 'processing_unit_id uuid, receiving_unit_id uuid, version_id uuid, channel text';

/**
 * The figures of a period: sums below the mark plus the difference that other dossiers make. $1 from, $2 to, $3 grouping,
 * $4 unit ids or null, $5 unit or null, $6 field or null, $7 the difference to the days, $8 the open work, $9 and $10 the whole months.
 * A statement of its own, so that the usual case is planned without a single partition of the ledger.
 */
const report = (open: string): string => `
with period as (
  select ${DIMENSIONS}, ${sums}
    from (select ${DIMENSIONS}, ${list('m')} from figure_month m where m.month >= $9::date and m.month < $10::date
          union all select ${DIMENSIONS}, ${list('d')} from figure_day d where d.day >= $1::date and d.day < $9::date
          union all select ${DIMENSIONS}, ${list('d')} from figure_day d where d.day >= $10::date and d.day <= $2::date
          union all select ${DIMENSIONS}, ${list('c')} from json_to_recordset($7::json) as c(${DIMENSION_TYPES}, day date, ${COUNTS.map((column) => `${column} int`).join(', ')})
                     where c.day between $1::date and $2::date) x
   group by ${DIMENSIONS}
), open_by as (${open}), parts as (
  select ${DIMENSIONS}, ${COUNTS.join(', ')}, 0 as in_progress, 0 as overdue, 0 as original_overdue, 0 as open_on_time_766 from period
  union all
  select ${DIMENSIONS}, ${COUNTS.map(() => '0').join(', ')}, in_progress, overdue, original_overdue, open_on_time_766 from open_by
), keyed as (
  select b.*, b.early + b.on_time + b.late as resolved, b.channel in ('online_full', 'online_partial') as is_online,
         case $3::text when 'field' then v.field_code when 'unit' then u.code when 'procedure' then p.code when 'channel' then b.channel when 'level' then v.level end as key,
         case $3::text when 'field' then v.field_name when 'unit' then u.name when 'procedure' then v.name end as name
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
having (grouping(key) = 1 or $3::text <> 'total') and (grouping(key) = 1 or sum(resolved + in_progress) > 0)
 order by is_total, key`;

const OPEN_TODAY = `
  select ${DIMENSIONS}, sum(open)::int as in_progress, coalesce(sum(open) filter (where late_after < $2::date), 0)::int as overdue,
         coalesce(sum(open_original) filter (where late_after < $2::date), 0)::int as original_overdue,
         coalesce(sum(open_766) filter (where late_after >= $2::date), 0)::int as open_on_time_766
    from (select ${DIMENSIONS}, late_after, open, open_original, open_766 from figure_open
          union all select ${DIMENSIONS}, late_after, open, open_original, open_766
                      from json_to_recordset($8::json) as o(${DIMENSION_TYPES}, late_after date, open int, open_original int, open_766 int)) x
   group by ${DIMENSIONS}`;
const OPEN_THEN = `
  select ${DIMENSIONS}, in_progress, overdue, original_overdue, open_on_time_766
    from json_to_recordset($8::json) as o(${DIMENSION_TYPES}, in_progress int, overdue int, original_overdue int, open_on_time_766 int)`;
const REPORT_TODAY = report(OPEN_TODAY);
const REPORT_THEN = report(OPEN_THEN);

/** What dossiers folded anew change. $1 ids, $2 months, $3 zone, $4 until when rows were known. Days go as text: 'infinity' is one of them. */
const DIFFERENCE = `
with ${freshSql(touchedSource('$1', '$2'), '$3', '{row}.recorded_at < $4::timestamptz')}, ${movesSql('$1')}
select (select coalesce(json_agg(c), '[]')::text from (select ${DIMENSIONS}, day::text as day, ${COUNTS.join(', ')} from cells) c) as cells,
       (select coalesce(json_agg(o), '[]')::text from (select ${DIMENSIONS}, late_after::text as late_after, ${OPEN_COUNTS.join(', ')} from opens) o) as opens`;

// Whoever changed after the as-of day, or was open at the end of the period, stood otherwise then than now. By instants also what ended on
// its very due day: the sums call it on time, whatever the hour. Earlier and later days are the same either way.
const OTHERWISE = `
select dossier_id as id, opened_month as month from dossier_figure
 where last_recorded_at >= $2::timestamptz or (received_on <= $1::date and (ended_on is null or ended_on > $1::date))
    or ($7::boolean and ended_on between $6::date and $1::date and 'on_time' in (standing, standing_original))
union select x.id, x.month from unnest($3::uuid[], $4::date[]) as x(id, month)
limit $5`;
/** Out of the sums with what they hold of them. $1 ids */
const HELD = `
with fresh as (select ${FIGURE_COLUMNS} from dossier_figure where false), ${movesSql('$1')}
select coalesce(json_agg(c), '[]')::text as cells from (select ${DIMENSIONS}, day::text as day, ${COUNTS.join(', ')} from cells) c`;
/** Into the figures as they stood. Parameters of the facts, then $9 ids and $10 months. Everything is put on a day of the period. */
const STOOD = `
with facts as (${factsSql({ to: '$2', known: '$3', only: { ids: '$9', months: '$10' } })})
select ${DIMENSIONS}, $1::date::text as day, count(*) filter (where origin <> 'carried')::int as received,
       count(*) filter (where standing = 'early')::int as early, count(*) filter (where standing = 'on_time')::int as on_time, count(*) filter (where standing = 'late')::int as late,
       count(*) filter (where standing_original = 'early')::int as original_early, count(*) filter (where standing_original = 'on_time')::int as original_on_time,
       count(*) filter (where standing_original = 'late')::int as original_late, count(*) filter (where ended_at is not null and on_time_766)::int as on_time_766,
       count(*) filter (where ended_at is null)::int as in_progress, count(*) filter (where standing = 'overdue')::int as overdue,
       count(*) filter (where standing_original = 'overdue')::int as original_overdue, count(*) filter (where ended_at is null and on_time_766)::int as open_on_time_766
  from facts group by ${DIMENSIONS}`;

/** With more dossiers than this to be folded anew, reading the whole ledger is not slower. */
const MAX_FOLDED = 150_000;

/**
 * The rows of form II.06a, as known now or on a past day. Dossiers that stood otherwise then (changed after the as-of day, open at the end
 * of a period that is over) or may count otherwise by instants leave the sums and are folded from the ledger; everything else are sums.
 * @param day the day looked at. @param isNow whether open work is judged today by days, by everything known
 * @returns null when so many stood otherwise that the whole ledger must be read
 */
export async function reportFromSums(
  tx: Tx,
  query: FiguresQuery & { readonly groupBy: Grouping },
  mark: Mark,
  day: string,
  isNow: boolean,
): Promise<Counted[] | null> {
  const changes = isNow ? await changesOf(tx, query.zone, { ...mark, until: 'infinity' }) : await stoodOtherwise(tx, query, mark, day);
  if (changes === null) return null;
  const { first, end } = wholeMonths(query.from, day);
  return tx.rows<Counted>(isNow ? REPORT_TODAY : REPORT_THEN, [
    query.from,
    day,
    query.groupBy,
    query.unitIds === 'all' ? null : query.unitIds,
    query.unitId ?? null,
    query.fieldCode ?? null,
    changes.cells,
    changes.opens,
    first,
    end,
  ]);
}

/** What dossiers change that the sums do not hold as they stood, as JSON of cells by day and of open work. */
export interface Changes {
  readonly cells: string;
  readonly opens: string;
}

/** The difference that dossiers make to the sums which were not then what they are now. */
export async function changesOf(tx: Tx, zone: string, { ids, months, until }: Then): Promise<Changes> {
  if (ids.length === 0) return { cells: '[]', opens: '[]' };
  return tx.one<{ cells: string; opens: string }>(DIFFERENCE, [ids, months, zone, until]);
}

async function stoodOtherwise(tx: Tx, query: FiguresQuery, mark: Mark, day: string): Promise<Changes | null> {
  const until = await endOfDay(tx, query.asOf, query.zone);
  const others = await tx.rows<{ id: string; month: string }>(OTHERWISE, [
    day,
    until,
    mark.ids,
    mark.months,
    MAX_FOLDED + 1,
    query.from,
    query.granularity === 'INSTANT',
  ]);
  if (others.length > MAX_FOLDED) return null;
  const ids = others.map(({ id }) => id);
  const held = await tx.one<{ cells: string }>(HELD, [ids]);
  const stood = await tx.rows(STOOD, [...parametersOf(query, day), ids, others.map(({ month }) => month)]);
  return { cells: JSON.stringify([...(JSON.parse(held.cells) as unknown[]), ...stood]), opens: JSON.stringify(stood) };
}
