import type { Tx } from '@app/platform';
import type { FiguresQuery } from '../figures/figures-query.js';
import { lookedAt } from '../figures/known-days.js';
import { percent } from '../figures/report-0206a.js';
import type { SeriesGrouping } from '../series/series.js';

export interface SatisfactionRow {
  readonly key: string | null;
  readonly name: { readonly vi: string; readonly en: string } | null;
  /** Ratings given in the period; one per dossier. */
  readonly ratings: number;
  /** 1 to 5 with two decimals. null = N/A: fewer than `enough` ratings say nothing, and would say who gave them. */
  readonly average: number | null;
  /** 4 and 5, and 1 and 2, in per cent of the ratings; null as above. */
  readonly satisfiedPercent: number | null;
  readonly dissatisfiedPercent: number | null;
}

export interface Satisfaction {
  readonly from: string;
  readonly to: string;
  /** null = as known now. A rating is given once and never changes. */
  readonly asOf: string | null;
  readonly groupBy: SeriesGrouping;
  /** From how many ratings on anything is said about them. */
  readonly enough: number;
  readonly rows: readonly SatisfactionRow[];
  readonly total: SatisfactionRow;
}

const ENOUGH = 5;

const RATINGS = `
with keyed as (
  select r.score, case $4::text when 'field' then v.field_code when 'unit' then u.code when 'procedure' then p.code end as key,
         case $4::text when 'field' then v.field_name when 'unit' then u.name when 'procedure' then v.name end as name
    from rating r
    join dossier d on d.id = r.dossier_id
    join unit u on u.id = d.processing_unit_id
    join procedure_version v on v.id = d.version_id
    join procedure p on p.id = v.procedure_id
   where r.rated_at >= $1::date::timestamp at time zone $3 and r.rated_at < ($2::date + 1)::timestamp at time zone $3
     and ($5::uuid[] is null or d.receiving_unit_id = any($5::uuid[]) or d.processing_unit_id = any($5::uuid[]))
     and ($6::uuid is null or d.receiving_unit_id = $6::uuid or d.processing_unit_id = $6::uuid)
)
select key, max(name::text)::jsonb as name, grouping(key) = 1 as is_total, count(*)::int as ratings, avg(score)::float8 as average,
       count(*) filter (where score >= 4)::int as satisfied, count(*) filter (where score <= 2)::int as dissatisfied
  from keyed group by grouping sets ((key), ()) having grouping(key) = 1 or $4::text <> 'total' order by is_total, key`;

interface Rated {
  readonly key: string | null;
  readonly name: { vi: string; en: string } | null;
  readonly is_total: boolean;
  readonly ratings: number;
  readonly average: number | null;
  readonly satisfied: number;
  readonly dissatisfied: number;
}

/** What citizens thought, by the unit that processed. Never who: a row of a few ratings shows their number only. @throws what lookedAt throws */
export async function satisfaction(
  tx: Tx,
  query: Pick<FiguresQuery, 'from' | 'to' | 'asOf' | 'unitIds' | 'unitId' | 'zone'> & { readonly groupBy: SeriesGrouping },
): Promise<Satisfaction> {
  const { day } = await lookedAt(tx, query);
  const { from, to, zone, groupBy, unitIds, unitId } = query;
  const found = await tx.rows<Rated & Record<string, unknown>>(RATINGS, [
    from,
    day,
    zone,
    groupBy,
    unitIds === 'all' ? null : unitIds,
    unitId ?? null,
  ]);
  const nothing: Rated = { key: null, name: null, is_total: true, ratings: 0, average: null, satisfied: 0, dissatisfied: 0 };
  return {
    from,
    to,
    asOf: query.asOf ?? null,
    groupBy,
    enough: ENOUGH,
    rows: found.filter((row) => !row.is_total).map(rowOf),
    total: rowOf(found.find((row) => row.is_total) ?? nothing),
  };
}

function rowOf({ key, name, ratings, average, satisfied, dissatisfied }: Rated): SatisfactionRow {
  const enough = ratings >= ENOUGH && average !== null;
  return {
    key,
    name,
    ratings,
    average: enough ? Math.round(average * 100) / 100 : null,
    satisfiedPercent: enough ? percent(satisfied, ratings) : null,
    dissatisfiedPercent: enough ? percent(dissatisfied, ratings) : null,
  };
}
