import type { Tx } from '@app/platform';
import { WATCH_IDLE, WATCH_STEP } from './watch-over-work.js';

export interface WatchLetter {
  /** Null: the people of the dossier, whose addresses are sealed. */
  readonly addresses: readonly string[] | null;
  readonly subject: string;
  readonly text: string;
}

const PEOPLE = `
select array_agg(distinct a.email) as addresses from account a
 where a.email is not null and a.state = 'active' and (a.id = $1::uuid or ($1::uuid is null and exists (
   select 1 from role_assignment r where r.account_id = a.id and r.role = any($2::text[]) and r.unit_id = $3 and r.valid_from <= app_now() and (r.valid_to is null or r.valid_to > app_now()))))`;

/** The letter of a watch; null when the step is done meanwhile, somebody has acted, or nobody has an address. */
export async function watchLetter(tx: Tx, noticeId: string): Promise<WatchLetter | null> {
  const notice = await tx.maybeOne<{
    template: string;
    recipient: string;
    event_version: number;
    code: string;
    version: number;
    unit_id: string;
    assignee_id: string | null;
    role: string | null;
    task_unit: string | null;
    title: string | null;
    state: string | null;
  }>(
    `select n.template, n.recipient, n.event_version, coalesce(d.code, '') as code, d.version, d.holder_unit_id as unit_id, t.assignee_id, t.role, t.unit_id as task_unit, t.title ->> 'vi' as title, t.state
       from notice n join dossier d on d.id = n.dossier_id
       left join lateral (select * from task k where k.dossier_id = d.id and (case when starts_with(n.template, $2) then k.id::text = split_part(n.template, ':', 3) else k.state in ('open', 'signing') end) order by k.opened_at limit 1) t on true
      where n.id = $1`,
    [noticeId, WATCH_STEP],
  );
  if (notice === null) return null;
  const idle = notice.template.startsWith(WATCH_IDLE);
  if (idle ? notice.version !== notice.event_version : notice.state !== 'open' && notice.state !== 'signing') return null;
  const threshold = notice.template.split(':')[1] ?? '';
  const { code, title } = notice;
  const subject = idle
    ? `Hồ sơ ${code} chưa có ai xử lý / nobody has acted on dossier ${code}`
    : `Hồ sơ ${code}: bước đã dùng ${threshold} % thời gian / a step has used ${threshold} % of its hours`;
  const text = idle
    ? `Đã ${threshold} giờ làm việc chưa có thao tác nào trên hồ sơ ${code}.\n\nNobody has acted on dossier ${code} for ${threshold} working hours.\n`
    : `Bước "${title ?? ''}" của hồ sơ ${code} đã dùng ${threshold} % số giờ được giao.\n\nStep "${title ?? ''}" of dossier ${code} has used ${threshold} % of its hours.\n`;
  if (notice.recipient === 'submitter' || notice.recipient === 'owner') return { addresses: null, subject, text };
  const roles = { head: ['unit_head'], leader: ['signer'] }[notice.recipient] ?? [notice.role ?? 'reception'];
  const holder = notice.recipient === 'assignee' ? notice.assignee_id : null;
  const { addresses } = await tx.one<{ addresses: string[] | null }>(PEOPLE, [holder, roles, notice.task_unit ?? notice.unit_id]);
  return addresses === null ? null : { addresses, subject, text };
}
