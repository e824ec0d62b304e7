import type { Tx } from '@app/platform';
import type { Mark } from '../summaries/mark.js';
import type { Standing } from './columns.js';
import type { FiguresQuery, Grouping } from './figures-query.js';

/** Arrays of ids and months, as the facts take them. */
export interface Candidates {
  readonly ids: readonly string[];
  readonly months: readonly string[];
}

export interface CandidateQuery extends FiguresQuery {
  readonly row?: { readonly groupBy: Grouping; readonly key: string } | undefined;
  /** Wanted labels; left out: all. */
  readonly standings?: readonly Standing[];
  /** By indicator 2.1; left out: either. */
  readonly onTime766?: boolean | undefined;
}

const END_OF_DAY = `coalesce(($3::date + 1)::timestamp at time zone $4, 'infinity')`;

/**
 * Dossiers that may be counted, in the order of their ids: what had ended by then counts as its figure says; what was open at the day looked
 * at, what changed after the as-of day and what is beyond the mark must be folded to know. $1 from, $2 the day looked at, $3 as-of day or null, $4 zone,
 * $5 unit ids or null, $6 unit or null, $7 labels or null, $8 grouping, $9 key, $10 after this id, $11 and $12 beyond the mark, $13 limit,
 * $14 on time by indicator 2.1 or null.
 */
const CANDIDATES = `
select c.id, c.month::text as month
  from (
    select f.dossier_id as id, f.opened_month as month from dossier_figure f
     where ($10::uuid is null or f.dossier_id > $10::uuid)
       and (f.last_recorded_at >= ${END_OF_DAY}
            or (f.received_on <= $2::date and (f.ended_on is null or f.ended_on > $2::date))
            or (f.ended_on between $1::date and $2::date and ($7::text[] is null or f.standing = any($7::text[]))
                and ($14::boolean is null or f.on_time_766 = $14::boolean)))
       and ($5::uuid[] is null or f.receiving_unit_id = any($5::uuid[]) or f.processing_unit_id = any($5::uuid[]))
       and ($6::uuid is null or f.receiving_unit_id = $6::uuid or f.processing_unit_id = $6::uuid)
       and case $8::text
             when 'unit' then f.processing_unit_id = (select u.id from unit u where u.code = $9::text)
             when 'channel' then f.channel = $9::text
             when 'procedure' then f.version_id in (select v.id from procedure_version v join procedure p on p.id = v.procedure_id where p.code = $9::text)
             when 'field' then f.version_id in (select v.id from procedure_version v where v.field_code = $9::text)
             when 'level' then f.version_id in (select v.id from procedure_version v where v.level = $9::text)
             else true end
    union
    select b.id, b.month from unnest($11::uuid[], $12::date[]) as b(id, month) where $10::uuid is null or b.id > $10::uuid) c
 order by c.id limit $13`;

/** The next of them after an id. @param day the day looked at */
export async function candidatesAfter(
  tx: Tx,
  query: CandidateQuery,
  day: string,
  mark: Mark,
  after: string | null,
  limit: number,
): Promise<Candidates> {
  const row = query.row === undefined || query.row.groupBy === 'total' ? null : query.row;
  const rows = await tx.rows<{ id: string; month: string }>(CANDIDATES, [
    query.from,
    day,
    query.asOf ?? null,
    query.zone,
    query.unitIds === 'all' ? null : query.unitIds,
    query.unitId ?? null,
    query.granularity === 'INSTANT' ? null : (query.standings ?? null),
    row?.groupBy ?? null,
    row?.key ?? null,
    after,
    mark.ids,
    mark.months,
    limit,
    query.granularity === 'INSTANT' ? null : (query.onTime766 ?? null),
  ]);
  return { ids: rows.map(({ id }) => id), months: rows.map(({ month }) => month) };
}

const CHANGED = `
select c.id, c.month::text as month
  from (
    select f.dossier_id as id, f.opened_month as month from dossier_figure f
     where f.last_recorded_at >= ($1::date + 1)::timestamp at time zone $2
        or (f.received_on <= $4::date and (f.ended_on is null or f.ended_on > $3::date))
    union select b.id, b.month from unnest($5::uuid[], $6::date[]) as b(id, month)) c
 limit $7`;

/**
 * Dossiers that may count otherwise on a later as-of day: whatever changed after the earlier day, and what was open when time went on.
 * @returns null when there are more than the limit
 */
export async function mayDiffer(
  tx: Tx,
  { asOf, zone, dayA, dayB }: { asOf: string; zone: string; dayA: string; dayB: string },
  mark: Mark,
  limit: number,
): Promise<Candidates | null> {
  const rows = await tx.rows<{ id: string; month: string }>(CHANGED, [asOf, zone, dayA, dayB, mark.ids, mark.months, limit + 1]);
  return rows.length > limit ? null : { ids: rows.map(({ id }) => id), months: rows.map(({ month }) => month) };
}
