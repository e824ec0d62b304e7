import { addJob, IN_BULK, type Tx } from '@app/platform';

/** Step notices carry the step in their name, so that each step of a dossier is reminded of once. */
export const DUE_SOON = 'due_soon:';

/**
 * Queues one reminder per open task whose due moment is near, for who holds it, or for everybody of the step's role while nobody does.
 * @param hoursBefore elapsed hours before the step's due moment (configuration)
 * @returns how many were queued
 */
export async function remindDueSoon(tx: Tx, hoursBefore: number): Promise<number> {
  const queued = await tx.rows<{ id: string }>(
    `insert into notice (dossier_id, event_version, template, channel, recipient)
     select t.dossier_id, 0, $2 || t.step, 'email', 'assignee' from task t
      where t.state = 'open' and t.due_at > app_now() and t.due_at <= app_now() + make_interval(hours => $1)
        and not exists (select 1 from notice n where n.dossier_id = t.dossier_id and n.event_version = 0 and n.template = $2 || t.step and n.recipient = 'assignee')
      order by t.due_at limit 500
     on conflict do nothing returning id`,
    [hoursBefore, DUE_SOON],
  );
  for (const { id } of queued) await addJob(tx, 'notice.queued', { noticeId: id }, IN_BULK);
  return queued.length;
}

export interface Reminder {
  readonly addresses: readonly string[];
  readonly code: string;
  readonly stepTitle: string;
  readonly due: string;
}

/** What a reminder says, to who holds the task and to whoever stands in for them; null when the task is done meanwhile or nobody has an address. */
export async function reminderOf(tx: Tx, dossierId: string, step: string, zone: string): Promise<Reminder | null> {
  const row = await tx.maybeOne<{ code: string; title: string; due: string; addresses: string[] | null }>(
    `select coalesce(d.code, '') as code, t.title ->> 'vi' as title, to_char(t.due_at at time zone $3, 'HH24:MI DD/MM/YYYY') as due,
       (select array_agg(distinct a.email) from account a where a.email is not null and a.state = 'active' and (a.id = t.assignee_id or (t.assignee_id is null and exists (
          select 1 from role_assignment r where r.account_id = a.id and r.role = t.role and r.unit_id = t.unit_id and r.valid_from <= app_now() and (r.valid_to is null or r.valid_to > app_now())))
          or exists (
          select 1 from substitution s where s.substitute_id = a.id and s.role = t.role and s.unit_id = t.unit_id and s.valid_from <= app_now() and s.valid_to > app_now()
             and (t.assignee_id is null or s.account_id = t.assignee_id)))) as addresses
     from task t join dossier d on d.id = t.dossier_id where t.dossier_id = $1 and t.step = $2 and t.state = 'open' and t.due_at is not null order by t.opened_at desc limit 1`,
    [dossierId, step, zone],
  );
  if (row === null || row.addresses === null) return null;
  return { addresses: row.addresses, code: row.code, stepTitle: row.title, due: row.due };
}
