import type { Calendars } from '@app/organisation';
import type { Tx } from '@app/platform';
import type { FiguresQuery } from '../figures/figures-query.js';
import { lookedAt } from '../figures/known-days.js';
import { changedSince, figuresThenSql } from '../summaries/figures-then.js';
import { requireMark } from '../summaries/mark.js';
import { hoursThen, stepsThenSql } from './hours-then.js';
import { pageOfSteps, stepPosition, type StepPage } from './step-pages.js';

export interface StepLateness {
  readonly unitCode: string;
  readonly unitName: { readonly vi: string; readonly en: string };
  readonly step: string;
  /** As one of the procedures calls it. */
  readonly stepTitle: { readonly vi: string; readonly en: string } | null;
  readonly done: number;
  /** Over the working hours of the step. */
  readonly late: number;
  readonly medianMinutes: number;
  readonly p90Minutes: number;
  readonly budgetMinutes: number | null;
}

export interface LatenessReason {
  /** The step that overran its hours most; null where none did: the time was lost between the steps. */
  readonly step: string | null;
  readonly stepTitle: { readonly vi: string; readonly en: string } | null;
  readonly unitCode: string | null;
  readonly unitName: { readonly vi: string; readonly en: string } | null;
  readonly dossiers: number;
}

export interface Lateness {
  readonly reasons: readonly LatenessReason[];
  readonly steps: readonly StepLateness[];
}

export type LatenessQuery = Pick<FiguresQuery, 'from' | 'to' | 'asOf' | 'unitIds' | 'zone'>;

const titleOf = (group: string): string =>
  `(select f.body -> 'steps' -> ${group}.step -> 'title' from procedure_version v join flow_version f on f.id = v.flow_version_id where v.id = ${group}.version_id)`;
// $1 from, $2 to, $3 zone, $4 unit ids or null, $5 until, $6 corrected, $7 limit.
const STEPS = `
select u.code as "unitCode", u.name as "unitName", g.step, ${titleOf('g')} as "stepTitle", g.done, g.late, g.median as "medianMinutes", g.p90 as "p90Minutes", g.budget as "budgetMinutes"
  from (
    select s.unit_id, s.step, count(*)::int as done, count(*) filter (where s.minutes > s.budget_minutes)::int as late, max(s.version_id::text)::uuid as version_id,
           round(percentile_cont(0.5) within group (order by s.minutes))::int as median, round(percentile_cont(0.9) within group (order by s.minutes))::int as p90,
           max(s.budget_minutes)::int as budget
      from ${stepsThenSql('$5', '$6')} s
     where s.ended_at >= $1::date::timestamp at time zone $3 and s.ended_at < ($2::date + 1)::timestamp at time zone $3
       and ($4::uuid[] is null or s.processing_unit_id = any($4::uuid[]) or s.unit_id = any($4::uuid[]))
     group by s.unit_id, s.step) g
  join unit u on u.id = g.unit_id
 order by g.late desc, u.code, g.step limit $7`;
// Each late dossier once, with the step that used most more than its hours. Then $7 ids, $8 months of what changed since.
const LATE = `
with ${figuresThenSql('$7', '$8', '$3', '$5')}, late as (
  select distinct on (f.dossier_id) f.dossier_id, f.ended_at, f.version_id, s.step, s.unit_id, coalesce(s.number, 0) as number, coalesce(s.minutes, 0) as minutes, s.budget_minutes
    from figures f left join ${stepsThenSql('$5', '$6')} s on s.dossier_id = f.dossier_id and s.minutes > s.budget_minutes
   where f.standing = 'late' and f.ended_at >= $1::date::timestamp at time zone $3 and f.ended_at < ($2::date + 1)::timestamp at time zone $3
     and ($4::uuid[] is null or f.processing_unit_id = any($4::uuid[]) or f.receiving_unit_id = any($4::uuid[]))
   order by f.dossier_id, s.minutes - s.budget_minutes desc nulls last, s.number)`;
const REASONS = `${LATE}
select g.step, ${titleOf('g')} as "stepTitle", u.code as "unitCode", u.name as "unitName", g.dossiers
  from (select l.step, l.unit_id, max(l.version_id::text)::uuid as version_id, count(*)::int as dossiers from late l group by l.step, l.unit_id) g
  left join unit u on u.id = g.unit_id
 order by g.dossiers desc, g.step, u.code limit $9`;
const OF_REASON = `${LATE}
select d.id as "dossierId", d.code as "dossierCode", l.ended_at as "endedAt", l.number, l.minutes, l.budget_minutes as "budgetMinutes"
  from late l join dossier d on d.id = l.dossier_id left join unit u on u.id = l.unit_id
 where l.step is not distinct from $9::text and u.code is not distinct from $10::text
   and ($11::int is null or (-l.minutes, d.id, l.number) > (-$11::int, $12::uuid, $13::int))
 order by -l.minutes, d.id, l.number limit $14`;

const [MAX_STEPS, MAX_REASONS] = [500, 200];

/**
 * Why dossiers ended late in the period (form II.07), each dossier once, and which desk used how much of the working hours of its steps.
 * @throws what lookedAt, hoursThen and changedSince throw, SumsBehind
 */
export async function lateness(tx: Tx, calendars: Calendars, query: LatenessQuery): Promise<Lateness> {
  const { steps, late } = await parametersOf(tx, calendars, query);
  return {
    reasons: await tx.rows<LatenessReason & Record<string, unknown>>(REASONS, [...late, MAX_REASONS]),
    steps: await tx.rows<StepLateness & Record<string, unknown>>(STEPS, [...steps, MAX_STEPS]),
  };
}

/** Exactly the dossiers that one reason counted, the longest step first. @param query the step and unit of the row, null where none overran */
export async function dossiersOfReason(
  tx: Tx,
  calendars: Calendars,
  query: LatenessQuery & {
    readonly step: string | null;
    readonly unitCode: string | null;
    readonly cursor?: string | undefined;
    readonly limit?: number | undefined;
  },
): Promise<StepPage> {
  const position = stepPosition(query.cursor);
  const { late } = await parametersOf(tx, calendars, query);
  return pageOfSteps(tx, OF_REASON, [...late, query.step, query.unitCode, ...position], query.limit);
}

async function parametersOf(
  tx: Tx,
  calendars: Calendars,
  query: LatenessQuery,
): Promise<{ readonly steps: readonly unknown[]; readonly late: readonly unknown[] }> {
  await lookedAt(tx, query);
  const mark = await requireMark(tx, query.zone);
  const { until, corrected } = await hoursThen(tx, calendars, query);
  const changed = await changedSince(tx, query, mark);
  const steps = [query.from, query.to, query.zone, query.unitIds === 'all' ? null : query.unitIds, until, corrected];
  return { steps, late: [...steps, changed.ids, changed.months] };
}
