import type { Calendars } from '@app/organisation';
import type { Tx } from '@app/platform';
import type { FiguresQuery } from '../figures/figures-query.js';
import { lookedAt } from '../figures/known-days.js';
import { hoursThen, stepsThenSql, type HoursThen } from './hours-then.js';
import { pageOfSteps, stepPosition, type StepPage } from './step-pages.js';

export interface BottleneckQuery extends Pick<FiguresQuery, 'from' | 'to' | 'asOf' | 'unitIds' | 'unitId' | 'zone'> {
  readonly procedureCode?: string | undefined;
}

/** One step of one procedure in one unit, over the dossiers that ended in the period. */
export interface Bottleneck {
  readonly unitCode: string;
  readonly unitName: { readonly vi: string; readonly en: string };
  readonly procedureCode: string;
  readonly procedureName: { readonly vi: string; readonly en: string };
  readonly step: string;
  readonly stepTitle: { readonly vi: string; readonly en: string } | null;
  readonly done: number;
  /** Longer than the hours of the step. */
  readonly late: number;
  readonly medianMinutes: number;
  readonly p90Minutes: number;
  readonly budgetMinutes: number | null;
  /** Working minutes beyond the hours, all together: where most time is to be won. */
  readonly excessMinutes: number;
}

// $1 from, $2 to, $3 zone, $4 unit ids or null, $5 unit or null, $6 procedure or null, $7 until, $8 corrected.
const STEPS = `
from ${stepsThenSql('$7', '$8')} s
 where s.ended_at >= $1::date::timestamp at time zone $3 and s.ended_at < ($2::date + 1)::timestamp at time zone $3
   and ($4::uuid[] is null or s.processing_unit_id = any($4::uuid[]) or s.unit_id = any($4::uuid[]))
   and ($5::uuid is null or s.unit_id = $5::uuid)
   and ($6::text is null or s.version_id in (select v.id from procedure_version v join procedure p on p.id = v.procedure_id where p.code = $6::text))`;
// Names are joined to what is left after counting, not to millions of steps.
const BOTTLENECKS = `
with counted as (
  select s.unit_id, s.version_id, s.step, s.minutes, s.budget_minutes ${STEPS}
), grouped as (
  select c.unit_id, v.procedure_id, c.step, count(*)::int as done, count(*) filter (where c.minutes > c.budget_minutes)::int as late,
         round(percentile_cont(0.5) within group (order by c.minutes))::int as median, round(percentile_cont(0.9) within group (order by c.minutes))::int as p90,
         max(c.budget_minutes)::int as budget, coalesce(sum(greatest(0, c.minutes - c.budget_minutes)), 0)::float8 as excess, max(v.number) as number
    from counted c join procedure_version v on v.id = c.version_id group by 1, 2, 3
)
select u.code as "unitCode", u.name as "unitName", p.code as "procedureCode", v.name as "procedureName", g.step, f.body -> 'steps' -> g.step -> 'title' as "stepTitle",
       g.done, g.late, g.median as "medianMinutes", g.p90 as "p90Minutes", g.budget as "budgetMinutes", g.excess as "excessMinutes"
  from grouped g join unit u on u.id = g.unit_id join procedure p on p.id = g.procedure_id join procedure_version v on v.procedure_id = g.procedure_id and v.number = g.number
  left join flow_version f on f.id = v.flow_version_id
 order by g.excess desc, u.code, p.code, g.step limit $9`;
const OF_STEP = `
select d.id as "dossierId", d.code as "dossierCode", x.ended_at as "endedAt", x.number, x.minutes, x.budget as "budgetMinutes"
  from (select s.dossier_id, s.ended_at, s.number, s.minutes, s.budget_minutes as budget ${STEPS}
           and s.unit_id in (select id from unit where code = $9::text) and s.step = $10::text) x
  join dossier d on d.id = x.dossier_id
 where $11::int is null or (-x.minutes, d.id, x.number) > (-$11::int, $12::uuid, $13::int)
 order by -x.minutes, d.id, x.number limit $14`;

const MAX_ROWS = 300;

/** Which step of which procedure loses most working time in which unit; the largest loss first. @throws what lookedAt and hoursThen throw */
export async function bottlenecks(tx: Tx, calendars: Calendars, query: BottleneckQuery): Promise<Bottleneck[]> {
  await lookedAt(tx, query);
  const then = await hoursThen(tx, calendars, query);
  return tx.rows<Bottleneck & Record<string, unknown>>(BOTTLENECKS, [...parametersOf(query, then), MAX_ROWS]);
}

/** Exactly the steps that one row counted, slowest first. @throws what bottlenecks throws, CursorInvalid */
export async function stepsOf(
  tx: Tx,
  calendars: Calendars,
  query: BottleneckQuery & {
    readonly unitCode: string;
    readonly step: string;
    readonly cursor?: string | undefined;
    readonly limit?: number | undefined;
  },
): Promise<StepPage> {
  const position = stepPosition(query.cursor);
  await lookedAt(tx, query);
  const then = await hoursThen(tx, calendars, query);
  return pageOfSteps(tx, OF_STEP, [...parametersOf(query, then), query.unitCode, query.step, ...position], query.limit);
}

function parametersOf({ from, to, zone, unitIds, unitId, procedureCode }: BottleneckQuery, { until, corrected }: HoursThen): unknown[] {
  return [from, to, zone, unitIds === 'all' ? null : unitIds, unitId ?? null, procedureCode ?? null, until, corrected];
}
