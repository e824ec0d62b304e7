import type { LedgerRow } from '@app/dossier';
import { addJob, type Tx } from '@app/platform';
import { NOTICE_TEXTS } from './notice-texts.js';

declare module '@app/platform' {
  interface Jobs {
    'notice.queued': { noticeId: string };
  }
}

/** Consumer `notification`: one letter per told event, queued in the transaction that marks the event as delivered (I-15). */
export async function queueNotices(tx: Tx, dossierId: string, row: LedgerRow): Promise<void> {
  if (NOTICE_TEXTS[row.action] === undefined) return;
  const queued = await tx.maybeOne<{ id: string }>(
    `insert into notice (dossier_id, event_version, template, channel, recipient) values ($1, $2, $3, 'email', 'submitter') on conflict do nothing returning id`,
    [dossierId, row.version, row.action],
  );
  if (queued !== null) await addJob(tx, 'notice.queued', { noticeId: queued.id });
}
