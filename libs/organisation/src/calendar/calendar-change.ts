import { checkCalendarData, type DayRow } from '@app/calendar';
import type { Tx } from '@app/platform';
import { CalendarChangeInvalid, CalendarDayTaken, CalendarDayUsed, UnitUnknown } from '../organisation.errors.js';
import type { Calendars } from './calendars.js';

/** A decision as it is entered: days off, worked days and half days, for the whole province or for one unit. */
export interface CalendarDecision {
  /** Number, day and issuer, as every explanation will quote it. */
  readonly decision: string;
  /** Why, for the people who are told. */
  readonly reason: string;
  readonly days: readonly ChangedDay[];
}

export interface ChangedDay {
  readonly day: string;
  readonly kind: 'off' | 'worked';
  readonly half?: 'morning' | 'afternoon' | null;
  /** Of a worked day: the weekday (1 = Monday) whose hours it takes. */
  readonly replacesWeekday?: number | null;
  readonly unitCode?: string | null;
  readonly name: { readonly vi: string; readonly en: string };
}

export const daysOf = ({ decision, days }: CalendarDecision): DayRow[] => days.map((day) => ({ ...day, decision }));

/**
 * Only days from tomorrow on, each once, none that a decision covers already, and nothing that a calendar cannot hold.
 * @throws CalendarDayUsed, CalendarDayTaken, CalendarChangeInvalid, UnitUnknown
 */
export async function checkDecision(tx: Tx, calendars: Calendars, decision: CalendarDecision, zone: string): Promise<void> {
  const { today } = await tx.one<{ today: string }>('select (app_now() at time zone $1)::date::text as today', [zone]);
  const unreal = decision.days.filter(({ day }) => !isDay(day));
  if (unreal.length > 0) throw new CalendarChangeInvalid(unreal.map(({ day }) => ({ code: 'day_malformed', about: day })));
  const seen = new Set<string>();
  for (const { day, unitCode } of decision.days) {
    if (day <= today) throw new CalendarDayUsed(day);
    const key = `${day} ${unitCode ?? ''}`;
    if (seen.has(key)) throw new CalendarDayTaken(day);
    seen.add(key);
  }
  const taken = await tx.maybeOne<{ day: string }>(
    `select c.day::text as day from calendar_day c join unnest($1::date[], $2::text[]) as n(day, unit_code) on n.day = c.day and n.unit_code = coalesce(c.unit_code, '')
      where c.to_revision is null limit 1`,
    [decision.days.map(({ day }) => day), decision.days.map(({ unitCode }) => unitCode ?? '')],
  );
  if (taken !== null) throw new CalendarDayTaken(taken.day);
  const revision = await calendars.newestRevision(tx);
  for (const unitCode of new Set(decision.days.map((day) => day.unitCode ?? ''))) {
    if (unitCode !== '' && (await tx.maybeOne('select 1 from unit where code = $1', [unitCode])) === null) throw new UnitUnknown();
    const data = await calendars.read(tx, unitCode, revision);
    const own = daysOf(decision).filter((day) => !day.unitCode || day.unitCode === unitCode);
    const problems = checkCalendarData({ ...data, revision: revision + 1, days: [...data.days, ...own] });
    if (problems.length > 0) throw new CalendarChangeInvalid(problems);
  }
}

/** A new revision with the days of the decision. Two at once: the second one finds the number taken and fails. @returns its number */
export async function addRevision(tx: Tx, decision: CalendarDecision, after: number): Promise<number> {
  const revision = after + 1;
  await tx.run('insert into calendar_revision (revision, decision) values ($1, $2)', [revision, decision.decision]);
  for (const { day, kind, unitCode, replacesWeekday, half, name } of decision.days)
    await tx.run(
      `insert into calendar_day (day, kind, unit_code, replaces_weekday, half, name, decision, from_revision) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [day, kind, unitCode ?? null, replacesWeekday ?? null, half ?? null, JSON.stringify(name), decision.decision, revision],
    );
  return revision;
}

export interface CalendarView {
  readonly revision: number;
  readonly years: readonly { readonly year: number; readonly state: string; readonly source: string }[];
  readonly days: readonly (ChangedDay & { readonly decision: string; readonly fromRevision: number })[];
  readonly revisions: readonly { readonly revision: number; readonly decision: string; readonly madeAt: Date }[];
}

/** The calendar in force: what differs from the week in a year, with its decisions. */
export async function calendarView(tx: Tx, year: number): Promise<CalendarView> {
  const { revision } = await tx.one<{ revision: number }>('select max(revision) as revision from calendar_revision');
  return {
    revision,
    years: await tx.rows('select distinct on (year) year, state, source from calendar_year order by year, from_revision desc'),
    days: await tx.rows(
      `select day, kind, unit_code as "unitCode", replaces_weekday as "replacesWeekday", half, name, decision, from_revision as "fromRevision"
         from calendar_day where to_revision is null and day >= make_date($1, 1, 1) and day < make_date($1 + 1, 1, 1) order by day, unit_code nulls first`,
      [year],
    ),
    revisions: await tx.rows('select revision, decision, made_at as "madeAt" from calendar_revision order by revision desc limit 50'),
  };
}

function isDay(text: string): boolean {
  const midnight = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(text);
}
