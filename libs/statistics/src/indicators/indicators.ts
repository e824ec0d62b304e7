import type { Tx } from '@app/platform';
import { lookedAt } from '../figures/known-days.js';
import { percent, report0206a, type FiguresRow } from '../figures/report-0206a.js';
import { BY_DOSSIER, COUNTED_SQL, flagParameters, FLAGS, type IndicatorsQuery } from './dossier-flags.js';

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
  /** null = as known now. */
  readonly asOf: string | null;
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

/** Whether papers are digitised is kept as it stands, not day by day. */
const UNKNOWN_THEN = ['4.2', '4.3'];
const NOT_KEPT_BY_DAY = {
  vi: 'Tình trạng số hóa giấy tờ không lưu theo ngày; chỉ tính được theo hiện tại',
  en: 'Whether papers are digitised is not kept day by day; it is counted as known now only',
};
const COUNTS = `${FLAGS}
select ${Object.keys(BY_DOSSIER)
  .map((code) => `${COUNTED_SQL(code)}`)
  .join(', ')},
       (select count(distinct x.dossier_id)::int from (
          select r.dossier_id from rating r where r.score <= 2 and r.rated_at < $6::timestamptz
          union all select k.dossier_id from complaint k where k.made_at < $6::timestamptz) x
         join own o on o.dossier_id = x.dossier_id) as disliked,
       (select count(*)::int from procedure p where p.state = 'active'
          and exists (select 1 from procedure_version v where v.procedure_id = p.id and v.status = 'published' and v.effective_from <= least(app_now(), $6::timestamptz))) as procedures,
       (select count(*)::int from procedure p where p.state = 'active'
          and exists (select 1 from procedure_version v join channel c on c.version_id = v.id and c.kind in ('online_full', 'online_partial')
                       where v.procedure_id = p.id and v.status = 'published' and v.effective_from <= least(app_now(), $6::timestamptz)
                         and (v.effective_to is null or v.effective_to > least(app_now(), $6::timestamptz))
                         and v.form_version_id is not null and v.flow_version_id is not null)) as "onlineProcedures"
  from flags`;

interface Counts {
  readonly disliked: number;
  readonly procedures: number;
  readonly onlineProcedures: number;
  /** Dossiers counted and reached by code. */
  readonly shares: Readonly<Record<string, readonly [reached: number, counted: number]>>;
}

/**
 * The indicators of Decision 766 that the data allow, as known now or on a past day; the others with the reason. 2.1 and 5.4 count what form
 * II.06a counts, carried over dossiers included; the rest counts what was received or resolved within the period.
 * @param tx from `readAs`: several statements must see one snapshot
 * @throws what lookedAt throws, SumsBehind, TooMuchChanged
 */
export async function indicators766(tx: Tx, query: IndicatorsQuery): Promise<Indicators> {
  const { from, to } = query;
  const { day } = await lookedAt(tx, query);
  const { total } = await report0206a(tx, { ...query, groupBy: 'total' });
  const counts = await countsOf(tx, query, day);
  const rules = await tx.rows<Rule & Record<string, unknown>>(RULES, [to]);
  const shares = sharesOf(counts, total);
  return {
    from,
    to,
    asOf: query.asOf ?? null,
    items: rules.map((rule) => {
      const unknown = query.asOf !== undefined && UNKNOWN_THEN.includes(rule.code) && rule.notCounted === null;
      return indicatorOf(unknown ? { ...rule, notCounted: NOT_KEPT_BY_DAY } : rule, shares[rule.code]);
    }),
  };
}

async function countsOf(tx: Tx, query: IndicatorsQuery, day: string): Promise<Counts> {
  const parameters = await flagParameters(tx, query, day);
  const { disliked, procedures, onlineProcedures, ...found } = await tx.one<Record<string, number>>(COUNTS, parameters);
  const shares = Object.keys(BY_DOSSIER).map((code): [string, [number, number]] => [
    code,
    [found[`${code} reached`] ?? 0, found[`${code} counted`] ?? 0],
  ]);
  return {
    disliked: disliked ?? 0,
    procedures: procedures ?? 0,
    onlineProcedures: onlineProcedures ?? 0,
    shares: Object.fromEntries(shares),
  };
}

/** Numerator and denominator by code. */
function sharesOf(counts: Counts, total: FiguresRow): Readonly<Record<string, readonly [number, number]>> {
  const { columns, indicator766 } = total;
  const overdue = columns.late + columns.overdue;
  return {
    ...counts.shares,
    '2.1': [indicator766.onTime, indicator766.total],
    '3.1': [counts.onlineProcedures, counts.procedures],
    // 100 % less the rate of late dossiers and less the rate of disliked ones: two rates, so a dossier may weigh twice.
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
