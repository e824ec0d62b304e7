import type { CitizenActor } from '@app/identity';
import type { Tx } from '@app/platform';
import { kindOfTemplate, type NoticeChannel, type OptionalKind } from './notice-kinds.js';

export interface NoticeRefusal {
  readonly kind: OptionalKind;
  readonly channel: NoticeChannel;
}

/** What the signed-in person does not want. */
export async function noticeRefusals(tx: Tx<CitizenActor>): Promise<NoticeRefusal[]> {
  return tx.rows<NoticeRefusal & Record<string, unknown>>('select kind, channel from notice_refusal where citizen_id = $1', [tx.actor.id]);
}

/** Replaces what was chosen before. */
export async function chooseNotices(tx: Tx<CitizenActor>, refusals: readonly NoticeRefusal[]): Promise<void> {
  await tx.run('delete from notice_refusal where citizen_id = $1', [tx.actor.id]);
  await tx.run(
    `insert into notice_refusal (citizen_id, kind, channel)
     select distinct $1::uuid, r.kind, r.channel from jsonb_to_recordset($2::jsonb) as r(kind text, channel text)`,
    [tx.actor.id, JSON.stringify(refusals)],
  );
}

/** Whether the person it goes to does without this letter: asked when it is sent, so a choice counts at once. */
export async function isRefused(tx: Tx, noticeId: string): Promise<boolean> {
  const notice = await tx.maybeOne<{ template: string; channel: string; citizen_id: string | null }>(
    `select n.template, n.channel, case when r.dossier_id is null or n.recipient = 'submitter' then d.citizen_id else
              (select c.id from citizen c where c.identifier_index = r.represented_index order by c.created_at desc limit 1) end as citizen_id
       from notice n join dossier d on d.id = n.dossier_id left join representation r on r.dossier_id = d.id
      where n.id = $1 and n.recipient in ('submitter', 'owner')`,
    [noticeId],
  );
  const kind = notice === null ? null : kindOfTemplate(notice.template);
  if (notice === null || kind === null) return false;
  const refused = await tx.maybeOne('select 1 from notice_refusal where citizen_id = $1 and kind = $2 and channel = $3', [
    notice.citizen_id,
    kind,
    notice.channel,
  ]);
  return refused !== null;
}
