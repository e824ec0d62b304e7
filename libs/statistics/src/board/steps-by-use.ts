import type { Calendars, OfficeCalendar } from '@app/organisation';
import type { Tx } from '@app/platform';
import type { Scope } from '../figures/figures-query.js';
import { pageSize, positionOf } from '../lists/open-sql.js';

/** How many running steps of one unit have used at least so much of their hours; each step in its highest level only. */
export interface StepUseRow {
  readonly unitId: string;
  readonly unitCode: string;
  readonly unitName: { readonly vi: string; readonly en: string };
  readonly running: number;
  readonly levels: readonly { readonly percent: number; readonly steps: number }[];
}

export interface StepUse {
  /** Levels in force today, ascending; they are rows of the province's rule of conduct. */
  readonly percents: readonly number[];
  readonly rows: readonly StepUseRow[];
}

export interface UsedStep {
  readonly taskId: string;
  readonly dossierId: string;
  readonly dossierCode: string | null;
  readonly procedureCode: string;
  readonly step: string;
  readonly stepTitle: { readonly vi: string; readonly en: string };
  readonly unitCode: string;
  readonly unitName: { readonly vi: string; readonly en: string };
  readonly assigneeName: string | null;
  /** Working minutes of the step's unit. */
  readonly budgetMinutes: number;
  readonly usedMinutes: number;
  readonly usedPercent: number;
  readonly stepDueAt: Date;
  readonly dueAt: Date | null;
}

export interface UsedStepPage {
  readonly items: readonly UsedStep[];
  readonly next: string | null;
}

export interface StepsQuery {
  /** Units that do the step. */
  readonly unitIds: Scope;
  readonly unitId?: string | undefined;
  readonly zone: string;
}

const PERCENTS = `
select distinct threshold as percent from watch_rule
 where kind = 'step_percent' and valid_from <= (app_now() at time zone $1)::date and (valid_to is null or valid_to >= (app_now() at time zone $1)::date) order by 1`;
const RUNNING = `
t.state in ('open', 'signing') and t.running_since is not null and t.due_at is not null and t.budget_minutes > 0
   and ($1::uuid[] is null or t.unit_id = any($1::uuid[])) and ($2::uuid is null or t.unit_id = $2::uuid)`;
const BUDGETS = `select t.unit_id as unit, t.budget_minutes as budget, min(t.due_at) as first from task t where ${RUNNING} group by 1, 2`;

/** Steps with the highest level they have reached: no more than that share of their hours is left. $3 units, $4 budgets, $5 percents, $6 limits. */
const REACHED = `
reached as (
  select t.id, max(l.percent) as percent
    from task t left join unnest($3::uuid[], $4::int[], $5::int[], $6::timestamptz[]) as l(unit_id, budget, percent, due_before)
      on l.unit_id = t.unit_id and l.budget = t.budget_minutes and t.due_at < l.due_before
   where ${RUNNING} group by t.id
)`;
const COUNTS = `
with ${REACHED}
select u.id as "unitId", u.code as "unitCode", u.name as "unitName", r.percent, count(*)::int as steps
  from reached r join task t on t.id = r.id join unit u on u.id = t.unit_id group by u.id, u.code, u.name, r.percent order by u.code, r.percent`;
const LIST = `
with ${REACHED}
select t.id as "taskId", d.id as "dossierId", d.code as "dossierCode", p.code as "procedureCode", t.step, t.title as "stepTitle", u.code as "unitCode", u.name as "unitName",
       a.full_name as "assigneeName", t.budget_minutes as "budgetMinutes", t.due_at as "stepDueAt", d.due_at as "dueAt", t.unit_id,
       to_char(t.due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as due_text
  from reached r join task t on t.id = r.id join unit u on u.id = t.unit_id join dossier d on d.id = t.dossier_id
  join procedure_version v on v.id = d.version_id join procedure p on p.id = v.procedure_id left join account a on a.id = t.assignee_id
 where r.percent >= $7 and ($8::timestamptz is null or (t.due_at, t.id) > ($8::timestamptz, $9::uuid))
 order by t.due_at, t.id limit $10`;

/** Running steps by the share of their hours that is used, by the unit that does them. Steps of paused dossiers stand still and are not counted. */
export async function stepsByUse(tx: Tx, calendars: Calendars, query: StepsQuery): Promise<StepUse> {
  const { percents, parameters } = await limitsOf(tx, calendars, query);
  const counts = await tx.rows<
    Pick<StepUseRow, 'unitId' | 'unitCode' | 'unitName'> & { readonly percent: number | null; readonly steps: number }
  >(COUNTS, parameters);
  const rows = [...new Map(counts.map((count) => [count.unitCode, count])).values()].map(({ unitId, unitCode, unitName }) => {
    const own = counts.filter((row) => row.unitCode === unitCode);
    const levels = percents.map((percent) => ({ percent, steps: own.find((row) => row.percent === percent)?.steps ?? 0 }));
    return { unitId, unitCode, unitName, running: own.reduce((sum, { steps }) => sum + steps, 0), levels };
  });
  return { percents, rows };
}

/** The steps that have used at least so much of their hours, first due first. @throws CursorInvalid */
export async function stepList(
  tx: Tx,
  calendars: Calendars,
  query: StepsQuery & { readonly percent: number; readonly cursor?: string | undefined; readonly limit?: number | undefined },
): Promise<UsedStepPage> {
  const position = positionOf(query.cursor);
  const limit = pageSize(query.limit);
  const { parameters } = await limitsOf(tx, calendars, query, [query.percent]);
  const found = await tx.rows<Omit<UsedStep, 'usedMinutes' | 'usedPercent'> & { unit_id: string; due_text: string }>(LIST, [
    ...parameters,
    query.percent,
    ...position,
    limit + 1,
  ]);
  const office = await calendars.ofAll(
    tx,
    found.map(({ unit_id }) => unit_id),
  );
  const items = found.slice(0, limit).map(({ unit_id: unit, due_text: _due, ...item }) => {
    const usedMinutes = item.budgetMinutes - office(unit).minutesLeft(tx.now, item.stepDueAt);
    return { ...item, usedMinutes, usedPercent: Math.floor((usedMinutes * 100) / item.budgetMinutes) };
  });
  const last = found.length > limit ? found[limit - 1] : undefined;
  return { items, next: last === undefined ? null : `${last.due_text}_${last.taskId}` };
}

/** Per unit and budget the moment before which a running step is due that has reached a level. */
async function limitsOf(
  tx: Tx,
  calendars: Calendars,
  { unitIds, unitId, zone }: StepsQuery,
  asked?: readonly number[],
): Promise<{ percents: readonly number[]; parameters: unknown[] }> {
  const percents = asked ?? (await tx.rows<{ percent: number }>(PERCENTS, [zone])).map(({ percent }) => percent);
  const scope = [unitIds === 'all' ? null : unitIds, unitId ?? null];
  const pairs = await tx.rows<{ unit: string; budget: number; first: Date }>(BUDGETS, scope);
  const office = await calendars.ofAll(
    tx,
    pairs.map(({ unit }) => unit),
  );
  const limits = pairs.flatMap(({ unit, budget, first }) =>
    percents.map((percent) => ({ unit, budget, percent, before: usedBefore(office(unit), tx.now, { budget, percent, first }) })),
  );
  return {
    percents,
    parameters: [
      ...scope,
      limits.map(({ unit }) => unit),
      limits.map(({ budget }) => budget),
      limits.map(({ percent }) => percent),
      limits.map(({ before }) => before),
    ],
  };
}

/** Whole minutes count, as in the letters of the watchdog. @param first the earliest due moment that is asked about */
function usedBefore(office: OfficeCalendar, now: Date, { budget, percent, first }: { budget: number; percent: number; first: Date }): Date {
  const rest = (budget * (100 - percent)) / 100;
  if (rest >= 0) return office.addMinutes(now, Math.floor(rest) + 1);
  const overdrawn = (due: number): boolean => office.minutesLeft(now, new Date(due)) <= rest;
  let [enough, tooLittle] = [first.getTime(), now.getTime()];
  if (enough >= tooLittle || !overdrawn(enough)) return first;
  while (tooLittle - enough > 1) {
    const middle = Math.floor((enough + tooLittle) / 2);
    if (overdrawn(middle)) enough = middle;
    else tooLittle = middle;
  }
  return new Date(tooLittle);
}
