import type { OfficerActor } from '@app/identity';
import type { Calendars } from '@app/organisation';
import type { Tx } from '@app/platform';
import { decodeCursor, DUE_KEY, encodeCursor, inboxOrder, isUsual, keySql, type InboxOrder } from './inbox-order.js';

export const INBOX_STATES = ['late', 'today', 'soon', 'in_time', 'paused'] as const;
export type InboxState = (typeof INBOX_STATES)[number];

export interface InboxFilter {
  readonly unitId?: string;
  readonly role?: string;
  readonly step?: string;
  readonly assignee?: 'me' | 'nobody' | 'anyone';
  readonly state?: InboxState;
  readonly zone: string;
  readonly procedureCode?: string;
  /** `owner`, `-owner`; the most urgent first where nothing is said. */
  readonly sort?: string;
  /** In which names of procedures and steps are ordered. */
  readonly language?: 'vi' | 'en';
  /** Cursor of the last item seen. */
  readonly after?: string;
  readonly limit: number;
}

export interface InboxItem {
  readonly taskId: string;
  readonly taskVersion: number;
  readonly taskState: string;
  readonly dossierId: string;
  readonly dossierCode: string | null;
  readonly procedureCode: string;
  readonly procedureName: { vi: string; en: string };
  readonly ownerName: string;
  readonly step: string;
  readonly stepTitle: { vi: string; en: string };
  readonly unitId: string;
  readonly role: string;
  readonly assigneeName: string | null;
  readonly status: string;
  /** Due moment of the step; null while paused. */
  readonly stepDueAt: Date | null;
  readonly dueAt: Date | null;
  /** Working minutes to the step's due moment by its unit's calendar; negative = late. What is left while paused. */
  readonly workingMinutesLeft: number;
  /** Working minutes of a usual day of the unit. */
  readonly minutesPerDay: number;
}

interface InboxRow extends Omit<InboxItem, 'workingMinutesLeft' | 'minutesPerDay'> {
  readonly minutesLeftWhenPaused: number;
  readonly sortKey: string;
}

/** Late from the day after, today on the day itself, soon within 24 hours of another day: as people read the colours. */
function stateSql(zone: string): string {
  return `(case when t.due_at is null then 'paused'
    when (t.due_at at time zone ${zone})::date < (app_now() at time zone ${zone})::date then 'late'
    when (t.due_at at time zone ${zone})::date = (app_now() at time zone ${zone})::date then 'today'
    when t.due_at <= app_now() + interval '24 hours' then 'soon' else 'in_time' end)`;
}

/** What lies in one's own hands, and in those of colleagues that one stands in for. */
const hands = (actor: OfficerActor): string[] => [actor.id, ...actor.standsInFor.map(({ accountId }) => accountId)];

/** How many open tasks are in each state, with the same filters as the list. */
export async function inboxCounts(
  tx: Tx<OfficerActor>,
  filter: Pick<InboxFilter, 'unitId' | 'assignee' | 'zone'>,
): Promise<Record<InboxState, number>> {
  const roles = tx.actor.roles.filter((held) => filter.unitId === undefined || held.unitId === filter.unitId);
  const rows = await tx.rows<{ state: InboxState; count: number }>(
    `select ${stateSql('$5')} as state, count(*)::int as count from task t
      where t.state in ('open', 'signing') and (t.unit_id, t.role) in (select * from unnest($1::uuid[], $2::text[]))
        and (case $3::text when 'me' then t.assignee_id = any($4::uuid[]) when 'nobody' then t.assignee_id is null else true end) group by 1`,
    [roles.map((held) => held.unitId), roles.map((held) => held.role), filter.assignee ?? 'anyone', hands(tx.actor), filter.zone],
  );
  const counts = { late: 0, today: 0, soon: 0, in_time: 0, paused: 0 };
  for (const { state, count } of rows) counts[state] = count;
  return counts;
}

/** Open tasks of the officer's own units and roles, by due moment, the most urgent first and paused ones last, or in another order. */
export async function inbox(
  tx: Tx<OfficerActor>,
  calendars: Calendars,
  filter: InboxFilter,
): Promise<{ items: InboxItem[]; next: string | null }> {
  const roles = tx.actor.roles.filter(
    (held) => (filter.unitId === undefined || held.unitId === filter.unitId) && (filter.role === undefined || held.role === filter.role),
  );
  const order = inboxOrder(filter.sort);
  const cursor = filter.after === undefined ? null : decodeCursor(filter.after, order);
  const rows = await tx.rows<InboxRow & Record<string, unknown>>(isUsual(order) ? USUAL : inOrder(order, filter.language ?? 'vi'), [
    roles.map((held) => held.unitId),
    roles.map((held) => held.role),
    filter.step ?? null,
    filter.assignee ?? 'anyone',
    hands(tx.actor),
    filter.state ?? null,
    filter.procedureCode ?? null,
    cursor?.key ?? null,
    cursor?.id ?? null,
    filter.limit + 1,
    filter.zone,
  ]);
  const page = rows.slice(0, filter.limit);
  const office = await calendars.ofAll(
    tx,
    page.map(({ unitId }) => unitId),
  );
  const items = page.map(({ minutesLeftWhenPaused, sortKey: _, ...row }) => ({
    ...row,
    workingMinutesLeft: row.stepDueAt === null ? minutesLeftWhenPaused : office(row.unitId).minutesLeft(tx.now, row.stepDueAt),
    minutesPerDay: office(row.unitId).minutesPerDay(tx.now),
  }));
  const last = rows.length > filter.limit ? page.at(-1) : undefined;
  return { items, next: last === undefined ? null : encodeCursor({ key: last.sortKey, id: last.taskId }) };
}

const COLUMNS = `t.id as "taskId", t.row_version as "taskVersion", t.state as "taskState", d.id as "dossierId", d.code as "dossierCode", p.code as "procedureCode", v.name as "procedureName",
       o.name as "ownerName", t.step, t.title as "stepTitle", t.unit_id as "unitId", t.role, a.full_name as "assigneeName", d.status, t.due_at as "stepDueAt", d.due_at as "dueAt",
       greatest(0, t.budget_minutes - t.consumed_minutes) as "minutesLeftWhenPaused"`;
const AROUND = `join dossier d on d.id = t.dossier_id join procedure_version v on v.id = d.version_id join procedure p on p.id = v.procedure_id
    left join party o on o.dossier_id = d.id and o.kind = 'owner' left join account a on a.id = t.assignee_id`;
const NARROWED = `t.state in ('open', 'signing') and t.unit_id = own.unit_id and t.role = own.role
         and ($3::text is null or t.step = $3)
         and (case $4::text when 'me' then t.assignee_id = any($5::uuid[]) when 'nobody' then t.assignee_id is null else true end)
         and ($6::text is null or ${stateSql('$11')} = $6)`;
const OWN = `(select distinct * from unnest($1::uuid[], $2::text[])) as own(unit_id, role)`;

/** Each own unit and role is read in the order of its index and stops at the page; only the page is joined. */
const USUAL = `
with page as (
  select t.* from ${OWN}
    cross join lateral (
      select * from task t where ${NARROWED}
         and ($7::text is null or exists (select 1 from dossier d join procedure_version v on v.id = d.version_id join procedure p on p.id = v.procedure_id
                where d.id = t.dossier_id and p.code = $7))
         and (coalesce(t.due_at, 'infinity'::timestamptz), t.id) > (coalesce($8::timestamptz, '-infinity'), coalesce($9::uuid, '00000000-0000-0000-0000-000000000000'))
       order by coalesce(t.due_at, 'infinity'::timestamptz), t.id limit $10) t
   order by coalesce(t.due_at, 'infinity'::timestamptz), t.id limit $10)
select ${COLUMNS}, ${DUE_KEY} as "sortKey"
  from page t ${AROUND}
 order by coalesce(t.due_at, 'infinity'::timestamptz), t.id`;

/** Another order looks at every open task of the officer's own units and roles, which people keep small, and cuts the page then. */
function inOrder({ by, down }: InboxOrder, language: 'vi' | 'en'): string {
  const { key, collation } = keySql(by, language);
  const [past, way] = down ? ['<', 'desc'] : ['>', 'asc'];
  return `
with mine as (
  select ${COLUMNS}, (${key}) collate ${collation} as "sortKey" from ${OWN} join task t on ${NARROWED} ${AROUND} where ($7::text is null or p.code = $7))
select * from mine where $8::text is null or ("sortKey", "taskId") ${past} ($8::text, $9::uuid)
 order by "sortKey" ${way}, "taskId" ${way} limit $10`;
}

export interface IntakeItem {
  readonly dossierId: string;
  readonly dossierCode: string | null;
  readonly version: number;
  readonly status: string;
  readonly channel: string;
  readonly procedureCode: string;
  readonly procedureName: { vi: string; en: string };
  readonly ownerName: string;
  readonly submittedAt: Date;
  readonly receptionDueAt: Date | null;
  readonly waitsForPayment: boolean;
}

/** What the desk has to receive, answer or refuse, oldest first. */
export async function intakeList(tx: Tx<OfficerActor>, limit: number): Promise<IntakeItem[]> {
  return tx.rows<IntakeItem & Record<string, unknown>>(
    `select d.id as "dossierId", d.code as "dossierCode", d.version, d.status, d.channel, p.code as "procedureCode", v.name as "procedureName", o.name as "ownerName", d.submitted_at as "submittedAt",
       (select c.due_at from clock c where c.dossier_id = d.id and c.kind = 'reception' and c.stopped_at is null order by c.started_at desc limit 1) as "receptionDueAt",
       exists (select 1 from obligation b where b.dossier_id = d.id and b.state = 'open' and b.collect = 'before') as "waitsForPayment"
     from dossier d join procedure_version v on v.id = d.version_id join procedure p on p.id = v.procedure_id left join party o on o.dossier_id = d.id and o.kind = 'owner'
     where d.status in ('submitted', 'awaiting_intake_supplement') and d.receiving_unit_id = any($1::uuid[]) order by d.submitted_at, d.id limit $2`,
    [tx.actor.units, limit],
  );
}

export interface ReadyItem {
  readonly dossierId: string;
  readonly dossierCode: string;
  readonly version: number;
  readonly procedureName: { vi: string; en: string };
  readonly ownerName: string;
  readonly resultReadyAt: Date;
  readonly outcome: string;
}

/** Results waiting to be handed over at the officer's desks. */
export async function readyForHandOver(tx: Tx<OfficerActor>, limit: number): Promise<ReadyItem[]> {
  return tx.rows<ReadyItem & Record<string, unknown>>(
    `select d.id as "dossierId", d.code as "dossierCode", d.version, v.name as "procedureName", o.name as "ownerName", d.result_ready_at as "resultReadyAt", d.outcome
     from dossier d join procedure_version v on v.id = d.version_id left join party o on o.dossier_id = d.id and o.kind = 'owner'
     where d.status = 'result_ready' and d.receiving_unit_id = any($1::uuid[]) order by d.result_ready_at, d.id limit $2`,
    [tx.actor.units, limit],
  );
}
