import type { Tx } from '@app/platform';
import type { FiguresQuery } from '../figures/figures-query.js';
import { lookedAt } from '../figures/known-days.js';
import { percent, report0206a, type FiguresRow } from '../figures/report-0206a.js';

export interface Indicator {
  readonly code: string;
  readonly name: { readonly vi: string; readonly en: string };
  /** Of the points at stake; null where their split is not known. */
  readonly points: number | null;
  readonly thresholdPercent: number;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** null = N/A: nothing to divide by, or not counted here. */
  readonly percent: number | null;
  /** The points when the threshold is reached, else their share of it, two decimals; null = N/A. */
  readonly score: number | null;
  /** Why it cannot be counted here. */
  readonly notCounted: { readonly vi: string; readonly en: string } | null;
  readonly source: string;
}

export interface Indicators {
  readonly from: string;
  readonly to: string;
  readonly items: readonly Indicator[];
}

interface Rule {
  readonly code: string;
  readonly name: { vi: string; en: string };
  readonly points: number | null;
  readonly threshold: number;
  readonly notCounted: { vi: string; en: string } | null;
  readonly source: string;
}

const RULES = `
select code, name, points::float8 as points, threshold_percent::float8 as threshold, not_counted as "notCounted", source from indicator_rule
 where valid_from <= $1::date and (valid_to is null or valid_to >= $1::date) order by position`;

/** $1 from, $2 to, $3 unit ids or null, $4 unit or null. Received and resolved within the period. */
const COUNTS = `
with own as (
  select f.dossier_id, f.channel, f.received_on, f.ended_on, f.ended_by from dossier_figure f
   where ($3::uuid[] is null or f.receiving_unit_id = any($3::uuid[]) or f.processing_unit_id = any($3::uuid[]))
     and ($4::uuid is null or f.receiving_unit_id = $4::uuid or f.processing_unit_id = $4::uuid)
     and (f.received_on between $1::date and $2::date or f.ended_on between $1::date and $2::date)
), received as (
  select o.dossier_id, o.channel in ('online_full', 'online_partial') as online, d.citizen_id is not null as verified,
         exists (select 1 from obligation b where b.dossier_id = o.dossier_id) as charged,
         exists (select 1 from payment p where p.dossier_id = o.dossier_id and p.method = 'online' and p.state = 'settled') as paid_online,
         exists (select 1 from dossier_component c where c.dossier_id = o.dossier_id)
           and not exists (select 1 from dossier_component c where c.dossier_id = o.dossier_id and c.digitisation = 0) as digitised,
         exists (select 1 from dossier_component c where c.dossier_id = o.dossier_id and c.digitisation in (2, 3)) as reused
    from own o join dossier d on d.id = o.dossier_id where o.received_on between $1::date and $2::date
), resolved as (
  select o.dossier_id, exists (select 1 from result r where r.dossier_id = o.dossier_id and r.state = 'issued' and r.head_document_id is not null) as electronic
    from own o where o.ended_on between $1::date and $2::date and o.ended_by = 'result_ready'
)
select (select count(*)::int from received) as received,
       (select count(*)::int from received where online) as online,
       (select count(*)::int from received where verified) as verified,
       (select count(*)::int from received where charged) as charged,
       (select count(*)::int from received where charged and paid_online) as "paidOnline",
       (select count(*)::int from received where digitised) as digitised,
       (select count(*)::int from received where reused) as reused,
       (select count(*)::int from resolved) as resolved,
       (select count(*)::int from resolved where electronic) as electronic,
       (select count(distinct x.dossier_id)::int from (
          select r.dossier_id from rating r where r.score <= 2 union all select k.dossier_id from complaint k) x join own o on o.dossier_id = x.dossier_id) as disliked,
       (select count(*)::int from procedure p where p.state = 'active'
          and exists (select 1 from procedure_version v where v.procedure_id = p.id and v.status = 'published' and v.effective_from <= app_now())) as procedures,
       (select count(*)::int from procedure p where p.state = 'active'
          and exists (select 1 from procedure_version v join channel c on c.version_id = v.id and c.kind in ('online_full', 'online_partial')
                       where v.procedure_id = p.id and v.status = 'published' and v.effective_from <= app_now() and (v.effective_to is null or v.effective_to > app_now())
                         and v.form_version_id is not null and v.flow_version_id is not null)) as "onlineProcedures"`;

interface Counts {
  readonly received: number;
  readonly online: number;
  readonly verified: number;
  readonly charged: number;
  readonly paidOnline: number;
  readonly digitised: number;
  readonly reused: number;
  readonly resolved: number;
  readonly electronic: number;
  readonly disliked: number;
  readonly procedures: number;
  readonly onlineProcedures: number;
}

/**
 * The indicators of Decision 766 that the data allow, as known now; the others with the reason. 2.1 is the one of form II.06a, carried over
 * dossiers included; the rest counts what was received or resolved within the period, a few seconds behind (as far as the figures are folded).
 * @throws what lookedAt throws
 */
export async function indicators766(tx: Tx, query: Pick<FiguresQuery, 'from' | 'to' | 'unitIds' | 'unitId' | 'zone'>): Promise<Indicators> {
  await lookedAt(tx, query);
  const { from, to, unitIds, unitId } = query;
  const { total } = await report0206a(tx, { ...query, groupBy: 'total' });
  const counts = await tx.one<Counts & Record<string, unknown>>(COUNTS, [from, to, unitIds === 'all' ? null : unitIds, unitId ?? null]);
  const rules = await tx.rows<Rule & Record<string, unknown>>(RULES, [to]);
  return { from, to, items: rules.map((rule) => indicatorOf(rule, sharesOf(counts, total)[rule.code])) };
}

/** Numerator and denominator by code. */
function sharesOf(counts: Counts, total: FiguresRow): Readonly<Record<string, readonly [number, number]>> {
  const { columns, indicator766 } = total;
  const overdue = columns.late + columns.overdue;
  return {
    '2.1': [indicator766.onTime, indicator766.total],
    '3.1': [counts.onlineProcedures, counts.procedures],
    '3.3': [counts.online, counts.received],
    '3.6': [counts.paidOnline, counts.charged],
    '4.1': [counts.electronic, counts.resolved],
    '4.2': [counts.digitised, counts.received],
    '4.3': [counts.reused, counts.received],
    '4.5b': [counts.verified, counts.received],
    '5.4': [Math.max(0, columns.total - overdue - counts.disliked), columns.total],
  };
}

function indicatorOf({ code, name, points, threshold, notCounted, source }: Rule, share: readonly [number, number] | undefined): Indicator {
  const [numerator, denominator] = notCounted !== null || share === undefined ? [null, null] : share;
  const reached = numerator === null || denominator === null ? null : percent(numerator, denominator);
  return {
    code,
    name,
    points,
    thresholdPercent: threshold,
    numerator,
    denominator,
    percent: reached,
    score: scoreOf(reached, points, threshold),
    notCounted,
    source,
  };
}

/** Two decimals; N/A stays N/A. */
export function scoreOf(reached: number | null, points: number | null, threshold: number): number | null {
  if (reached === null || points === null) return null;
  return reached >= threshold ? points : Math.round((reached * points * 100) / threshold) / 100;
}
