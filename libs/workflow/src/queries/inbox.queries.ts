import type { OfficerActor } from '@app/identity';
import type { Calendars } from '@app/organisation';
import { InvalidInput, type Tx } from '@app/platform';

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

/** Open tasks of the officer's own units and roles, by due moment; the most urgent first, paused ones last. */
export async function inbox(
  tx: Tx<OfficerActor>,
  calendars: Calendars,
  filter: InboxFilter,
): Promise<{ items: InboxItem[]; next: string | null }> {
  const roles = tx.actor.roles.filter(
    (held) => (filter.unitId === undefined || held.unitId === filter.unitId) && (filter.role === undefined || held.role === filter.role),
  );
  const cursor = filter.after === undefined ? null : decodeCursor(filter.after);
  const rows = await tx.rows<InboxRow & Record<string, unknown>>(INBOX, [
    roles.map((held) => held.unitId),
    roles.map((held) => held.role),
    filter.step ?? null,
    filter.assignee ?? 'anyone',
    hands(tx.actor),
    filter.state ?? null,
    filter.procedureCode ?? null,
    cursor?.at ?? null,
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
  return { items, next: last === undefined ? null : encodeCursor(last.sortKey, last.taskId) };
}

/** Each own unit and role is read in the order of its index and stops at the page; only the page is joined. */
const INBOX = `
with page as (
  select t.* from (select distinct * from unnest($1::uuid[], $2::text[])) as own(unit_id, role)
    cross join lateral (
      select * from task t where t.state in ('open', 'signing') and t.unit_id = own.unit_id and t.role = own.role
         and ($3::text is null or t.step = $3)
         and (case $4::text when 'me' then t.assignee_id = any($5::uuid[]) when 'nobody' then t.assignee_id is null else true end)
         and ($6::text is null or ${stateSql('$11')} = $6)
         and ($7::text is null or exists (select 1 from dossier d join procedure_version v on v.id = d.version_id join procedure p on p.id = v.procedure_id
                where d.id = t.dossier_id and p.code = $7))
         and (coalesce(t.due_at, 'infinity'::timestamptz), t.id) > (coalesce($8::timestamptz, '-infinity'), coalesce($9::uuid, '00000000-0000-0000-0000-000000000000'))
       order by coalesce(t.due_at, 'infinity'::timestamptz), t.id limit $10) t
   order by coalesce(t.due_at, 'infinity'::timestamptz), t.id limit $10)
select t.id as "taskId", t.row_version as "taskVersion", t.state as "taskState", d.id as "dossierId", d.code as "dossierCode", p.code as "procedureCode", v.name as "procedureName",
       o.name as "ownerName", t.step, t.title as "stepTitle", t.unit_id as "unitId", t.role, a.full_name as "assigneeName", d.status, t.due_at as "stepDueAt", d.due_at as "dueAt",
       greatest(0, t.budget_minutes - t.consumed_minutes) as "minutesLeftWhenPaused", coalesce(to_char(t.due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), 'infinity') as "sortKey"
  from page t join dossier d on d.id = t.dossier_id join procedure_version v on v.id = d.version_id join procedure p on p.id = v.procedure_id
    left join party o on o.dossier_id = d.id and o.kind = 'owner' left join account a on a.id = t.assignee_id
 order by coalesce(t.due_at, 'infinity'::timestamptz), t.id`;

function encodeCursor(at: string, id: string): string {
  return Buffer.from(JSON.stringify([at, id])).toString('base64url');
}

/** Only what an answer has given out is a cursor; the first page instead would repeat items unseen. @throws InvalidInput */
function decodeCursor(cursor: string): { at: string; id: string } {
  const [, at = '', id = ''] =
    /^\["([^"]*)","([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})"\]$/.exec(Buffer.from(cursor, 'base64url').toString('utf8')) ?? [];
  const isInstant = at === 'infinity' || (/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/.test(at) && !Number.isNaN(Date.parse(at)));
  if (!isInstant) throw new InvalidInput([{ field: 'after', rule: 'cursor' }]);
  return { at, id };
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
