import type { LedgerRow } from '@app/dossier';
import { addJob, type Tx } from '@app/platform';
import { peopleToTell } from './recipients.js';
import { isLetterTemplate } from './texts/letter-texts.js';

declare module '@app/platform' {
  interface Jobs {
    'notice.queued': { noticeId: string };
  }
}

const OPEN: readonly LedgerRow['to'][] = ['received', 'in_process', 'awaiting_supplement', 'awaiting_payment', 'suspended'];

/** Consumer `notification`: one letter per told event and person, queued in the transaction that marks the event as delivered (I-15). */
export async function queueNotices(tx: Tx, dossierId: string, row: LedgerRow): Promise<void> {
  if (!isLetterTemplate(row.action)) return;
  // A correction is told when it moves the date of a dossier that still waits for it.
  if (row.action === 'correct' && (row.dueAt?.getTime() === row.previousDueAt?.getTime() || !OPEN.includes(row.to))) return;
  const queued = await tx.rows<{ id: string }>(
    `insert into notice (dossier_id, event_version, template, channel, recipient) select $1, $2, $3, 'email', unnest($4::text[]) on conflict do nothing returning id`,
    [dossierId, row.version, row.action, await peopleToTell(tx, dossierId)],
  );
  for (const { id } of queued) await addJob(tx, 'notice.queued', { noticeId: id });
}
